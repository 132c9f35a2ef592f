/**
 * Starts the station's keyless helpers (page reader, devices) for it and passes messages between them. Only entries
 * of this program may be started, whatever the station asks for.
 */
import type { FromStation, ToStation } from './messages.ts';
import type { Process } from './station-keeper.ts';

export interface Relay {
  /** Takes the messages of the station that are about its helpers. */
  take(message: FromStation): void;
  killAll(): void;
}

export function relayChildren<Port>(host: { fork(entry: string): Process<Port>; mayStart(entry: string): boolean; send(message: ToStation): void }): Relay {
  const children = new Map<number, Process<Port>>();

  const start = (child: number, entry: string): void => {
    if (!host.mayStart(entry)) return host.send({ kind: 'childExit', child });
    const process = host.fork(entry);
    children.set(child, process);
    process.on('message', (message) => host.send({ kind: 'childMessage', child, message }));
    process.once('exit', () => {
      children.delete(child);
      host.send({ kind: 'childExit', child });
    });
  };

  return {
    take(message) {
      if (message.kind === 'childStart') start(message.child, message.entry);
      else if (message.kind === 'childMessage') children.get(message.child)?.postMessage(message.message);
      else children.get(message.child)?.kill();
    },
    killAll() {
      for (const process of children.values()) process.kill();
      children.clear();
    },
  };
}
