import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNames, prepareName, SAME_NAME } from './compare.ts';
import { fromIcaoLatin, followsIcaoTable, toIcaoLatin } from './icao-arabic.ts';

describe('9303-3 §6 C', () => {
  test.each([
    ['محمد', 'MXHMD'],
    ['محمّد', 'MXHMMD'],
    ['خالد', 'XKHALD'],
    ['شمس', 'XSHMS'],
    ['صالح', 'XSSALXH'],
    ['طارق', 'XTTARQ'],
    ['عمر', 'EMR'],
    ['فاطمة', 'FAXTTMXAH'],
    ['فاطمة الزهراء', 'FAXTTMXAH<ALZHRAXE'],
    ['أحمد', 'XAEXHMD'],
    ['مصطفى', 'MXSSXTTFXAY'],
    ['رؤوف', 'RUWF'],
    ['چنار', 'XCNAR'],
    ['مـحـمـد', 'MXHMD'],
    ['مُحَمَد', 'MXHMD'],
  ])('%s', (arabic, latin) => {
    expect(toIcaoLatin(arabic)).toBe(latin);
  });

  test('a letter that no table has gives nothing', () => {
    expect(toIcaoLatin('ڕێبوار')).toBeUndefined();
    expect(toIcaoLatin('Ali')).toBeUndefined();
    expect(fromIcaoLatin('MOHAMMED')).toBeUndefined();
    expect(fromIcaoLatin('XQ')).toBeUndefined();
  });

  test('and back to the same letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإؤئآى'), minLength: 1, maxLength: 12 }), (word) => {
        const latin = toIcaoLatin(word)!;
        expect(toIcaoLatin(fromIcaoLatin(latin)!)).toBe(latin);
        // A letter written twice reads as one with shadda: the table does not tell them apart.
        if (!/(.)\1/u.test(word)) expect(fromIcaoLatin(latin)).toBe(word);
      }),
    );
  });
});

test('only a letter with an X proves that a name follows the table', () => {
  expect(followsIcaoTable(['MXHMD', 'ELY'])).toBe(true);
  expect(followsIcaoTable(['ELY'])).toBe(false);
  expect(followsIcaoTable(['XHEVDET', 'HOXHA'])).toBe(false);
});

test('a zone that follows the table is matched with free spellings and with Arabic', () => {
  const zone = prepareName({ primary: 'ALJBWRY', secondary: 'XAEXHMD MXHMD XSSALXH' });
  for (const other of ['Ahmed Mohammed Saleh al-Jubouri', 'أحمد محمد صالح الجبوري']) expect(compareNames(zone, prepareName(other)).score).toBeGreaterThanOrEqual(SAME_NAME);
  expect(compareNames(zone, prepareName('Ahmed Mahmoud Saleh al-Jubouri')).score).toBeLessThan(SAME_NAME);
});
