/** Days that a boarding pass prints as a number within the year, given their year by what is known of today. */
import type { CivilDate } from '../../contract/common.ts';
import { type Day, dayNumber, isLeapYear, toDay } from '../civil-date.ts';
import type { PassDate } from './boarding-pass.ts';

/**
 * Four characters: the last digit of the year and the day within it. A pass is issued in the past, so it is the
 * latest such day that is not later than tomorrow: the airport of departure may already write the next day.
 */
export function readIssueDate(raw: string, today: CivilDate | undefined): PassDate {
  const match = /^(\d)(\d{3})$/.exec(raw);
  if (match === null || today === undefined) return { raw };
  const now = toDay(today);
  const day = Number(match[2]);
  for (let year = now.year + 1; year >= now.year - 10; year -= 1) {
    if (year % 10 !== Number(match[1]) || !hasDay(year, day)) continue;
    if (yearStart(year) + day - 1 <= dayNumber(now) + 1) return { raw, date: toDate(year, day) };
  }
  return { raw };
}

/**
 * Three characters: the day within the year. With a known day of issue it is the first such day from one day before
 * it on; without one, the such day that lies nearest to today.
 */
export function readFlightDate(raw: string, issued: CivilDate | undefined, today: CivilDate | undefined): PassDate {
  const near = issued ?? today;
  if (!/^\d{3}$/.test(raw) || near === undefined) return { raw };
  const day = Number(raw);
  const anchor = toDay(near);
  const at = dayNumber(anchor);
  let best: { year: number; distance: number } | undefined;
  for (let year = anchor.year - 1; year <= anchor.year + 1; year += 1) {
    if (!hasDay(year, day)) continue;
    const ahead = yearStart(year) + day - 1 - at;
    if (issued !== undefined && ahead < -1) continue;
    const distance = Math.abs(ahead);
    if (best === undefined || distance < best.distance) best = { year, distance };
  }
  return best === undefined ? { raw } : { raw, date: toDate(best.year, day) };
}

const yearStart = (year: number) => dayNumber({ year, month: 1, day: 1 });
const hasDay = (year: number, day: number) => day >= 1 && day <= (isLeapYear(year) ? 366 : 365);

function toDate(year: number, dayOfYear: number): CivilDate {
  const wanted = yearStart(year) + dayOfYear - 1;
  let month = 12;
  while (dayNumber({ year, month, day: 1 }) > wanted) month -= 1;
  return toText({ year, month, day: wanted - dayNumber({ year, month, day: 1 }) + 1 });
}

const toText = ({ year, month, day }: Day): CivilDate => `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
