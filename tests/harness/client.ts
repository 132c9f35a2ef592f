/** A typed client of a running station, over a real MessageChannel or a real WebSocket. */
import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { MessageChannel } from 'node:worker_threads';
import { WebSocket } from 'ws';
import type { Contract } from '../../core/contract/contract.ts';
import type { StationHost } from '../../main/station.ts';
import { servePort } from '../../main/transport/message-port.ts';

export type Client = ContractRouterClient<Contract>;

export interface Screen {
  client: Client;
  /** Sends any text as one message, past the client. */
  sendRaw(message: string): void;
  /** Settles when the line is gone. */
  closed: Promise<void>;
  close(): Promise<void>;
}

export function screenOverPort(host: StationHost): Screen {
  const { port1, port2 } = new MessageChannel();
  servePort(host, port2);
  const closed = new Promise<void>((resolve) => port1.once('close', () => resolve()));
  const client: Client = createORPCClient(new PortLink({ port: port1 }));
  port1.start();
  return {
    client,
    sendRaw: (message) => port1.postMessage(message),
    closed,
    close() {
      port1.close();
      return closed;
    },
  };
}

/** @param cookie as `Set-Cookie` gave it, without its attributes */
export async function screenOverSocket(origin: string, cookie: string): Promise<Screen> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, { headers: { cookie, origin } });
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  const client: Client = createORPCClient(new SocketLink({ websocket: socket as never }));
  return {
    client,
    sendRaw: (message) => socket.send(message),
    closed,
    close() {
      socket.close();
      return closed;
    },
  };
}

/** Follows the link that opens the kiosk once; answers the cookie that the window holds from then on. */
export async function enter(link: string): Promise<string> {
  const answer = await fetch(link, { redirect: 'manual' });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (answer.status !== 303 || cookie === undefined) throw new Error('the link was not taken');
  return cookie;
}
