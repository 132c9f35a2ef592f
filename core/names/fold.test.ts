import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldForSearch, foldName } from './fold.ts';
import { anyCharacter } from '../text/testing/characters.ts';

describe('spellings of one name fold to the same', () => {
  test.each([
    ['case and marks', 'Ångström Zoë', 'ANGSTROM ZOE'],
    ['apostrophes', 'O’Brien', 'OBRIEN'],
    ['hyphens and fillers', 'AL-SALIHI', 'AL<SALIHI'],
    ['dotless i', 'ışık', 'ISIK'],
    ['alef with hamza, madda or nothing', 'أحمد آدم إيمان', 'احمد ادم ايمان'],
    ['ta marbuta', 'فاطمة', 'فاطمه'],
    ['alef maqsura', 'مصطفى', 'مصطفي'],
    ['vowel marks and shadda', 'مُحَمَّد', 'محمد'],
    ['tatweel', 'محـــمد', 'محمد'],
    ['Persian kaf and ya', 'کریمی', 'كريمي'],
    ['hamza on its seat', 'مؤمن رئيس', 'مومن رييس'],
    ['Kurdish letters', 'ڕێبوار', 'ريبوار'],
    ['Kurdish o and ll', 'گوڵاڵە', 'كولاله'],
    ['a hamza seat before a Kurdish vowel', 'ئازاد', 'آزاد'],
    ['presentation forms', 'ﻣﺤﻤﺪ', 'محمد'],
    ['a zero-width joiner', 'می‌رزا', 'ميرزا'],
    ['marks of direction', '\u202bعلي\u202c', 'علي'],
    ['digits', 'علي ٢', 'علي 2'],
  ])('%s', (_, one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });
});

test('different names stay different', () => {
  expect(foldName('علي')).not.toBe(foldName('عالي'));
  expect(foldName('ALI HASSAN')).not.toBe(foldName('ALIHASSAN'));
});

test('a search does without spaces and punctuation', () => {
  expect(foldForSearch('Abd al-Rahman')).toBe('abdalrahman');
  expect(foldForSearch('A 1234-5٦7')).toBe('a1234567');
  expect(foldForSearch('عبد الرحمن')).toBe(foldForSearch('عبدالرحمن'));
});

test('folding is idempotent and never throws', () => {
  const unit = fc.oneof(fc.constantFrom(...'aÅß’-<٣ـةىیکگپچژڕڵۆێەئأإآؤ\u0651\u064eİıﬁﻼ'), anyCharacter);
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
      expect(foldName(foldName(text))).toBe(foldName(text));
      expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
    }),
    { numRuns: 1_000 },
  );
});
