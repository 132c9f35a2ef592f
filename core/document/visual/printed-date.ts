/** A date as a person reads it on the page → the days it may mean. */
import { z } from 'zod';
import { CivilDate } from '../../contract/common.ts';
import { foldName } from '../../names/fold.ts';
import { foldDigits } from '../../text/digits.ts';
import { type Day, isDay } from '../civil-date.ts';
import { hijriToDay, jalaliToDay } from './calendars.ts';
import { type Calendar, findMonths } from './month-names.ts';

export const PrintedDate = z.strictObject({
  date: CivilDate,
  calendar: z.enum(['gregorian', 'hijri', 'jalali']),
  /** Days by which the calendar's rule may be beside what an authority counted. */
  tolerance: z.int().min(0).max(2),
});
export type PrintedDate = z.infer<typeof PrintedDate>;

const LONGEST = 80;

/**
 * Latin, Arabic and Persian digits; English, French and Arabic months; Hijri and Jalali by their months or by a year
 * that only they have. `05/04/1990` may be April or May, `1405/05/01` Hijri or Jalali: all readings are given, the
 * likelier first. Empty when it is no date.
 */
export function readPrintedDate(text: string): PrintedDate[] {
  if (text.length > LONGEST) return [];
  const plain = foldDigits(text);
  const numbers = (plain.match(/\d+/g) ?? []).filter((digits) => digits.length <= 4);
  const months = findMonths(foldName(plain.replace(/\d+/g, ' ')));
  if (months.length > 0) {
    const [first, second] = numbers;
    if (numbers.length !== 2) return [];
    const [day, year] = first!.length === 4 ? [second!, first!] : [first!, second!];
    return months.flatMap(({ calendar, month }) => toDate(calendar, year, month, Number(day)));
  }
  // Eight digits alone, with or without blanks a reader lost or found between them: day, month, year.
  const three = numbers.length === 3 ? numbers : /^(\d{2})(\d{2})(\d{4})$/.exec(plain.replace(/\s/g, ''))?.slice(1);
  return three === undefined || /\p{L}{3}/u.test(plain) ? [] : fromNumbers(three);
}

function fromNumbers([a, b, c]: readonly string[]): PrintedDate[] {
  const yearFirst = a!.length === 4;
  if (!yearFirst && c!.length !== 4) return [];
  const year = yearFirst ? a! : c!;
  const [day, month] = yearFirst ? [Number(c), Number(b)] : [Number(a), Number(b)];
  const orders = yearFirst || day === month ? [[day, month]] : [[day, month], [month, day]];
  return calendarsOf(Number(year)).flatMap((calendar) => (calendar === 'gregorian' ? orders : orders.slice(0, 1)).flatMap(([d, m]) => toDate(calendar, year, m!, d!)));
}

/** Nobody alive was born before 1850, and no document is valid after 2150. */
function calendarsOf(year: number): Calendar[] {
  if (year >= 1850 && year <= 2150) return ['gregorian'];
  return year >= 1250 && year <= 1500 ? ['hijri', 'jalali'] : [];
}

function toDate(calendar: Calendar, year: string, month: number, day: number): PrintedDate[] {
  if (year.length !== 4) return [];
  const found = calendar === 'hijri' ? hijriToDay(Number(year), month, day) : calendar === 'jalali' ? jalaliToDay(Number(year), month, day) : gregorian(Number(year), month, day);
  return found === undefined ? [] : [{ date: toText(found), calendar, tolerance: calendar === 'hijri' ? 2 : 0 }];
}

const gregorian = (year: number, month: number, day: number): Day | undefined => (calendarsOf(year)[0] === 'gregorian' && isDay(year, month, day) ? { year, month, day } : undefined);
const toText = ({ year, month, day }: Day): CivilDate => `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
