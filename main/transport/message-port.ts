/** One window's MessagePort, Electron's or Node's: the same messages as over a socket, without a network. */
import { whereOf } from '../../api/log.ts';
import { openWire, type Wire } from '../../api/wire.ts';
import type { StationHost } from '../station.ts';

/** What Node's `MessagePort` and Electron's `MessagePortMain` have in common. */
export interface PortLike {
  postMessage(message: string): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start?(): void;
  close(): void;
}

export function servePort(host: StationHost, port: PortLike): void {
  let wire: Wire | undefined;
  const connection = host.connect();
  const opened = connection.then((line) => {
    wire = openWire({ handler: host.handler, connection: line, log: host.log, send: (message) => port.postMessage(message) });
  });
  opened.catch(() => port.close());

  port.on('message', (event) => {
    // Electron wraps what was posted into an event.
    const message = typeof event === 'object' && event !== null && 'data' in event ? event.data : event;
    void opened.then(
      () => {
        if (wire?.receive(message) === 'hangUp') port.close();
      },
      () => undefined,
    );
  });
  port.on('close', () => {
    void connection.then(
      (line) => {
        wire?.close();
        return host.disconnect(line).catch((thrown: unknown) => host.log({ code: 'closeFailed', where: whereOf(thrown) }));
      },
      () => undefined,
    );
  });
  port.start?.();
}
