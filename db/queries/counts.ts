import type { CivilDate, WallTime } from '../../core/contract/common.ts';
import type { Direction } from '../../core/contract/outcomes.ts';
import type { DayCounts } from '../../core/contract/passages.ts';
import { toUtc } from '../../core/journal/reducers/events.ts';
import type { PlainOutcome } from '../../core/journal/reducers/passage-state.ts';
import { TALLY_COUNTS, type TallyCount } from '../../core/journal/reducers/tally.ts';
import type { Tools } from './context.ts';
import { PROTECTION_STANDS } from './protection-stands.ts';

type Counts = Record<TallyCount, number>;
const SUMS = TALLY_COUNTS.map((name) => `coalesce(sum("${name}"), 0) AS "${name}"`).join(', ');

export function countQueries({ sql, own, isIdentityOpen }: Tools) {
  /** The rest of the day that a moment stands in: the tally knows whole days only. */
  function restOfDay(at: WallTime): Counts {
    const counts = Object.fromEntries(TALLY_COUNTS.map((name) => [name, 0])) as Counts;
    const range = [at.slice(0, 10), toUtc(at), own().station] as const;
    const plain = sql<[string, string, string], { direction: Direction; outcome: PlainOutcome | 'open'; count: number }>(
      'SELECT direction, outcome, count(*) AS count FROM passages WHERE listed = 1 AND day = ? AND opened >= ? AND station = ? GROUP BY direction, outcome',
    ).all(...range);
    for (const { direction, outcome, count } of plain) {
      counts[direction] += count;
      counts[outcome] += count;
    }
    if (!isIdentityOpen()) return counts;
    // A protection decision comes after the passage was opened, so the range of its own time holds it.
    const referred = sql<[string, string, string, string], { outcome: PlainOutcome | 'open' }>(
      `SELECT p.outcome FROM identity.travellers t CROSS JOIN passages p ON p.key = t.key
       WHERE t.protectedAt >= ? AND p.listed = 1 AND p.day = ? AND p.opened >= ? AND p.station = ? AND ${PROTECTION_STANDS}`,
    ).all(range[1], ...range);
    for (const { outcome } of referred) {
      counts[outcome] -= 1;
      counts.referred += 1;
    }
    return counts;
  }

  const count = (sqlText: string, ...parameters: string[]): number => sql<string[], { count: number }>(sqlText).get(...parameters)?.count ?? 0;

  function stillOpen(): number {
    const { station } = own();
    const all = count(`SELECT count(*) AS count FROM passages WHERE listed = 1 AND outcome = 'open' AND station = ?`, station);
    if (!isIdentityOpen()) return all;
    const referred = `SELECT count(*) AS count FROM identity.travellers t CROSS JOIN passages p ON p.key = t.key
                      WHERE ${PROTECTION_STANDS} AND p.listed = 1 AND p.outcome = 'open' AND p.station = ?`;
    return all - count(referred, station);
  }

  return {
    /** The whole post's day, as far as its chains are here. */
    counts: (day: CivilDate): DayCounts => toDayCounts(day, sql<[string], Counts>(`SELECT ${SUMS} FROM tally WHERE day = ?`).get(day)!),
    /** This station's, for its shift. */
    countsSince(at: WallTime) {
      const { station } = own();
      const day = at.slice(0, 10);
      const first = restOfDay(at);
      const later = sql<[string, string], Counts>(`SELECT ${SUMS} FROM tally WHERE station = ? AND day > ?`).get(station, day)!;
      const sum = Object.fromEntries(TALLY_COUNTS.map((name) => [name, first[name] + later[name]])) as Counts;
      const amendments = 'SELECT count(*) AS count FROM amendments WHERE station = ? AND at >= ? AND kind = ?';
      return {
        counts: toDayCounts(day, sum),
        reversals: count(amendments, station, toUtc(at), 'reversal'),
        corrections: count(amendments, station, toUtc(at), 'correction'),
        stillOpen: stillOpen(),
      };
    },
  };
}

function toDayCounts(day: CivilDate, { entry, exit, open, ...byOutcome }: Counts): DayCounts {
  return { day, entry, exit, open, byOutcome };
}
