/** A day's counts as bars: always the same outcomes in the same order, lengths as shares of the longest. */
import type { DayCounts } from '../../core/contract/passages.ts';

export type CountedOutcome = keyof DayCounts['byOutcome'] | 'open';
export interface Bar {
  outcome: CountedOutcome;
  count: number;
  /** 0 to 1; 0 counts nothing. */
  share: number;
}

const ORDER: readonly CountedOutcome[] = ['cleared', 'secondLine', 'referred', 'health', 'heldForPerson', 'open'];

export function barsOf({ byOutcome, open }: Pick<DayCounts, 'byOutcome' | 'open'>): Bar[] {
  const counts = { ...byOutcome, open };
  const longest = Math.max(1, ...Object.values(counts));
  // A count can only be negative by a fault; a bar cannot.
  return ORDER.map((outcome) => ({ outcome, count: counts[outcome], share: Math.max(0, counts[outcome]) / longest }));
}
