import { ORPCError } from '@orpc/client';
import { expect, test, vi } from 'vitest';
import type { Hello } from '../../core/contract/session.ts';
import { type LineState, startLine } from './line.ts';
import type { Connect, Wire } from './transport.ts';

const hello: Hello = { protocol: 1, software: '0', stage: 'ready', training: false, keyStore: 'machine', idleMinutes: 5, hijri: false };

/** Wires that the test opens and cuts; pauses pass at once and are written down. */
function bench(answer: (path: readonly string[]) => unknown = () => hello) {
  const cuts: (() => void)[] = [];
  const states: LineState['kind'][] = [];
  const pauses: number[] = [];
  const failures: unknown[] = [];
  let refuseNext = 0;
  const connect: Connect = async () => {
    if (refuseNext > 0) {
      refuseNext -= 1;
      throw new Error('nobody listens');
    }
    const { promise: closed, resolve } = Promise.withResolvers<void>();
    cuts.push(resolve);
    return { link: { call: async (path) => answer(path) }, closed, close: resolve } satisfies Wire;
  };
  const onHello = vi.fn();
  const line = startLine({
    connect: (...args) => connect(...args),
    greeting: { protocol: 1 },
    wait: async (ms) => { pauses.push(ms); await new Promise((resolve) => setImmediate(resolve)); },
    onState: (state) => { states.push(state.kind); if (state.kind === 'refused') failures.push(state.failure); },
    onHello,
  });
  return { line, states, pauses, failures, onHello, cut: () => cuts.pop()?.(), refuse: (times: number) => { refuseNext = times; } };
}

test('greets before anything else is let through', async () => {
  const paths: string[] = [];
  const { line, states, onHello } = bench((path) => { paths.push(path.join('.')); return hello; });
  const send = await line.open(Infinity);
  await send?.(['passages', 'counts'], {});
  expect(paths).toEqual(['session.hello', 'passages.counts']);
  expect(states).toEqual(['connecting', 'open']);
  expect(onHello).toHaveBeenCalledOnce();
  line.stop();
});

test('a cut line is made again, slower each time nobody answers, and quick again after it worked', async () => {
  const { line, states, pauses, cut, refuse } = bench();
  await line.open(Infinity);
  refuse(6);
  cut();
  await vi.waitFor(() => expect(states.filter((state) => state === 'open')).toHaveLength(2));
  expect(states).toContain('lost');
  expect(pauses).toEqual([200, 400, 800, 1_600, 3_000, 3_000, 3_000]);
  cut();
  await vi.waitFor(() => expect(pauses.slice(7)).toEqual([200]));
  line.stop();
});

test('calls that wait get the next connection', async () => {
  const { line, cut, refuse } = bench();
  await line.open(Infinity);
  refuse(2);
  cut();
  await new Promise((resolve) => setImmediate(resolve));
  expect(await Promise.all([line.open(Infinity), line.open(Infinity)])).toEqual([expect.any(Function), expect.any(Function)]);
  line.stop();
});

test('a station of another age is not asked again', async () => {
  const { states, failures, line } = bench(() => { throw new ORPCError('CLIENT_TOO_OLD', { defined: true, data: { server: 2 } }); });
  await vi.waitFor(() => expect(states).toEqual(['connecting', 'refused']));
  expect(failures).toEqual([{ code: 'CLIENT_TOO_OLD', data: { server: 2 } }]);
  line.stop();
});
