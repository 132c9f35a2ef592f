import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupsToProve, isSameGroup } from './kit-proof.ts';

test('the two groups are different ones, one from each half', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (count, draw) => {
      const [first, second] = groupsToProve(count, (below) => Math.floor(draw * below));
      expect(first).toBeLessThan(Math.floor(count / 2));
      expect(second).toBeGreaterThanOrEqual(Math.floor(count / 2));
      expect(second).toBeLessThan(count);
    }),
  );
});

test('a group copied in small letters or with spaces is the same group', () => {
  expect(isSameGroup(' k7 m2-q9 ', 'K7M2Q9')).toBe(true);
  expect(isSameGroup('k٧m۲q9', 'K7M2Q9')).toBe(true);
});

test('another group, or none, is not', () => {
  expect(isSameGroup('K7M2Q8', 'K7M2Q9')).toBe(false);
  expect(isSameGroup('', 'K7M2Q9')).toBe(false);
  expect(isSameGroup('', '')).toBe(false);
});
