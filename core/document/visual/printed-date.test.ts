import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PrintedDate, readPrintedDate } from './printed-date.ts';

describe('readPrintedDate', () => {
  it.each([
    ['17 JAN 1985', '1985-01-17'],
    ['17 JAN/JANV 1985', '1985-01-17'],
    ['17 January 1985', '1985-01-17'],
    ['01 AOÛT/AUG 2031', '2031-08-01'],
    ['26 05 1990', '1990-05-26'],
    ['26052031', '2031-05-26'],
    ['2605 2031', '2031-05-26'],
    ['1990-05-26', '1990-05-26'],
    ['26.05.1990', '1990-05-26'],
    ['٢٦/٠٥/١٩٩٠', '1990-05-26'],
    ['۱۹۹۰/۰۵/۲۶', '1990-05-26'],
    ['٢٦ كانون الثاني ١٩٩٠', '1990-01-26'],
    ['26 تشرين الأول 1990', '1990-10-26'],
    ['26 أغسطس 1990', '1990-08-26'],
    ['۱۷ فروردین ۱۳۷۰', '1991-04-06'],
    ['١ رمضان ١٤١٠', '1990-03-28'],
  ])('reads %s', (text, date) => {
    expect(readPrintedDate(text)[0]).toMatchObject({ date });
  });

  it('gives both readings where two are possible, the day before the month first', () => {
    expect(readPrintedDate('05/04/1990').map(({ date }) => date)).toEqual(['1990-04-05', '1990-05-04']);
    expect(readPrintedDate('1405/05/01').map(({ calendar }) => calendar)).toEqual(['hijri', 'jalali']);
  });

  it('says how far a Hijri day may be beside', () => {
    expect(readPrintedDate('1/9/1410')[0]).toEqual({ date: '1990-03-28', calendar: 'hijri', tolerance: 2 });
  });

  it.each(['', 'P1234567', '31 FEB 1990', '17 JAN 85', '17 MA 1985', 'A 12 12 1990 NAME', '17 JAN FEB 1985', '99/99/1990', '1/2/3/1990'])('reads no date in "%s"', (text) => {
    expect(readPrintedDate(text)).toEqual([]);
  });

  it('answers any text with dates of the agreed shape', () => {
    const parts = fc.array(fc.oneof(fc.nat(9999).map(String), fc.constantFrom('JAN', '/', ' ', '-', 'محرم', 'آذر', '٣', 'MAI')), { maxLength: 8 }).map((each) => each.join(' '));
    fc.assert(fc.property(fc.oneof(parts, fc.string()), (text) => readPrintedDate(text).every((date) => PrintedDate.safeParse(date).success)));
  });
});
