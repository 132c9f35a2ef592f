import { beforeEach, expect, test } from 'vitest';
import type { CaptureId, PassageId, PersonId } from '../../core/contract/common.ts';
import { useArrivals } from './arrivals.ts';

const passage = (number: number) => `00000000-0000-4000-8000-00000000000${number}` as PassageId;
const capture = (number: number) => `00000000-0000-4000-9000-00000000000${number}` as CaptureId;
beforeEach(() => useArrivals.setState({ of: undefined, waiting: [], asking: [], locked: [] }));
const { arrive, opened, answered, belongTo } = useArrivals.getState();
const state = () => useArrivals.getState();

test('a free desk shows the document at once', () => {
  expect(arrive({ captureId: capture(1), passageId: passage(1) }, undefined, false)).toBe(passage(1));
  expect(state().waiting).toEqual([]);
});
test('a scan never takes unfinished work away: it waits, oldest first', () => {
  expect(arrive({ captureId: capture(1), passageId: passage(1) }, passage(9), false)).toBeUndefined();
  expect(arrive({ captureId: capture(2), passageId: passage(2) }, passage(9), false)).toBeUndefined();
  expect(state().waiting.map(({ passageId }) => passageId)).toEqual([passage(1), passage(2)]);
  opened(passage(1));
  expect(state().waiting.map(({ passageId }) => passageId)).toEqual([passage(2)]);
});
test('what the screen sent itself and hears again counts once', () => {
  arrive({ captureId: capture(1), passageId: passage(1) }, passage(9), false);
  arrive({ captureId: capture(1), passageId: passage(1) }, passage(9), false);
  expect(state().waiting).toHaveLength(1);
});
test('a repeat scan asks until it is answered, and joined it waits no more', () => {
  arrive({ captureId: capture(1), passageId: passage(1), samePassage: passage(3) }, passage(9), false);
  opened(passage(1));
  expect(state().asking).toHaveLength(1);
  answered(capture(1));
  expect([state().asking, state().waiting]).toEqual([[], []]);
});
test('a scan never takes half typed work away, though no passage is in work', () => {
  expect(arrive({ captureId: capture(1), passageId: passage(1) }, undefined, true)).toBeUndefined();
  expect(state().waiting.map(({ passageId }) => passageId)).toEqual([passage(1)]);
});
test("what waits is the same person's after a lock and nobody else's", () => {
  const person = (number: number) => `00000000-0000-4000-a000-00000000000${number}` as PersonId;
  belongTo(person(1));
  arrive({ captureId: capture(1), passageId: passage(1), samePassage: passage(3) }, passage(9), false);
  belongTo(person(1));
  expect(state().waiting).toHaveLength(1);
  belongTo(person(2));
  expect([state().waiting, state().asking]).toEqual([[], []]);
});
test('what came while the station was locked is counted, opened one by one, and put off', () => {
  const { foundAtSignIn, putOff } = state();
  foundAtSignIn({ captureId: capture(1), passageId: passage(1) });
  foundAtSignIn({ captureId: capture(1), passageId: passage(1) });
  foundAtSignIn({ captureId: capture(2), passageId: passage(2), samePassage: passage(3) });
  expect([state().locked.length, state().asking.length]).toEqual([2, 1]);
  opened(passage(1));
  expect(state().locked.map(({ passageId }) => passageId)).toEqual([passage(2)]);
  putOff();
  expect(state().locked).toEqual([]);
});
