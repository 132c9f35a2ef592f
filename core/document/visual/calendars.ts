/** Days of the two other calendars that documents of the region print, as days of ours. */
import { type Day, dayNumber, isDay } from '../civil-date.ts';

/**
 * Hijri calendar by its arithmetic rule: cycles of 30 years, 11 of them long. The moon decides in fact, so a printed
 * day may lie one or two days beside it. `undefined` when it has no such day.
 */
export function hijriToDay(year: number, month: number, day: number): Day | undefined {
  if (year < 1200 || year > 1600 || month < 1 || month > 12 || day < 1 || day > 30) return undefined;
  const days = day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30);
  return toDay(HIJRI_START + days);
}

/** Solar Hijri (Jalali) calendar by cycles of 33 years, which hold between 1206 and 1498. `undefined` when it has no such day. */
export function jalaliToDay(year: number, month: number, day: number): Day | undefined {
  if (year < 1206 || year > 1498 || month < 1 || month > 12 || day < 1 || day > (month <= 6 ? 31 : 30)) return undefined;
  const start = jalaliStart(year);
  const days = (month <= 7 ? (month - 1) * 31 : (month - 1) * 30 + 6) + day - 1;
  return start + days < jalaliStart(year + 1) ? toDay(start + days) : undefined;
}

/** The day before 1 Muharram 1, 16 July 622 in the Julian calendar, 19 July in ours. */
const HIJRI_START = dayNumber({ year: 622, month: 7, day: 19 }) - 1;
const NOWRUZ_1400 = dayNumber({ year: 2021, month: 3, day: 21 });

/** Day number of 1 Farvardin. */
const jalaliStart = (year: number): number => NOWRUZ_1400 + 365 * (year - 1400) + leapDays(year) - leapDays(1400);
/** Long years before `year`, up to a constant: eight in each cycle of 33. */
const leapDays = (year: number): number => {
  const y = year + 1595;
  return Math.floor(y / 33) * 8 + Math.floor(((y % 33) + 3) / 4);
};

function toDay(number: number): Day {
  let year = Math.floor(number / 365.2425) - 1;
  while (dayNumber({ year: year + 1, month: 1, day: 1 }) <= number) year += 1;
  let month = 12;
  while (dayNumber({ year, month, day: 1 }) > number) month -= 1;
  const day = number - dayNumber({ year, month, day: 1 }) + 1;
  if (!isDay(year, month, day)) throw new Error('a day number that is no day');
  return { year, month, day };
}
