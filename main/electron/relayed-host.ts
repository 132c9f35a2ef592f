/** The station's side of the relay: a `ProcessHost` whose processes Electron's main process starts. */
import type { ChildChannel, ProcessHost } from '../../core/process-host.ts';
import type { FromStation, ToStation } from './messages.ts';

export interface RelayedHost extends ProcessHost {
  /** Takes the shell's messages about helpers; answers whether it was one. */
  take(message: ToStation): boolean;
}

export function relayedHost(send: (message: FromStation) => void): RelayedHost {
  interface Listeners {
    message: ((message: unknown) => void)[];
    exit: (() => void)[];
  }
  const children = new Map<number, Listeners>();
  let last = 0;

  return {
    start(entry): ChildChannel {
      const child = (last += 1);
      const listeners: Listeners = { message: [], exit: [] };
      children.set(child, listeners);
      send({ kind: 'childStart', child, entry: entry.href });
      return {
        // Ports between processes copy: there is nothing to transfer.
        post: (message) => children.has(child) && send({ kind: 'childMessage', child, message }),
        onMessage: (listener) => void listeners.message.push(listener),
        onExit: (listener) => void (children.has(child) ? listeners.exit.push(listener) : queueMicrotask(listener)),
        kill: () => send({ kind: 'childKill', child }),
      };
    },
    take(message) {
      if (message.kind !== 'childMessage' && message.kind !== 'childExit') return false;
      const listeners = children.get(message.child);
      if (message.kind === 'childMessage') {
        for (const listener of listeners?.message ?? []) listener(message.message);
      } else if (children.delete(message.child)) {
        for (const listener of listeners?.exit ?? []) listener();
      }
      return true;
    },
  };
}
