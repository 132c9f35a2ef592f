import { expect, test } from 'vitest';
import { toSound } from '../sound.ts';
import { toWords } from '../words.ts';

/** Where each alphabet's letters stand, and those of them that stand in no name today or have no sound of their own. */
const BLOCKS: readonly (readonly [string, number, number, string])[] = [
  ['Cyrillic', 0x0400, 0x045f, 'ЪЬъь'],
  ['Cyrillic of Central Asia and Siberia', 0x048a, 0x04ff, 'ҌҍӀӏ'],
  ['Greek', 0x0386, 0x03ce, ''],
  ['Armenian', 0x0531, 0x0556, ''],
  ['Armenian, small', 0x0561, 0x0587, ''],
  ['Georgian', 0x10d0, 0x10f6, ''],
  ['Hebrew', 0x05d0, 0x05ea, ''],
  ['Arabic', 0x0620, 0x06d3, '\u0640\u0674'],
  ['Devanagari', 0x0904, 0x0939, ''],
  ['Devanagari, more', 0x0958, 0x0961, ''],
  ['Bengali and Assamese', 0x0985, 0x09f1, 'ঽ'],
  ['Gurmukhi', 0x0a05, 0x0a5e, ''],
  ['Gujarati', 0x0a85, 0x0ae1, 'ઽૐ'],
  ['Odia', 0x0b05, 0x0b71, 'ଽ'],
  ['Tamil', 0x0b85, 0x0bb9, ''],
  ['Telugu', 0x0c05, 0x0c39, ''],
  ['Kannada', 0x0c85, 0x0cb9, ''],
  ['Malayalam', 0x0d05, 0x0d3a, ''],
  ['Malayalam, without a vowel', 0x0d7a, 0x0d7f, ''],
  ['Thai', 0x0e01, 0x0e2e, ''],
];

test.each(BLOCKS)('each letter of %s has a sound', (_, from, to, without) => {
  const silent = Array.from({ length: to - from + 1 }, (__, i) => String.fromCharCode(from + i)).filter((letter) => {
    if (!/\p{L}/u.test(letter) || without.includes(letter)) return false;
    // Beside others: by itself a letter is an initial.
    const [bare] = toWords(letter);
    return bare === undefined || toSound(bare.spelling, bare.unvowelled).codes.length === 0;
  });
  expect(silent).toEqual([]);
});
