import { describe, expect, it } from 'vitest';
import { type HostedProcess, parentChannel } from './process-host.ts';

/** A process as Node or Electron would give it, and what it was made to do. */
function hosted(withPort: boolean) {
  const sent: unknown[] = [];
  const exits: number[] = [];
  const listeners = new Map<string, (value: never) => void>();
  const self: HostedProcess = {
    ...(withPort && { parentPort: { postMessage: (message: unknown) => void sent.push(message), on: (_event: 'message', listener: (event: { data: unknown }) => void) => listeners.set('port', listener as never) } }),
    send: (message: unknown) => void sent.push(message),
    on: (event: string, listener: (message: unknown) => void) => listeners.set(event, listener as never),
    exit: (code: number): never => {
      exits.push(code);
      return undefined as never;
    },
  };
  return { self, sent, exits, hear: (event: string, value?: unknown) => listeners.get(event)?.(value as never) };
}

describe('parentChannel', () => {
  it('speaks over the channel of a Node child, and ends when its parent has gone', () => {
    const { self, sent, exits, hear } = hosted(false);
    const heard: unknown[] = [];
    const parent = parentChannel(self);
    parent.onMessage((message) => heard.push(message));
    parent.post({ a: 1 });
    hear('message', { b: 2 });
    hear('disconnect');
    expect({ sent, heard, exits }).toEqual({ sent: [{ a: 1 }], heard: [{ b: 2 }], exits: [0] });
  });

  it('speaks over the port of a utility process', () => {
    const { self, sent, hear } = hosted(true);
    const heard: unknown[] = [];
    const parent = parentChannel(self);
    parent.onMessage((message) => heard.push(message));
    parent.post('out');
    hear('port', { data: 'in' });
    expect({ sent, heard }).toEqual({ sent: ['out'], heard: ['in'] });
  });
});
