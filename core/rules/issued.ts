/** The printed date of issue, of which every reading counts: a day is wrong only where all that it may mean are. */
import { type Day, dayNumber, findDay, toDay } from '../document/civil-date.ts';
import type { MrzDate } from '../document/reading.ts';
import type { PrintedDate } from '../document/visual/printed-date.ts';
import type { CivilDate } from '../contract/common.ts';
import { notPerformed } from './answers.ts';
import type { Facts } from './facts.ts';
import { findPrinted } from './printed.ts';
import type { RuleAnswer } from './rule.ts';

/** Every day that it may mean, or why none was read. */
export function findIssued(facts: Facts): { dates: readonly PrintedDate[] } | { silence: RuleAnswer } {
  const printed = findPrinted(facts, 'issued');
  if ('silence' in printed) return printed;
  const dates = printed.value.filter(({ date }) => findDay(date) !== undefined);
  return dates.length === 0 ? { silence: notPerformed('notPrinted') } : { dates };
}

/** First and last day number that a reading may mean. */
export interface Span {
  first: number;
  last: number;
}

export const spansOf = (issued: readonly PrintedDate[]): Span[] =>
  issued.map(({ date, tolerance }) => {
    const day = dayNumber(toDay(date));
    return { first: day - tolerance, last: day + tolerance };
  });

export const isAllAfter = (spans: readonly Span[], day: number): boolean => spans.length > 0 && spans.every(({ first }) => first > day);
export const isAllBefore = (spans: readonly Span[], day: number): boolean => spans.length > 0 && spans.every(({ last }) => last < day);

export const numberOf = (date: CivilDate): number => dayNumber(toDay(date));

/** `undefined` unless the whole date is known. */
export function dayOf({ quality, year, month, day }: MrzDate): Day | undefined {
  return quality !== 'full' || year === undefined || month === undefined || day === undefined ? undefined : { year, month, day };
}

/** The first day that the date may be, as far as it is known. */
export const earliestOf = ({ year, month, day }: MrzDate): number | undefined => (year === undefined ? undefined : dayNumber({ year, month: month ?? 1, day: day ?? 1 }));
