import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { formatDate, formatDateTime, formatHijri, formatMrzDate, formatPartialDate, formatSize, formatSpan } from './format.ts';
import { createI18n, languages } from './languages.ts';

describe('dates', () => {
  it('uses the Iraqi month names in Arabic', () => {
    expect(formatDate('ar', '2026-01-05')).toBe('5 كانون الثاني 2026');
    expect(formatDate('ar', '2026-12-31')).toBe('31 كانون الأول 2026');
  });
  it('carries Sorani month names, which browsers do not', () => {
    expect(formatDate('ckb', '2026-11-22')).toBe('22 تشرینی دووەم 2026');
  });
  it('puts the Hijri day beside the Gregorian one', () => {
    expect(formatHijri('en', '2026-11-22')).toBe('12 Jumada II 1448 AH');
    expect(formatDate('ar', '2026-11-22', { hijri: true })).toBe('22 تشرين الثاني 2026 · 12 جمادى الآخرة 1448 هـ');
  });
  it('shows the wall time of the entry, not of the reader', () => {
    expect(formatDateTime('en', '2026-11-22T23:59:00+03:00')).toBe('22 November 2026, 23:59');
  });
  it('never invents a part of a date that the document leaves open', () => {
    const i18n = createI18n('en');
    expect(formatMrzDate(i18n, 'en', { raw: '90<<<<', quality: 'partial', year: 1990 })).toBe('1990');
    expect(formatMrzDate(i18n, 'en', { raw: '<<<<<<', quality: 'unknown' })).toBe('Date unknown');
    expect(formatMrzDate(i18n, 'en', { raw: '901332', quality: 'impossible' })).toBe('901332');
  });
  it('names every day of the calendar in every language', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2077-01-01'), noInvalidDate: true }), fc.constantFrom(...languages), (date, language) => {
        const text = formatDate(language, date.toISOString(), { hijri: true });
        expect(text).not.toMatch(/undefined|NaN/);
      }),
    );
  });
});

describe('spans', () => {
  it('counts in words with the right plural', () => {
    expect(formatSpan(createI18n('ar'), 'ar', 2)).toBe('يومان');
    expect(formatSpan(createI18n('ar'), 'ar', 800)).toBe('سنتان وشهران');
    expect(formatSpan(createI18n('ckb'), 'ckb', 1)).toBe('1 ڕۆژ');
    expect(formatSpan(createI18n('en'), 'en', -400)).toBe('1 year, 1 month');
    expect(formatSpan(createI18n('en'), 'en', 3650)).toBe('9 years');
  });
});

it('a birth date of which a list knows a part', () => {
  expect(['1984', '1984-03', '1984-03-09'].map((date) => formatPartialDate('en', date))).toEqual(['1984', 'March 1984', '9 March 1984']);
});

it('a file’s size in megabytes, in kilobytes where these would round to nothing, never as nought', () => {
  const said = (language: 'ar' | 'ckb' | 'en', bytes: number): string => formatSize(createI18n(language), language, bytes);
  expect([12_345_678, 1_000_000, 100_000, 99_999, 42_400, 1_000, 12].map((bytes) => said('en', bytes))).toEqual(['12.3 MB', '1.0 MB', '0.1 MB', '100 kB', '43 kB', '1 kB', '1 kB']);
  expect([said('ar', 42_400), said('ar', 4_240_000)]).toEqual(['43 كيلوبايت', '4.2 ميغابايت']);
  expect([said('ckb', 42_400), said('ckb', 4_240_000)]).toEqual(['43 کیلۆبایت', '4.2 مێگابایت']);
});
