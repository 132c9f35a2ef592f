/** Captures as sightings: when, where and of whom. What never was a crossing is left out. */
import type { CaptureId, PassageId, WallTime } from '../../core/contract/common.ts';
import type { Direction } from '../../core/contract/outcomes.ts';
import type { Mrz } from '../../core/document/reading.ts';
import { spellPosition, toUtc } from '../../core/journal/reducers/events.ts';
import type { Sighting } from '../../core/rules/facts.ts';
import type { Tools } from './context.ts';
import type { PassageParts } from './passage-parts.ts';

/** What is told of one capture, with what compares it. */
export interface Seen {
  sighting: Sighting;
  stamp: string;
  documentKey: string | null;
  imageBytes: string | null;
  imagePortrait: string | null;
}

interface SeenRow {
  stamp: string;
  at: WallTime;
  passage: PassageId | null;
  documentKey: string | null;
  issuingState: string;
  documentNumber: string;
  primaryIdentifier: string;
  secondaryIdentifier: string;
  nationality: string;
  sex: Mrz['sex'];
  birthDate: string;
  expiryDate: string;
  imageBytes: string | null;
  imagePortrait: string | null;
}

/** A stamp is the moment in UTC, a space, and the entry's position. */
const POSITION = toUtc('2000-01-01T00:00:00Z').length + 1;
const CHAIN = -' 000000000000'.length;

export type Sightings = ReturnType<typeof createSightings>;

export function createSightings({ sql }: Tools, parts: PassageParts) {
  const posts = new Map<string, string>();
  /** The post whose chain it is; empty while its founding has not arrived here. */
  function postOf(chain: string): string {
    const known = posts.get(chain) ?? sql<[string], { postId: string }>('SELECT postId FROM foundings WHERE key = ?').get(chain)?.postId;
    if (known !== undefined) posts.set(chain, known);
    return known ?? '';
  }

  /** The last word on the chain's clock before that entry; a clock nobody doubted is right. */
  function isClockConfirmed(position: string): boolean {
    const chain = position.slice(0, CHAIN);
    return sql<[string, string], { confirmed: number }>('SELECT confirmed FROM clockWords WHERE key > ? AND key < ? ORDER BY key DESC LIMIT 1').get(chain, position)?.confirmed !== 0;
  }

  return {
    postOf: (chain: Parameters<typeof spellPosition>[0]): string => postOf(spellPosition(chain).slice(0, CHAIN)),
    /** Undefined where nothing was read, where it was erased, and where its passage was a mistake. */
    find(captureId: CaptureId): Seen | undefined {
      const row = sql<[string], SeenRow>(
        `SELECT r.stamp, r.at, c.passage, r.documentKey, r.issuingState, r.documentNumber, r.primaryIdentifier, r.secondaryIdentifier, r.nationality, r.sex, r.birthDate, r.expiryDate, r.imageBytes, r.imagePortrait
         FROM identity.readings r CROSS JOIN captures c ON c.key = r.key WHERE r.key = ? AND r.name IS NOT NULL AND r.stamp IS NOT NULL`,
      ).get(captureId);
      if (row === undefined || row.passage === null) return undefined;
      const passageId = parts.rootOf(row.passage);
      const passage = sql<[string], { direction: Direction; outcome: string; closed: string | null }>('SELECT direction, outcome, closed FROM passages WHERE key = ?').get(passageId);
      if (passage === undefined || passage.closed === 'scannedByMistake' || passage.closed === 'notADocument') return undefined;
      const { stamp, documentKey, imageBytes, imagePortrait, passage: _, ...rest } = row;
      const position = stamp.slice(POSITION);
      const sighting = { captureId, passageId, clockConfirmed: isClockConfirmed(position), postId: postOf(position.slice(0, CHAIN)), direction: passage.direction, cleared: passage.outcome === 'cleared', ...rest };
      return { sighting, stamp, documentKey, imageBytes, imagePortrait };
    },
  };
}
