/** How often each rule fired here, and what the second line then said of it. */
import type { AreaHandlers } from '../handler.ts';

/** Rows of the whole table: every rule for the hundred kinds of document it fires on most. */
const MOST = 5_000;

export const measures: AreaHandlers<'measures'> = {
  ofFamily: ({ station }, { issuingState, format }) => station.store.queries.familyCounts(issuingState, format),
  table: ({ station }) => station.store.queries.ruleCounts(MOST),
};
