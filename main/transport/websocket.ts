/** One browser window's WebSocket: text messages in both directions over the one wire. */
import type { WebSocket } from 'ws';
import { whereOf } from '../../api/log.ts';
import { openWire, type Wire } from '../../api/wire.ts';
import type { StationHost } from '../station.ts';

/** What a window that stopped reading may leave unsent before it is cut off. */
const UNSENT_LIMIT = 16_000_000;

export function serveSocket(host: StationHost, socket: WebSocket): void {
  let wire: Wire | undefined;
  const connection = host.connect();
  const opened = connection.then((line) => {
    wire = openWire({
      handler: host.handler,
      connection: line,
      log: host.log,
      send(message) {
        if (socket.bufferedAmount > UNSENT_LIMIT) socket.terminate();
        else if (socket.readyState === socket.OPEN) socket.send(message);
      },
    });
  });
  opened.catch(() => socket.close(1011));

  socket.on('message', (data, isBinary) => {
    const message = isBinary ? undefined : (data as Buffer).toString('utf8');
    // Chained, so that messages keep their order while the connection is being made.
    void opened.then(
      () => {
        if (wire?.receive(message) === 'hangUp') socket.close(1008);
      },
      () => undefined,
    );
  });
  // The reason (too large, no WebSocket frame) is told to the peer by the library; the close follows.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    void connection.then(
      (line) => {
        wire?.close();
        return host.disconnect(line).catch((thrown: unknown) => host.log({ code: 'closeFailed', where: whereOf(thrown) }));
      },
      () => undefined,
    );
  });
}
