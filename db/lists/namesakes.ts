/** Clearings of namesakes: which pairs of traveller and entry a named person has cleared. */
import { createHmac } from 'node:crypto';
import type { PassageId, PersonId, WallTime } from '../../core/contract/common.ts';
import type { Mrz } from '../../core/document/reading.ts';
import type { NamesakeEvent } from '../../core/journal/reducers/namesakes.ts';
import { personKey } from '../../core/names/person-key.ts';
import type { Prepare } from '../queries/statements.ts';

/** Keyed hashes; undefined where the document has no number, or the holder no full name and birth date. */
export interface NamesakePair {
  entry: string;
  byDocument?: string;
  byPerson?: string;
}

export interface Clearing {
  clearingId: string;
  passageId: PassageId;
  listId: string;
  clearedAt: WallTime;
  clearedBy: PersonId | 'station';
  /** Absent once retention has taken what the entry told. */
  said?: { entryId?: string; name?: string; reason?: string };
  reopened?: { at: WallTime; by: PersonId | 'station'; reason?: string };
}

export interface Namesakes {
  /**
   * The entry counts as it reads: one that its list has changed asks again. By the person a clearing holds for another
   * document of the same name, birth date, sex and nationality.
   */
  pairOf(listId: string, entryLine: string, mrz: Mrz): NamesakePair;
  isCleared(pair: NamesakePair): boolean;
  /** Newest first; empty while nobody is signed in. */
  clearings(limit: number): Clearing[];
  find(clearingId: string): Clearing | undefined;
}

interface Row {
  key: string;
  events: string;
}

/** @param keyOf undefined while nobody is signed in */
export function createNamesakes(sql: Prepare, keyOf: () => Uint8Array | undefined): Namesakes {
  const isOpen = (): boolean => keyOf() !== undefined;
  return {
    pairOf(listId, entryLine, mrz) {
      const key = keyOf();
      if (key === undefined) throw new Error('nobody is signed in');
      const digest = (...parts: string[]): string => createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex');
      const person = personKey(mrz);
      return {
        entry: digest('entry', listId, entryLine),
        ...(mrz.documentNumber !== '' && { byDocument: digest('document', listId, entryLine, mrz.issuingState, mrz.documentNumber) }),
        ...(person !== undefined && { byPerson: digest('person', listId, entryLine, person, mrz.sex, mrz.nationality) }),
      };
    },
    isCleared: ({ byDocument, byPerson }) =>
      isOpen() && sql<[string, string], { found: number }>('SELECT 1 AS found FROM identity.namesakes WHERE standing = 1 AND byDocument = ? UNION ALL SELECT 1 FROM identity.namesakes WHERE standing = 1 AND byPerson = ? LIMIT 1').get(byDocument ?? '', byPerson ?? '') !== undefined,
    clearings(limit) {
      if (!isOpen()) return [];
      const rows = sql<[], Row>('SELECT key, events FROM identity.namesakes').all();
      return rows.flatMap((row) => toClearing(row) ?? []).sort((a, b) => (Date.parse(a.clearedAt) > Date.parse(b.clearedAt) ? -1 : 1)).slice(0, limit);
    },
    find(clearingId) {
      const row = isOpen() ? sql<[string], Row>('SELECT key, events FROM identity.namesakes WHERE key = ?').get(clearingId) : undefined;
      return row && toClearing(row);
    },
  };
}

function toClearing({ key, events: text }: Row): Clearing | undefined {
  const events = JSON.parse(text) as NamesakeEvent[];
  const cleared = events.find((event) => event.kind === 'cleared');
  if (cleared === undefined) return undefined;
  const reopened = events.find((event) => event.kind === 'reopened');
  return {
    clearingId: key,
    passageId: cleared.passageId,
    listId: cleared.listId,
    clearedAt: cleared.at,
    clearedBy: cleared.by,
    ...(cleared.said && { said: cleared.said }),
    ...(reopened && { reopened: { at: reopened.at, by: reopened.by, ...(reopened.said?.reason !== undefined && { reason: reopened.said.reason }) } }),
  };
}
