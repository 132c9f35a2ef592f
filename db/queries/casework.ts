/** What the second line works with beside passages: judgements, the measures of the rules, specimens. */
import type { PassageId, WallTime } from '../../core/contract/common.ts';
import type { SpecimenCard } from '../../core/casework/specimen.ts';
import type { RuleCounts } from '../../core/casework/precision.ts';
import type { Verdict } from '../../core/casework/verdict.ts';
import type { MrzFormat } from '../../core/document/reading.ts';
import type { BlobKey } from '../../core/journal/entries.ts';
import type { Actor, Position } from '../../core/journal/entry.ts';
import type { Tools } from './context.ts';

export interface FamilyCounts extends RuleCounts {
  rule: string;
  version: number;
  issuingState?: string;
  format?: MrzFormat;
}

export interface Judgement {
  rule: string;
  version: number;
  verdict: Verdict;
  at: WallTime;
  by: Actor;
}

export type SpecimenRow = SpecimenCard & { specimenId: string; at: WallTime; by: Actor };

interface CountsRow extends RuleCounts {
  rule: string;
  version: number;
  issuingState: string | null;
  format: MrzFormat | null;
}

const COLUMNS = 'rule, version, issuingState, format, fired, confirmed, notConfirmed, cannotSay';

export function caseworkQueries({ sql, own, reader }: Tools) {
  return {
    /** The last word on each rule that was judged at the passage. */
    judgements: (passageId: PassageId): Judgement[] =>
      sql<[string], Judgement>('SELECT rule, version, verdict, at, "by" FROM judgements WHERE passage = ? ORDER BY rule').all(passageId),
    /** The rules' counts for one kind of document; a part that is not known is its own kind. */
    familyCounts: (issuingState: string | undefined, format: MrzFormat | undefined): FamilyCounts[] =>
      sql<[string | null, string | null], CountsRow>(`SELECT ${COLUMNS} FROM ruleCounts WHERE issuingState IS ? AND format IS ? ORDER BY rule, version`)
        .all(issuingState ?? null, format ?? null)
        .map(toCounts),
    /** Those that fired most. */
    ruleCounts: (limit: number): FamilyCounts[] => sql<[number], CountsRow>(`SELECT ${COLUMNS} FROM ruleCounts ORDER BY fired DESC LIMIT ?`).all(limit).map(toCounts),
    /** This station's own, oldest first. */
    specimens: (): SpecimenRow[] =>
      sql<[string], { key: string; at: WallTime; by: Actor; value: string }>('SELECT key, at, "by", value FROM specimens WHERE station = ? AND value IS NOT NULL ORDER BY epoch, sequence')
        .all(own().station)
        .map(({ key, at, by, value }) => ({ ...(JSON.parse(value) as SpecimenCard), specimenId: key.slice(own().station.length + 1), at, by })),
    /** Where its picture is kept, from the entry that added it. */
    specimenBlob(specimenId: string): BlobKey | undefined {
      const { station } = own();
      const row = sql<[string], Pick<Position, 'epoch' | 'sequence'>>('SELECT epoch, sequence FROM specimens WHERE key = ? AND value IS NOT NULL').get(`${station} ${specimenId}`);
      const entry = row && reader.find({ station, ...row });
      return entry?.type === 'specimen.added.v1' ? entry.payloads.staff?.blob : undefined;
    },
  };
}

function toCounts({ issuingState, format, ...counts }: CountsRow): FamilyCounts {
  return { ...counts, ...(issuingState !== null && { issuingState }), ...(format !== null && { format }) };
}
