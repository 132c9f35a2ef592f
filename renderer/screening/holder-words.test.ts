import { expect, test } from 'vitest';
import { createI18n } from '../../texts/languages.ts';
import { datesInWords, isolated, latinName, remainingWords } from './holder-words.ts';

const i18n = createI18n('en');
test('remaining validity in words, never guessed', () => {
  expect(remainingWords(i18n, 'en', 800)).toBe('2 years, 2 months left');
  expect(remainingWords(i18n, 'en', -12)).toBe('Expired 12 days ago');
  expect(remainingWords(i18n, 'en', 0)).toBe('Expires today');
  expect(remainingWords(i18n, 'en', undefined)).toBe('Remaining validity not known');
});
test('a single name stands alone', () => expect(latinName({ primaryIdentifier: 'ARKFREITH', secondaryIdentifier: '' })).toBe('ARKFREITH'));
test('document data keeps its direction inside a sentence', () => expect(isolated({ captured: '<', count: 3 })).toEqual({ captured: '\u2066<\u2069', count: 3 }));
test('a day stands in a sentence as the language writes it, all else as it came', () => {
  expect(datesInWords({ date: '2026-11-22', captured: '2026-11', days: 3 }, 'ar')).toEqual({ date: '22 تشرين الثاني 2026', captured: '2026-11', days: 3 });
});
