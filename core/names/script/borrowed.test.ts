import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../text/testing/characters.ts';
import { compareNames, prepareName, SAME_NAME } from '../compare.ts';
import { consonantsOf, haveLikeConsonants } from './borrowed.ts';

const score = (one: string, other: string): number => compareNames(prepareName(one), prepareName(other)).score;

describe('a foreign name in a script of syllables', () => {
  test.each([
    ['katakana', 'ヨハン・シュミット', 'Johann Schmidt'],
    ['katakana beside Cyrillic', 'イワン・ペトロフ', 'Иван Петров'],
    ['katakana with a space', 'ステファニー ロッシ', 'Stefanie Rossi'],
    ['Chinese characters', '马丁·施密特', 'Martin Schmidt'],
    ['beside Cyrillic', '安德烈·库兹涅佐夫', 'Андрей Кузнецов'],
    ['Hangul', '알렉산드르 페트로프', 'Александр Петров'],
    ['Hangul, a short name', '마르틴 슈미트', 'Martin Schmidt'],
    ['katakana beside Hangul', 'マルティン・シュミット', '마르틴 슈미트'],
  ])('%s: %s is %s', (_, one, other) => {
    expect(score(one, other)).toBeGreaterThanOrEqual(SAME_NAME);
    expect(score(other, one)).toBe(score(one, other));
  });

  test.each([
    ['another family', 'イワン・ペトロフ', 'Иван Соколов'],
    ['another given name', '安德烈·库兹涅佐夫', 'Антон Кузнецов'],
    ['consonants of other kinds', '马丁·施密特', 'Marcus Schneider'],
    ['an Arab', '弗拉基米尔·库兹涅佐夫', 'Hatim Nawfal al-Jarrahi'],
    ['a first vowel', '安德烈·库兹涅佐夫', 'Natalia Kuznetsova'],
    ['another, in Hangul', '마르틴 슈미트', 'Martin Schneider'],
  ])('%s: %s is not %s', (_, one, other) => {
    expect(score(one, other)).toBeLessThan(SAME_NAME);
  });
});

test('a Korean and a Chinese name without a dot are no foreign ones', () => {
  expect(score('남궁 민수', '남궁민수')).toBeGreaterThanOrEqual(SAME_NAME);
  expect(score('김 민준', '김민준')).toBeGreaterThanOrEqual(SAME_NAME);
});

test('consonants are those of any of them, whichever comes first', () => {
  expect(consonantsOf('schmidt', false)).toBe(consonantsOf('shumitto', false));
  fc.assert(fc.property(anyText(20), anyText(20), (one, other) => void expect(haveLikeConsonants(consonantsOf(one, false), consonantsOf(other, true))).toBe(haveLikeConsonants(consonantsOf(other, true), consonantsOf(one, false)))));
});
