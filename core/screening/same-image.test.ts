import fc from 'fast-check';
import { expect, test } from 'vitest';
import { imageDistance, imageTraces, nearImageTraces } from './same-image.ts';

const hash = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n });
const spell = (bits: bigint): string => bits.toString(16).padStart(16, '0');

test('of any two images within nine bits, one is found by the other', () => {
  fc.assert(
    fc.property(hash, fc.uniqueArray(fc.nat({ max: 63 }), { maxLength: 9 }), (one, flipped) => {
      const other = flipped.reduce((bits, at) => bits ^ (1n << BigInt(at)), one);
      expect(imageDistance(spell(one), spell(other))).toBe(flipped.length);
      const looked = nearImageTraces(spell(one));
      expect(imageTraces(spell(other)).some((kept) => looked.some((trace) => kept.startsWith(trace)))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('the distance is counted bit by bit', () => {
  fc.assert(
    fc.property(hash, hash, (one, other) => {
      expect(imageDistance(spell(one), spell(other))).toBe([...(one ^ other).toString(2)].filter((bit) => bit === '1').length);
    }),
  );
});

test('an image that differs much is told apart by its bands', () => {
  const looked = nearImageTraces('0000000000000000');
  expect(imageTraces('ffffffffffffffff').some((kept) => looked.some((trace) => kept.startsWith(trace)))).toBe(false);
});
