import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { type KeeperHost, keepStation, type Process } from './station-keeper.ts';

class FakeProcess extends EventEmitter implements Process<string> {
  sent: [unknown, string[] | undefined][] = [];
  postMessage(message: unknown, transfer?: string[]): void {
    this.sent.push([message, transfer]);
  }
  kill(): boolean {
    return this.emit('exit');
  }
}
function bench() {
  const processes: FakeProcess[] = [];
  const pauses: number[] = [];
  const resume: (() => void)[] = [];
  const seen = { now: 0, gone: 0, messages: [] as unknown[] };
  const host: KeeperHost<string> = {
    fork: () => {
      const made = new FakeProcess();
      processes.push(made);
      return made;
    },
    start: { kind: 'start', folder: '/station', machineKey: undefined },
    onMessage: (message) => seen.messages.push(message),
    onGone: () => void (seen.gone += 1),
    wait: (ms, then) => {
      pauses.push(ms);
      resume.push(then);
    },
    monotonic: () => seen.now,
  };
  return { keeper: keepStation(host), processes, pauses, resume, seen, host };
}

describe('the station’s keeper', () => {
  it('sends the start first, and a port that was asked for too early after it', () => {
    const { keeper, processes, host } = bench();
    keeper.connect('early');
    processes[0]!.emit('spawn');
    keeper.connect('late');
    expect(processes[0]!.sent).toEqual([[host.start, undefined], [{ kind: 'connect' }, ['early']], [{ kind: 'connect' }, ['late']]]);
  });
  it('starts it again, ever more slowly while it dies at once', () => {
    const { processes, pauses, resume, seen } = bench();
    for (let death = 0; death < 8; death += 1) {
      processes[death]!.emit('spawn');
      processes[death]!.emit('exit');
      resume[death]!();
    }
    expect(pauses).toEqual([200, 400, 800, 1600, 3200, 5000, 5000, 5000]);
    expect([processes.length, seen.gone]).toEqual([9, 8]);
  });
  it('starts it again at once after it stood for long', () => {
    const { processes, pauses, resume, seen } = bench();
    for (const lived of [1, 1, 60_000]) {
      processes.at(-1)!.emit('spawn');
      seen.now += lived;
      processes.at(-1)!.emit('exit');
      resume.at(-1)!();
    }
    expect(pauses).toEqual([200, 400, 100]);
  });
  it('gives a port that comes while it is down to the next one', () => {
    const { keeper, processes, resume } = bench();
    processes[0]!.emit('spawn');
    processes[0]!.emit('exit');
    keeper.connect('while down');
    resume[0]!();
    processes[1]!.emit('spawn');
    expect(processes[1]!.sent.at(-1)).toEqual([{ kind: 'connect' }, ['while down']]);
  });
  it('does not start it again once the program ends', () => {
    const { keeper, processes, pauses } = bench();
    processes[0]!.emit('spawn');
    keeper.stop();
    expect(processes[0]!.sent.at(-1)?.[0]).toEqual({ kind: 'stop' });
    processes[0]!.emit('exit');
    expect([processes.length, pauses]).toEqual([1, []]);
  });
});
