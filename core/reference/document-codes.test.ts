import { expect, test } from 'vitest';
import { firstLetters, harmonisedLetters, isBarredCardCode, isForNonNationals } from './document-codes.ts';

test('passports for people of other nationalities', () => {
  expect(['PR', 'PT', 'PS', 'PL'].map(isForNonNationals)).toEqual([true, true, true, true]);
  expect(['P', 'PP', 'PD', 'PX', 'IR', 'AR', ''].map(isForNonNationals)).toEqual([false, false, false, false, false, false, false]);
});

test('codes that cards may not carry', () => {
  expect(['AI', 'IV', 'AV', 'CV'].map(isBarredCardCode)).toEqual([true, true, true, true]);
  expect(['AC', 'ID', 'I', 'CR'].map(isBarredCardCode)).toEqual([false, false, false, false]);
});

test('each format has its first letters, the table its ten second ones', () => {
  expect(firstLetters.TD3).toEqual(['P']);
  expect(firstLetters['MRV-B']).toEqual(['V']);
  expect(Object.keys(harmonisedLetters)).toHaveLength(10);
});
