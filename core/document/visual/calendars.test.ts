import { describe, expect, it } from 'vitest';
import { dayNumber } from '../civil-date.ts';
import { hijriToDay, jalaliToDay } from './calendars.ts';

/** What the host's own tables (ICU) say of a day. */
function hostParts(calendar: string, date: Date): [number, number, number] {
  const parts = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(date);
  const part = (type: string) => Number.parseInt(parts.find((each) => each.type === type)!.value, 10);
  return [part('year'), part('month'), part('day')];
}
const days = Array.from({ length: 1400 }, (_, i) => new Date(Date.UTC(1925, 2, 15 + i * 29)));
const civil = (date: Date) => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });

describe('calendars', () => {
  it('agrees with the host on the Jalali calendar, 1304 to 1415', () => {
    for (const date of days) expect(jalaliToDay(...hostParts('persian', date))).toEqual(civil(date));
  });
  it('agrees with the host on the arithmetic Hijri calendar, and with the observed one within two days', () => {
    for (const date of days) {
      expect(hijriToDay(...hostParts('islamic-civil', date))).toEqual(civil(date));
      const observed = hijriToDay(...hostParts('islamic-umalqura', date))!;
      expect(Math.abs(dayNumber(observed) - dayNumber(civil(date)))).toBeLessThanOrEqual(2);
    }
  });
  it('knows the last day of a long year, and that a short one lacks it', () => {
    expect(jalaliToDay(1399, 12, 30)).toEqual({ year: 2021, month: 3, day: 20 });
    expect(jalaliToDay(1400, 12, 30)).toBeUndefined();
    expect(jalaliToDay(1400, 13, 1)).toBeUndefined();
    expect(hijriToDay(1446, 1, 31)).toBeUndefined();
  });
});
