import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DIGITS, FILLER, LETTERS, lookAlikesOf, zoneCharacterOf } from './look-alikes.ts';

const ALL = [...DIGITS, ...LETTERS, FILLER];

test('the pairs that worn print confuses are offered both ways', () => {
  for (const [one, other] of ['O0', 'I1', 'B8', 'S5', 'Z2']) {
    expect(lookAlikesOf(one!)).toContain(other);
    expect(lookAlikesOf(other!)).toContain(one);
  }
});
test('the expected check digit leads', () => expect(lookAlikesOf('3', '7')[0]).toBe('7'));
test('only characters of the zone are offered, each once, never the present one', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ALL), fc.option(fc.constantFrom(...DIGITS), { nil: undefined }), (character, expected) => {
      const offered = lookAlikesOf(character, expected);
      expect(offered).not.toContain(character);
      expect(new Set(offered).size).toBe(offered.length);
      expect(offered.every((each) => ALL.includes(each))).toBe(true);
    }),
  );
});
test('keys mean zone characters whatever the keyboard', () => {
  expect(['a', 'Z', '<', '٣', '۷', '5'].map(zoneCharacterOf)).toEqual(['A', 'Z', '<', '3', '7', '5']);
  expect(['Enter', 'F2', ' ', 'ß', 'ا', '', '-'].map(zoneCharacterOf)).toEqual(Array(7).fill(undefined));
});
