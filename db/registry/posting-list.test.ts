import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeIds } from './posting-list.ts';

const read = (bytes: Uint8Array): number[] => {
  const gaps: number[] = [];
  let [gap, shift] = [0, 0];
  for (const byte of bytes) {
    gap += (byte & 127) * 2 ** shift;
    shift += 7;
    if (byte > 127) continue;
    gaps.push(gap);
    [gap, shift] = [0, 0];
  }
  return gaps.map((_, at) => gaps.slice(0, at + 1).reduce((sum, each) => sum + each, 0));
};
const ascending = fc.uniqueArray(fc.integer({ min: 1, max: 2 ** 31 - 1 }), { maxLength: 60 }).map((ids) => ids.sort((a, b) => a - b));

test('ids come back as they were put in, also where a list was continued', () => {
  fc.assert(
    fc.property(ascending, fc.nat({ max: 60 }), (ids, cut) => {
      const [first, rest] = [ids.slice(0, cut), ids.slice(cut)];
      expect(read(Buffer.concat([encodeIds(first, 0), encodeIds(rest, first.at(-1) ?? 0)]))).toEqual(ids);
    }),
  );
});

test('neighbours take a byte each', () => {
  expect(encodeIds([1, 2, 3, 130], 0)).toHaveLength(4);
});

test('ids that do not go up are a bug', () => {
  expect(() => encodeIds([5, 5], 0)).toThrow();
  expect(() => encodeIds([5], 5)).toThrow();
});
