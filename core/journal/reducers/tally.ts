/** The day's counts of one station, kept by telescoping: what a passage counted as goes out, what it counts as comes in. */
import type { CivilDate } from '../../contract/common.ts';
import type { Direction } from '../../contract/outcomes.ts';
import type { Draft } from './draft.ts';
import { countsNowhere, type PassageState, plainOutcomeOf } from './passage-state.ts';

/** Columns of a tally row beside its key; `referred` counts protection outcomes. */
export const TALLY_COUNTS = ['entry', 'exit', 'open', 'cleared', 'secondLine', 'referred', 'health', 'heldForPerson'] as const;
export type TallyCount = (typeof TALLY_COUNTS)[number];

/** What one passage adds: one to its direction and one to its outcome, on the day it was opened, by that day's own clock. */
export interface Share {
  day: CivilDate;
  station: string;
  direction: Direction;
  outcome: TallyCount;
}

export function shareOf(state: PassageState): Share | undefined {
  if (state.opened === undefined || countsNowhere(state)) return undefined;
  return { day: state.opened.at.slice(0, 10), station: state.opened.station, direction: state.direction, outcome: plainOutcomeOf(state) };
}

export function moveShare(draft: Draft, before: Share | undefined, after: Share | undefined): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  if (before !== undefined) addToTally(draft, before.day, before.station, { [before.direction]: -1, [before.outcome]: -1 });
  if (after !== undefined) addToTally(draft, after.day, after.station, { [after.direction]: 1, [after.outcome]: 1 });
}

/** A row of zeros is none, so that it does not tell how it came about. */
export function addToTally(draft: Draft, day: CivilDate, station: string, delta: Readonly<Record<string, number>>): void {
  const key = `${day} ${station}`;
  const row = draft.get('tally', key);
  const counts = TALLY_COUNTS.map((name): [TallyCount, number] => [name, ((row?.[name] as number | undefined) ?? 0) + (delta[name] ?? 0)]);
  if (counts.every(([, count]) => count === 0)) draft.remove('tally', key);
  else draft.put('tally', { key, day, station, ...Object.fromEntries(counts) });
}
