/** Days of the corpus, counted in whole days of UTC. */

export interface Day {
  year: number;
  month: number;
  day: number;
}

/** A birth that may be known in part only. */
export interface Birth {
  year?: number;
  month?: number;
  day?: number;
}

const DAY_MS = 86_400_000;

export const ofDay = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day) / DAY_MS;
export function toDay(count: number): Day {
  const date = new Date(count * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const plusDays = (day: Day, days: number): Day => toDay(ofDay(day) + days);
/** The same day of another year; 29 February becomes the 28th where there is none. */
export const plusYears = ({ year, month, day }: Day, years: number): Day => ({ year: year + years, month, day: month === 2 && day === 29 && !isLeap(year + years) ? 28 : day });
export const daysFrom = (from: Day, to: Day): number => ofDay(to) - ofDay(from);
/** Days between two days whatever their years, the shorter way round: a child's book and its mother's, issued together, end whole years apart. */
export function apartInYear(one: Day, other: Day): number {
  const apart = daysFrom({ ...one, year: COMMON }, { ...other, year: COMMON });
  return Math.min(Math.abs(apart), 365 - Math.abs(apart));
}
const COMMON = 2001;

export const ageOf = (birth: Birth, today: Day): number => Math.floor(daysFrom({ year: birth.year ?? today.year, month: birth.month ?? 1, day: birth.day ?? 1 }, today) / 365.25);

const isLeap = (year: number): boolean => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
const pad = (n: number, length = 2): string => String(n).padStart(length, '0');

/** `2026-03-04` */
export const toIso = ({ year, month, day }: Day): string => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
/** `260304`; what is unknown is fillers (9303-3 §4.8). */
export const toSix = ({ year, month, day }: Birth): string => [year === undefined ? undefined : year % 100, month, day].map((part) => (part === undefined ? '<<' : pad(part))).join('');

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
export type DateStyle = 'letters' | 'slashes' | 'dots' | 'iso';
/** As a page prints it for people's eyes. */
export function toPrint({ year, month, day }: Day, style: DateStyle): string {
  if (style === 'letters') return `${pad(day)} ${MONTHS[month - 1]} ${year}`;
  if (style === 'iso') return toIso({ year, month, day });
  return [pad(day), pad(month), String(year)].join(style === 'slashes' ? '/' : '.');
}
/** Minutes since 1970, UTC → RFC 3339 in Iraq's time, three hours ahead. */
export const toWall = (minutes: number): string => `${new Date((minutes + 180) * 60_000).toISOString().slice(0, 19)}+03:00`;
