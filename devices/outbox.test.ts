import { expect, it } from 'vitest';
import { createOutbox } from './outbox.ts';

it('sends in order, drops past its limit, and goes on once the station has caught up', () => {
  const sent: [string, number][] = [];
  const outbox = createOutbox<string>(3, (message, number) => sent.push([message, number]));
  expect(['a', 'b', 'c', 'd', 'e'].map((message) => outbox.put(message))).toEqual([true, true, true, false, false]);
  outbox.heard(2);
  outbox.heard(1);
  expect(['f', 'g', 'h'].map((message) => outbox.put(message))).toEqual([true, true, false]);
  expect(sent).toEqual([['a', 1], ['b', 2], ['c', 3], ['f', 4], ['g', 5]]);
  outbox.heard(99);
  expect(outbox.put('i')).toBe(true);
});
