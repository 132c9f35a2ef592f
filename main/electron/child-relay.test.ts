import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { relayChildren } from './child-relay.ts';
import { relayedHost } from './relayed-host.ts';

const READER = new URL('file:///program/reader/process.js');

class FakeProcess extends EventEmitter {
  got: unknown[] = [];
  postMessage(message: unknown): void {
    this.got.push(message);
  }
  kill(): boolean {
    return this.emit('exit');
  }
}
/** The two ends of the relay, joined as the station's port joins them. */
function joined() {
  const processes: FakeProcess[] = [];
  const station = relayedHost((message) => shell.take(message));
  const shell = relayChildren<never>({
    fork: () => {
      const made = new FakeProcess();
      processes.push(made);
      return made;
    },
    mayStart: (entry) => entry === READER.href,
    // As over a port: never before the caller has gone on.
    send: (message) => queueMicrotask(() => station.take(message)),
  });
  return { station, shell, processes };
}

describe('helpers that the shell starts for the station', () => {
  it('exchange messages with it, each its own', async () => {
    const { station, processes } = joined();
    const heard: unknown[] = [];
    const first = station.start(READER);
    const second = station.start(READER);
    first.onMessage((message) => heard.push(['first', message]));
    second.onMessage((message) => heard.push(['second', message]));
    first.post('a');
    second.post('b');
    processes[1]!.emit('message', 'answer');
    await Promise.resolve();
    expect([processes[0]!.got, processes[1]!.got, heard]).toEqual([['a'], ['b'], [['second', 'answer']]]);
  });
  it('say once that they have gone, and take nothing after', async () => {
    const { station, processes } = joined();
    let exits = 0;
    const child = station.start(READER);
    child.onExit(() => void (exits += 1));
    child.kill();
    child.kill();
    await Promise.resolve();
    child.post('late');
    expect([exits, processes[0]!.got]).toEqual([1, []]);
  });
  it('are only those of this program', async () => {
    const { station, processes } = joined();
    const { promise, resolve } = Promise.withResolvers<void>();
    station.start(new URL('file:///tmp/other.js')).onExit(resolve);
    await promise;
    expect(processes).toEqual([]);
  });
  it('go when the station goes', async () => {
    const { station, shell, processes } = joined();
    let exits = 0;
    station.start(READER).onExit(() => void (exits += 1));
    shell.killAll();
    await Promise.resolve();
    expect([processes.length, exits]).toEqual([1, 1]);
  });
});
