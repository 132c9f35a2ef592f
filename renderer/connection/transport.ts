/**
 * The two ways to a station: a MessagePort that Electron's preload hands over, or a WebSocket to the origin that
 * served this page. Both carry the same messages.
 */
import type { ClientLink } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';

/** One connection. A broken one is never mended; the next one is made by `Connect`. */
export interface Wire {
  link: ClientLink<Record<never, never>>;
  /** Settles when the connection is gone, whatever ended it. */
  closed: Promise<void>;
  close: () => void;
}

/** Rejects when the station cannot be reached now. */
export type Connect = () => Promise<Wire>;

/** What the preload posts with the port, and what the page posts to ask for one. */
export const PORT_OFFERED = 'hbm-station-port';
export const PORT_WANTED = 'hbm-station-port-wanted';

/** Over `http` the page came from the station itself; any other scheme is the shell's, which hands over a port. */
export function connectFrom(page: Window & typeof globalThis): Connect {
  return page.location.protocol.startsWith('http') ? () => openSocket(page) : portReceiver(page);
}

function openSocket(page: Window & typeof globalThis): Promise<Wire> {
  const scheme = page.location.protocol === 'https:' ? 'wss' : 'ws';
  const socket = new page.WebSocket(`${scheme}://${page.location.host}/rpc`);
  const closed = new Promise<void>((resolve) => socket.addEventListener('close', () => resolve(), { once: true }));
  const link = new SocketLink({ websocket: socket });
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve({ link, closed, close: () => socket.close() }), { once: true });
    socket.addEventListener('close', () => reject(new Error('the station did not answer')), { once: true });
  });
}

function portReceiver(page: Window): Connect {
  const offered: MessagePort[] = [];
  let taker: ((port: MessagePort) => void) | undefined;
  page.addEventListener('message', (event) => {
    const port = event.ports[0];
    // Only this page's own preload can post from the same window.
    if (event.source !== page || event.data !== PORT_OFFERED || port === undefined) return;
    if (taker === undefined) offered.push(port);
    else taker(port);
    taker = undefined;
  });
  return async () => {
    const port = offered.pop() ?? (await new Promise<MessagePort>((resolve) => {
      taker = resolve;
      page.postMessage(PORT_WANTED, '*');
    }));
    return overPort(port);
  };
}

export function overPort(port: MessagePort): Wire {
  let close = (): void => undefined;
  const closed = new Promise<void>((resolve) => {
    close = () => {
      port.close();
      resolve();
    };
    port.addEventListener('close', () => resolve(), { once: true });
  });
  const link = new PortLink({ port });
  port.start();
  return { link, closed, close };
}
