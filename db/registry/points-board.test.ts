import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBoard } from './points-board.ts';
import { encodeIds } from './posting-list.ts';

const list = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 40 }).map((ids) => ids.sort((a, b) => a - b));
const award = fc.record({ ids: list, points: fc.integer({ min: 1, max: 400 }), isYear: fc.boolean() });

test('gives the people with the most points, search after search', () => {
  const board = createBoard();
  fc.assert(
    fc.property(fc.array(award, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 20 }), fc.constantFrom(0, 0.3, 0.7), (awards, count, share) => {
      const points = new Map<number, number>();
      board.open(300);
      for (const { ids, points: given, isYear } of awards) {
        (isYear ? board.raise : board.bring)(encodeIds(ids, 0), given);
        for (const id of ids) if (!isYear || points.has(id)) points.set(id, (points.get(id) ?? 0) + given);
      }
      const best = board.best(count, share);
      const most = Math.max(0, ...points.values());
      const expected = [...points.values()].filter((sum) => sum === most || sum > most * share).sort((a, b) => b - a).slice(0, count);
      expect(best.map((id) => points.get(id)).sort((a, b) => b! - a!)).toEqual(expected);
      expect(new Set(best).size).toBe(best.length);
    }),
    { numRuns: 300 },
  );
});

test('points end at what the board holds', () => {
  const board = createBoard();
  board.open(3);
  for (let times = 0; times < 300; times += 1) board.bring(encodeIds([1], 0), 400);
  board.bring(encodeIds([2], 0), 1);
  expect(board.best(5, 0)).toEqual([1, 2]);
});
