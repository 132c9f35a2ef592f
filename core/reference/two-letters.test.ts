import { expect, it } from 'vitest';
import { knownCodes, findCodeKind } from './states.ts';
import { findThreeLetters, findTwoLetters } from './two-letters.ts';

it('knows the two letters of every State', () => {
  const missing = knownCodes().filter((code) => (findCodeKind(code) === 'state' || findCodeKind(code) === 'specimen') && findTwoLetters(code) === undefined);
  expect(missing).toEqual([]);
});

it.each([['IRQ', 'IQ'], ['D', 'DE'], ['UTO', 'UT'], ['GBN', 'GB'], ['XXA', undefined], ['', undefined]])('%s: %s', (code, letters) => {
  expect(findTwoLetters(code)).toBe(letters);
});

it.each([['IQ', 'IRQ'], ['DE', 'D'], ['GB', 'GBR'], ['UN', 'UNO'], ['XK', 'RKS'], ['ZZ', undefined]])('%s is %s', (letters, code) => {
  expect(findThreeLetters(letters)).toBe(code);
});
