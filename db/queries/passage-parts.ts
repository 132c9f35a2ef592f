/** Reads what stands about one passage in the rows of both areas. */
import type { CaptureId, LockId, PassageId } from '../../core/contract/common.ts';
import { type CaptureEvent, captureState, type CaptureState } from '../../core/journal/reducers/captures.ts';
import { type LockEvent, lockState, type LockState } from '../../core/journal/reducers/fear-locks.ts';
import { type PassageEvent, passageState, type PassageState, wasMistake } from '../../core/journal/reducers/passage-state.ts';
import type { ReadingEvent } from '../../core/journal/reducers/reading-state.ts';
import { type TravellerEvent, travellerState, type TravellerState } from '../../core/journal/reducers/traveller-state.ts';
import type { MrzFormat } from '../../core/document/reading.ts';
import type { Severity } from '../../core/rules/rule.ts';
import { type FindingSummary, sumUp } from '../../core/screening/facts.ts';
import { type DocumentMark, findHolding, standing } from '../../core/screening/standing.ts';
import type { Tools } from './context.ts';

export interface ReadingRow {
  /** Absent where the birth date is not whole. */
  personKey: string | null;
  primaryIdentifier: string;
  secondaryIdentifier: string;
  /** As printed. */
  birthDate: string;
  name: string | null;
  documentNumber: string | null;
  issuingState: string | null;
  nationality: string | null;
}

interface CaptureRow {
  key: CaptureId;
  events: string;
}

/** A capture's findings, and what its zone says where one was found and is not erased. */
interface LookedAt extends ReadingRow {
  toLookAt: number;
  worst: Severity | null;
  closed: PassageState['closed'] | null;
  format: MrzFormat | null;
  numberDoubted: 0 | 1 | null;
}

/** The passage and those joined into it, directly or through others. A cycle of joins ends by itself. */
const GROUP = 'WITH RECURSIVE part (key) AS (VALUES (?) UNION SELECT p.key FROM part CROSS JOIN passages p ON p.joinedInto = part.key)';

export type PassageParts = ReturnType<typeof createPassageParts>;

export function createPassageParts({ sql }: Tools) {
  const parts = {
    /** Undefined when nothing is known of it, or not yet what opened it. */
    findState(passageId: string): PassageState | undefined {
      const row = sql<[string], { events: string }>('SELECT events FROM passages WHERE key = ?').get(passageId);
      const state = row && passageState(passageId, JSON.parse(row.events) as PassageEvent[]);
      return state?.opened === undefined ? undefined : state;
    },
    traveller(passageId: string): TravellerState {
      const row = sql<[string], { events: string }>('SELECT events FROM identity.travellers WHERE key = ?').get(passageId);
      return travellerState(row === undefined ? [] : (JSON.parse(row.events) as TravellerEvent[]));
    },
    /** Oldest first, those of joined passages among them. */
    captures: (passageId: string): CaptureState[] =>
      sql<[string], CaptureRow>(`${GROUP} SELECT c.key, c.events FROM part CROSS JOIN captures c ON c.passage = part.key ORDER BY c.stamp`)
        .all(passageId)
        .flatMap(({ key, events }) => captureState(key, JSON.parse(events) as CaptureEvent[]) ?? []),
    /** What is to be looked at on the documents that stand, and what names the holder. Nothing is to be looked at where nobody crossed. */
    summary(passageId: string): FindingSummary & { reading?: ReadingRow } {
      const captures = sql<[string], LookedAt>(
        `${GROUP} SELECT c.toLookAt, c.worst, p.closed, r.format, r.numberDoubted, r.personKey, r.primaryIdentifier, r.secondaryIdentifier, r.birthDate, r.name, r.documentNumber, r.issuingState, r.nationality
         FROM part CROSS JOIN captures c ON c.passage = part.key LEFT JOIN passages p ON p.key = part.key LEFT JOIN identity.readings r ON r.key = c.key ORDER BY c.stamp`,
      ).all(passageId);
      const crossed = captures.filter(({ closed }) => !wasMistake({ closed: closed ?? undefined }));
      const reading = findHolding(captures, ({ format, name }) => (format === null ? undefined : { format, name: name ?? '' }));
      return { ...sumUp(standing(crossed, toMark).map(({ toLookAt, worst }) => ({ toLookAt, ...(worst !== null && { worst }) }))), ...(reading && { reading }) };
    },
    readingEvents(captureId: string): ReadingEvent[] {
      const row = sql<[string], { events: string }>('SELECT events FROM identity.readings WHERE key = ?').get(captureId);
      return row === undefined ? [] : (JSON.parse(row.events) as ReadingEvent[]);
    },
    findLock(lockId: LockId): LockState | undefined {
      const row = sql<[string], { events: string }>('SELECT events FROM identity.fearLocks WHERE key = ?').get(lockId);
      return row && lockState(lockId, JSON.parse(row.events) as LockEvent[]);
    },
    /** What finds the passage's document and person again, of every capture that was ever made of it. */
    keysOf: (passageId: PassageId): { documentKey: string | null; personKey: string | null }[] =>
      sql<[string], { documentKey: string | null; personKey: string | null }>(
        `${GROUP} SELECT DISTINCT r.documentKey, r.personKey FROM part CROSS JOIN captures c ON c.passage = part.key CROSS JOIN identity.readings r ON r.key = c.key`,
      ).all(passageId),
    /** Passages with a capture that holds the key, those set aside among them. */
    passagesWith: (column: 'documentKey' | 'personKey', value: string): PassageId[] =>
      sql<[string], { passage: PassageId | null }>(`SELECT DISTINCT c.passage FROM identity.readings r CROSS JOIN captures c ON c.key = r.key WHERE r.${column} = ?`)
        .all(value)
        .flatMap(({ passage }) => passage ?? []),
    hasLocks: (): boolean => sql<[], { one: 1 }>('SELECT 1 AS one FROM identity.fearLocks LIMIT 1').get() !== undefined,
    /** The passage this one counts as: itself, or the end of its joins. */
    rootOf(passageId: PassageId): PassageId {
      const seen = new Set<PassageId>();
      let root = passageId;
      for (;;) {
        seen.add(root);
        const into = sql<[string], { joinedInto: PassageId | null }>('SELECT joinedInto FROM passages WHERE key = ?').get(root)?.joinedInto;
        if (into === null || into === undefined || seen.has(into)) return root;
        root = into;
      }
    },
    /** Itself and all that were joined into it. */
    group: (passageId: PassageId): PassageId[] => sql<[string], { key: PassageId }>(`${GROUP} SELECT key FROM part`).all(passageId).map(({ key }) => key),
    passageOfCapture: (captureId: CaptureId): PassageId | undefined => sql<[string], { passage: PassageId | null }>('SELECT passage FROM captures WHERE key = ?').get(captureId)?.passage ?? undefined,
    /** Locks claimed at the passage or at one joined with it, lifted ones among them. */
    locksOf: (passageId: PassageId): LockState[] => parts.group(parts.rootOf(passageId)).flatMap((part) => parts.traveller(part).claimedLocks.flatMap((lock) => parts.findLock(lock) ?? [])),
    /** The lock that stands there. */
    lockAt: (passageId: PassageId): LockId | undefined => parts.locksOf(passageId).find(({ lifted }) => lifted === undefined)?.lockId,
  };
  return parts;
}

const toMark = ({ format, documentNumber, numberDoubted }: LookedAt): DocumentMark | undefined => (format === null ? undefined : { format, documentNumber: documentNumber ?? '', isNumberDoubted: numberDoubted === 1 });
