import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, ageOn, ageRange, daysBetween, dayNumber, isDay, readMrzDate, remainingDays, toDay } from './civil-date.ts';
import { anyText } from '../text/testing/characters.ts';

const TODAY = '2026-11-22';
const civil = fc.date({ min: new Date('1800-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true });
const iso = (date: Date): string => date.toISOString().slice(0, 10);

describe('days', () => {
  test('agree with the platform for four centuries', () => {
    fc.assert(
      fc.property(civil, civil, (a, b) => {
        const expected = (Date.parse(iso(b)) - Date.parse(iso(a))) / 86_400_000;
        expect(daysBetween(iso(a), iso(b))).toBe(expected);
      }),
    );
  });

  test('1900 had no 29 February, 2000 had one', () => {
    expect(isDay(1900, 2, 29)).toBe(false);
    expect(isDay(2000, 2, 29)).toBe(true);
    expect(isDay(2026, 13, 1)).toBe(false);
    expect(() => toDay('2026-02-30')).toThrow(RangeError);
  });

  test('a month later is the last day of a shorter month', () => {
    expect(addMonths({ year: 2026, month: 8, day: 31 }, 6)).toEqual({ year: 2027, month: 2, day: 28 });
    expect(addMonths({ year: 2026, month: 11, day: 22 }, 6)).toEqual({ year: 2027, month: 5, day: 22 });
    expect(addMonths({ year: 2026, month: 1, day: 1 }, -1)).toEqual({ year: 2025, month: 12, day: 1 });
  });

  test('a day later is one more', () => {
    expect(dayNumber({ year: 2027, month: 1, day: 1 }) - dayNumber({ year: 2026, month: 12, day: 31 })).toBe(1);
  });
});

describe('the date of a zone', () => {
  test.each([
    ['740812', 'birth', { quality: 'full', year: 1974, month: 8, day: 12 }],
    ['261122', 'birth', { quality: 'full', year: 2026, month: 11, day: 22 }],
    ['261123', 'birth', { quality: 'full', year: 1926, month: 11, day: 23 }],
    ['26<<<<', 'birth', { quality: 'partial', year: 2026 }],
    ['2612<<', 'birth', { quality: 'partial', year: 1926, month: 12 }],
    ['85<<<<', 'birth', { quality: 'partial', year: 1985 }],
    ['8505<<', 'birth', { quality: 'partial', year: 1985, month: 5 }],
    ['<<<<<<', 'birth', { quality: 'unknown' }],
    ['<<0512', 'birth', { quality: 'unknown', month: 5, day: 12 }],
    ['120415', 'expiry', { quality: 'full', year: 2012, month: 4, day: 15 }],
    ['750101', 'expiry', { quality: 'full', year: 2075, month: 1, day: 1 }],
    ['760101', 'expiry', { quality: 'full', year: 1976, month: 1, day: 1 }],
    ['000229', 'birth', { quality: 'full', year: 2000, month: 2, day: 29 }],
    ['', 'birth', { quality: 'unknown' }],
  ] as const)('%s as %s', (raw, kind, expected) => {
    expect(readMrzDate(raw, kind, TODAY)).toEqual({ raw, ...expected });
  });

  test.each(['741301', '740230', '750229', '740832', '740000', '7408<2', '8<0101', 'O40812', '74081', '7408123', '<<0230'])('%s is impossible', (raw) => {
    expect(readMrzDate(raw, 'birth', TODAY)).toEqual({ raw, quality: 'impossible' });
  });

  test('near the turn of a century an expiry lies on the nearer side', () => {
    expect(readMrzDate('990101', 'expiry', '2002-01-01').year).toBe(1999);
    expect(readMrzDate('020101', 'expiry', '1998-01-01').year).toBe(2002);
    expect(readMrzDate('000229', 'expiry', '2090-01-01')).toMatchObject({ quality: 'impossible' });
  });

  test('without a day to hold it against, the year stays unknown', () => {
    expect(readMrzDate('740812', 'birth', undefined)).toEqual({ raw: '740812', quality: 'unknown', month: 8, day: 12 });
    expect(readMrzDate('741301', 'birth', undefined).quality).toBe('impossible');
  });

  test('every day a calendar has reads back as itself, a birth never in the future, an expiry within 50 years', () => {
    fc.assert(
      fc.property(civil, civil, fc.constantFrom('birth' as const, 'expiry' as const), (date, today, kind) => {
        const raw = iso(date).slice(2).replaceAll('-', '');
        const read = readMrzDate(raw, kind, iso(today));
        if (read.quality === 'impossible') return expect(raw.endsWith('0229')).toBe(true);
        expect([read.month, read.day]).toEqual([date.getUTCMonth() + 1, date.getUTCDate()]);
        const asText = `${read.year}-${iso(date).slice(5)}`;
        if (kind === 'birth') {
          expect(asText <= iso(today)).toBe(true);
          expect(read.year! > today.getUTCFullYear() - 101).toBe(true);
        } else expect(Math.abs(read.year! - today.getUTCFullYear())).toBeLessThanOrEqual(50);
      }),
    );
  });

  test('any text gives an answer', () => {
    fc.assert(fc.property(anyText(8), civil, (raw, today) => readMrzDate(raw, 'expiry', iso(today)).raw === raw));
  });
});

describe('ages', () => {
  test.each([
    ['740812', 52],
    ['741122', 52],
    ['741123', 51],
    ['261122', 0],
    ['8505<<', 41],
    ['8511<<', undefined],
    ['85<<<<', undefined],
    ['<<<<<<', undefined],
    ['741301', undefined],
  ])('%s is %s', (raw, age) => {
    expect(ageOn(readMrzDate(raw, 'birth', TODAY), TODAY)).toBe(age);
  });

  test('a year alone leaves two answers', () => {
    expect(ageRange(readMrzDate('85<<<<', 'birth', TODAY), TODAY)).toEqual({ youngest: 40, oldest: 41 });
    expect(ageOn(readMrzDate('740812', 'birth', TODAY), undefined)).toBeUndefined();
  });
});

describe('remaining validity', () => {
  test('counts 0 on the last day and is negative after it', () => {
    expect(remainingDays(readMrzDate('261122', 'expiry', TODAY), TODAY)).toBe(0);
    expect(remainingDays(readMrzDate('261121', 'expiry', TODAY), TODAY)).toBe(-1);
    expect(remainingDays(readMrzDate('271122', 'expiry', TODAY), TODAY)).toBe(365);
  });

  test('is unknown when any part is', () => {
    expect(remainingDays(readMrzDate('2711<<', 'expiry', TODAY), TODAY)).toBeUndefined();
    expect(remainingDays(readMrzDate('271122', 'expiry', TODAY), undefined)).toBeUndefined();
    expect(remainingDays(readMrzDate('271122', 'expiry', undefined), TODAY)).toBeUndefined();
  });
});
