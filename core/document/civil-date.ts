/** Days of the Gregorian calendar as numbers, without a clock and without time zones; and the dates of a zone. */
import type { CivilDate } from '../contract/common.ts';
import type { MrzDate } from './reading.ts';

export interface Day {
  year: number;
  month: number;
  day: number;
}

/** Cuts `YYYY-MM-DD`. Throws when the text is none: a `CivilDate` was checked where it came in. */
export function toDay(date: CivilDate): Day {
  const day = findDay(date);
  if (day === undefined) throw new RangeError('not a civil date');
  return day;
}

/** `undefined` when the text is no day of the calendar. */
export function findDay(date: string): Day | undefined {
  const day = { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
  return isDay(day.year, day.month, day.day) ? day : undefined;
}

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
export const daysInMonth = (year: number, month: number): number => (month === 2 && isLeapYear(year) ? 29 : (LENGTHS[month - 1] ?? 0));

export const isDay = (year: number, month: number, day: number): boolean => Number.isInteger(year) && Number.isInteger(day) && day >= 1 && day <= daysInMonth(year, month);

/** Days since 1 March of year 0: a year that begins in March ends with the leap day, so no table is needed. */
export function dayNumber({ year, month, day }: Day): number {
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day - 1;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayNumber(toDay(to)) - dayNumber(toDay(from));

/** The same day `months` later, or the last day of that month where it is shorter. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const index = year * 12 + (month - 1) + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return { year: y, month: m, day: Math.min(day, daysInMonth(y, m)) };
}

/** The youngest and the oldest a holder can be in whole years; `undefined` when the year of birth, or today, is not known. */
export function ageRange(birth: MrzDate, today: CivilDate): { youngest: number; oldest: number } | undefined {
  if (birth.year === undefined || (birth.quality !== 'full' && birth.quality !== 'partial')) return undefined;
  const now = findDay(today);
  if (now === undefined) return undefined;
  const years = now.year - birth.year;
  const oldest = hasPassed(birth.month ?? 1, birth.day ?? 1, now) ? years : years - 1;
  const lastMonth = birth.month ?? 12;
  const youngest = hasPassed(lastMonth, birth.day ?? daysInMonth(birth.year, lastMonth), now) ? years : years - 1;
  return { youngest, oldest };
}

/** Whole years; `undefined` when the birth date leaves more than one answer. */
export function ageOn(birth: MrzDate, today: CivilDate | undefined): number | undefined {
  const range = today === undefined ? undefined : ageRange(birth, today);
  return range !== undefined && range.youngest === range.oldest ? range.youngest : undefined;
}

/** Days a document is still valid, 0 on its last day, negative after it; `undefined` unless the whole date is known. */
export function remainingDays(expiry: MrzDate, today: CivilDate | undefined): number | undefined {
  const now = today === undefined ? undefined : findDay(today);
  const { year, month, day, quality } = expiry;
  if (now === undefined || quality !== 'full' || year === undefined || month === undefined || day === undefined) return undefined;
  return dayNumber({ year, month, day }) - dayNumber(now);
}

/**
 * Reads `YYMMDD` (ICAO 9303-3 §4.8). A part that is all fillers is unknown and legal; `00` is a day no calendar has.
 * The century comes from `today`: a birth is the latest such date that is not after today, an expiry the one within
 * 50 years of today. Without `today` the century, and so the year, is unknown. An empty text is a date that was not captured.
 */
export function readMrzDate(raw: string, kind: 'birth' | 'expiry', today: CivilDate | undefined): MrzDate {
  const impossible: MrzDate = { raw, quality: 'impossible' };
  if (raw === '') return { raw, quality: 'unknown' };
  if (raw.length !== 6) return impossible;
  const yy = readPart(raw, 0);
  const month = readPart(raw, 2);
  const day = readPart(raw, 4);
  if (yy === 'bad' || month === 'bad' || day === 'bad') return impossible;
  if (month !== undefined && (month < 1 || month > 12)) return impossible;
  if (day !== undefined && (day < 1 || day > longestMonth(yy, month))) return impossible;
  const parts = { ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
  if (yy === undefined || today === undefined) return { raw, quality: 'unknown', ...parts };
  const year = kind === 'birth' ? birthYear(yy, month, day, toDay(today)) : expiryYear(yy, toDay(today));
  // 29 February of a year that ends in 00: the century decides whether there is such a day.
  if (month === 2 && day === 29 && !isLeapYear(year)) return impossible;
  return { raw, quality: month === undefined || day === undefined ? 'partial' : 'full', year, ...parts };
}

/** Two digits, `undefined` for two fillers, `bad` for anything else. */
function readPart(raw: string, start: number): number | undefined | 'bad' {
  const a = raw.charCodeAt(start) - 48;
  const b = raw.charCodeAt(start + 1) - 48;
  if (a >= 0 && a <= 9 && b >= 0 && b <= 9) return a * 10 + b;
  return raw.startsWith('<<', start) ? undefined : 'bad';
}

/** The most days the month may have, as far as two digits of a year tell. */
function longestMonth(yy: number | undefined, month: number | undefined): number {
  if (month === undefined) return 31;
  if (month !== 2) return daysInMonth(2001, month);
  return yy === undefined || yy % 4 === 0 ? 29 : 28;
}

function birthYear(yy: number, month: number | undefined, day: number | undefined, now: Day): number {
  const year = now.year - (now.year % 100) + yy;
  if (year !== now.year) return year < now.year ? year : year - 100;
  // The current year: an unknown part may still lie in the past, a known one must.
  const first = (month ?? 1) * 100 + (day ?? 1);
  return first <= now.month * 100 + now.day ? year : year - 100;
}

/** Exactly 50 years either side is a tie; it counts as past, since no document is valid for so long. */
function expiryYear(yy: number, now: Day): number {
  const year = now.year - (now.year % 100) + yy;
  if (year - now.year >= 50) return year - 100;
  return now.year - year > 50 ? year + 100 : year;
}

const hasPassed = (month: number, day: number, now: Day): boolean => now.month > month || (now.month === month && now.day >= day);
