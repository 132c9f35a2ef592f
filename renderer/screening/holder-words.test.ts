import { expect, test } from 'vitest';
import { createI18n } from '../../texts/languages.ts';
import { isolated, latinName, remainingWords } from './holder-words.ts';

const i18n = createI18n('en');
test('remaining validity in words, never guessed', () => {
  expect(remainingWords(i18n, 'en', 800)).toBe('2 years, 2 months left');
  expect(remainingWords(i18n, 'en', -12)).toBe('Expired 12 days ago');
  expect(remainingWords(i18n, 'en', 0)).toBe('Expires today');
  expect(remainingWords(i18n, 'en', undefined)).toBe('Remaining validity not known');
});
test('a single name stands alone', () => expect(latinName({ primaryIdentifier: 'ARKFREITH', secondaryIdentifier: '' })).toBe('ARKFREITH'));
test('document data keeps its direction inside a sentence', () => expect(isolated({ captured: '<', count: 3 })).toEqual({ captured: '\u2066<\u2069', count: 3 }));
