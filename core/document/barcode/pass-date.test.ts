import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, toDay } from '../civil-date.ts';
import { readFlightDate, readIssueDate } from './pass-date.ts';

describe('readIssueDate', () => {
  it.each([
    ['6225', '2016-08-30', '2016-08-12'],
    ['6225', '2026-11-22', '2026-08-13'],
    ['7001', '2026-12-31', '2027-01-01'],
    ['7002', '2026-12-31', '2017-01-02'],
    // Day 366 of a year that ends in 4 and is long.
    ['4366', '2026-11-22', '2024-12-31'],
  ])('reads %s on %s as %s', (raw, today, date) => {
    expect(readIssueDate(raw, today)).toEqual({ raw, date });
  });

  it.each(['', '622', '62255', '6000', '6400', 'A225', '6 25'])('reads no day from "%s"', (raw) => {
    expect(readIssueDate(raw, '2026-11-22')).toEqual({ raw });
  });

  it('knows no year while today is unknown', () => {
    expect(readIssueDate('6225', undefined)).toEqual({ raw: '6225' });
  });
});

describe('readFlightDate', () => {
  it.each([
    ['326', undefined, '2026-11-22', '2026-11-22'],
    ['002', undefined, '2026-12-30', '2027-01-02'],
    ['364', undefined, '2027-01-02', '2026-12-30'],
    ['326', '2016-11-20', '2026-11-22', '2016-11-21'],
    ['003', '2026-12-30', '2027-01-02', '2027-01-03'],
    ['001', '2026-12-30', undefined, '2027-01-01'],
  ])('day %s of a pass issued %s, on %s, is %s', (raw, issued, today, date) => {
    expect(readFlightDate(raw, issued, today)).toEqual({ raw, date });
  });

  it('is never farther than half a year from today when nothing else is known', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 365 }), fc.integer({ min: 2000, max: 2090 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (day, year, month, dom) => {
        const today = `${year}-${String(month).padStart(2, '0')}-${String(dom).padStart(2, '0')}`;
        const { date } = readFlightDate(String(day).padStart(3, '0'), undefined, today);
        const read = toDay(date!);
        expect(Math.abs(dayNumber(read) - dayNumber(toDay(today)))).toBeLessThanOrEqual(184);
        expect(dayNumber(read) - dayNumber({ year: read.year, month: 1, day: 1 }) + 1).toBe(day);
      }),
    );
  });

  it.each(['000', '367', '   ', '3A6', '12'])('reads no day from "%s"', (raw) => {
    expect(readFlightDate(raw, undefined, '2026-11-22')).toEqual({ raw });
  });
});
