import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../../text/testing/characters.ts';
import { areOtherSyllables, isPinyin, isReadingOf } from './chinese-readings.ts';
import { simplifyHan } from './han-forms.ts';

test.each([
  ['国强', 'guoqiang'], ['國強', 'kuochiang'], ['永强', 'wingkeung'], ['家辉', 'kafai'], ['淑贞', 'shuchen'], ['子文', 'tzuwen'], ['月娥', 'yuetngor'], ['雪', 'hsueh'],
])('%s may be %s', (characters, latin) => {
  expect(isReadingOf(characters, latin)).toBe(true);
});

test.each([['国强', 'guoqing'], ['平', 'peng'], ['军', 'juan'], ['家辉', 'kayfu'], ['', 'a'], ['文', '']])('%s is not %s', (characters, latin) => {
  expect(isReadingOf(characters, latin)).toBe(false);
});

test('one syllable is no slip for another, but may be another spelling of it', () => {
  expect(areOtherSyllables('xiaoping', 'xiaopeng')).toBe(true);
  expect(areOtherSyllables('jun', 'juan')).toBe(true);
  expect(areOtherSyllables('zhang', 'chang')).toBe(false);
  expect(areOtherSyllables('deng', 'teng')).toBe(false);
  expect(areOtherSyllables('xiaopign', 'xiaoping')).toBe(false);
});

test('two ways of writing a character are one', () => {
  expect(simplifyHan('陳國強')).toBe(simplifyHan('陈国强'));
  expect(simplifyHan('丽')).not.toBe(simplifyHan('莉'));
});

test('any text is read or not', () => {
  fc.assert(
    fc.property(anyText(30), anyText(30), (one, other) => {
      expect(areOtherSyllables(one, other)).toBe(areOtherSyllables(other, one));
      expect([true, false]).toContain(isReadingOf(one, other));
      expect(simplifyHan(simplifyHan(one))).toBe(simplifyHan(one));
    }),
  );
  expect(isPinyin('a'.repeat(10_000))).toBe(false);
});
