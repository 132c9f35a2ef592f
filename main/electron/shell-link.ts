/** The station behind Electron's shell: opens it once with what the shell unwrapped, then serves every port that comes. */
import type { Log } from '../../api/log.ts';
import { servePort, type PortLike } from '../transport/message-port.ts';
import { openStationHost, type StationHost } from '../station.ts';
import { systemRandom } from '../world.ts';
import { machineWrap } from './machine-wrap.ts';
import type { FromStation, ToStation } from './messages.ts';
import { relayedHost } from './relayed-host.ts';

/** The part of Electron's `process.parentPort` that is used. */
export interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown; ports: PortLike[] }) => void): unknown;
  postMessage(message: unknown): void;
}

export function linkToShell(shell: ParentPort, log: Log, end: () => void): void {
  const processHost = relayedHost((message: FromStation) => shell.postMessage(message));
  const { promise: station, resolve, reject } = Promise.withResolvers<StationHost>();
  // A station that cannot open at all ends its process, and the shell starts another.
  station.catch(end);

  shell.on('message', ({ data, ports }) => {
    const message = data as ToStation;
    if (processHost.take(message)) return;
    if (message.kind === 'start') {
      const machine = message.machineKey && machineWrap(message.machineKey, systemRandom.bytes);
      openStationHost({ folder: message.folder, machine, processHost, log }).then(resolve, reject);
    } else if (message.kind === 'connect') {
      const [port] = ports;
      if (port) void station.then((host) => servePort(host, port), () => port.close());
    } else if (message.kind === 'stop') {
      void station.then((host) => host.close()).finally(end);
    }
  });
}
