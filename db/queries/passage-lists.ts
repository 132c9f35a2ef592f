/** Lists of passages, newest first. All answer empty while the identity rows are closed. */
import type { CaptureId, CivilDate, DecisionId, PassageId, WallTime } from '../../core/contract/common.ts';
import type { Outcome } from '../../core/contract/outcomes.ts';
import { toUtc } from '../../core/journal/reducers/events.ts';
import { documentKey } from '../../core/journal/reducers/readings.ts';
import { wasMistake } from '../../core/journal/reducers/passage-state.ts';
import type { Actor } from '../../core/journal/entry.ts';
import type { Direction } from '../../core/contract/outcomes.ts';
import type { Severity } from '../../core/rules/rule.ts';
import { comparePeople, type KeptHolder, personTraces } from '../../core/screening/same-person.ts';
import type { Tools } from './context.ts';
import type { PassageParts, ReadingRow } from './passage-parts.ts';
import { NOT_REFERRED } from './protection-stands.ts';
import { decisionsOf } from './passage-record.ts';

export interface Summary {
  passageId: PassageId;
  reference: string;
  at: WallTime;
  by: Actor;
  direction: Direction;
  outcome?: Outcome;
  toLookAt: number;
  worst?: Severity;
  reversed: boolean;
  undocumented: boolean;
  name: string;
  nativeName?: string;
  documentNumber: string;
  issuingState: string;
  nationality: string;
}

/** SQL: something of the traveller is still there. A passage whose data retention took can no longer be worked on. */
const IS_REMEMBERED = `(EXISTS (SELECT 1 FROM identity.travellers t WHERE t.key = p.key)
  OR EXISTS (SELECT 1 FROM captures c CROSS JOIN identity.readings r ON r.key = c.key WHERE c.passage = p.key))`;

/** Behind the last moment any wall time can name. */
const END_OF_TIME = '~';
/** Several captures of one passage are one line, so more are read than are asked for. */
const CAPTURES_A_PASSAGE = 4;
/** People of one birthday whose names are compared. */
const NAMESAKES = 400;

export function summarise(parts: PassageParts, passageId: PassageId): Summary | undefined {
  const state = parts.findState(passageId);
  if (state?.opened === undefined) return undefined;
  const { opened } = state;
  const traveller = parts.traveller(passageId);
  const { reading, ...findings } = parts.summary(passageId);
  const decisions = decisionsOf(state, traveller);
  return {
    passageId,
    reference: opened.reference,
    at: opened.at,
    by: opened.by,
    direction: state.direction,
    outcome: decisions.at(-1)?.outcome,
    ...findings,
    reversed: decisions.length > 1,
    undocumented: opened.undocumented,
    name: reading?.name ?? traveller.declared?.name ?? '',
    nativeName: traveller.nativeName,
    documentNumber: reading?.documentNumber ?? traveller.declared?.temporaryNumber ?? '',
    issuingState: reading?.issuingState ?? '',
    nationality: reading?.nationality ?? '',
  };
}

export function listQueries({ sql, isIdentityOpen }: Tools, parts: PassageParts) {
  const list = (keys: () => { key: PassageId }[]): Summary[] => (isIdentityOpen() ? keys().flatMap(({ key }) => summarise(parts, key) ?? []) : []);

  function passagesOf(captures: readonly CaptureId[], except: PassageId, limit: number): Summary[] {
    if (captures.length === 0) return [];
    const own = parts.rootOf(except);
    const found = new Set<PassageId>();
    for (const key of captures) {
      const passage = parts.passageOfCapture(key);
      const root = passage && parts.rootOf(passage);
      if (root !== undefined && root !== own && found.size < limit && !wasSetAside(root)) found.add(root);
    }
    return [...found].flatMap((root) => summarise(parts, root) ?? []);
  }

  /** Newest first. */
  function capturesOfPerson({ birthDate, ...named }: ReadingRow): CaptureId[] {
    const compare = comparePeople(named);
    const found = personTraces({ ...named, birthDate: { raw: birthDate, quality: 'full' } }).flatMap((trace) =>
      sql<[string, string, number], KeptHolder & { key: CaptureId; stamp: string }>(
        `SELECT r.key, r.stamp, r.primaryIdentifier, r.secondaryIdentifier, r.nameKeys FROM identity.traces t CROSS JOIN identity.readings r ON r.key = t.capture
         WHERE t.key > ? AND t.key < ? ORDER BY t.key DESC LIMIT ?`,
      ).all(`${trace} `, `${trace} ${END_OF_TIME}`, NAMESAKES),
    );
    const same = new Map(found.filter((held) => compare(held) !== undefined).map(({ key, stamp }) => [key, stamp]));
    return [...same].sort(([, a], [, b]) => (a < b ? 1 : -1)).map(([key]) => key);
  }

  /** What never was a crossing is no history of a person. */
  function wasSetAside(passageId: PassageId): boolean {
    const state = parts.findState(passageId);
    return state !== undefined && wasMistake(state);
  }

  return {
    passagesOfDay: (day: CivilDate, before: WallTime | undefined, limit: number) =>
      list(() =>
        sql<[string, string, number], { key: PassageId }>('SELECT key FROM passages WHERE listed = 1 AND day = ? AND opened < ? ORDER BY opened DESC LIMIT ?').all(
          day,
          before === undefined ? END_OF_TIME : toUtc(before),
          limit,
        ),
      ),
    openPassages: (limit: number) =>
      list(() =>
        sql<[number], { key: PassageId }>(
          `SELECT p.key FROM passages p WHERE p.listed = 1 AND p.outcome = 'open'
             AND ${NOT_REFERRED} AND ${IS_REMEMBERED} ORDER BY p.opened DESC LIMIT ?`,
        ).all(limit),
      ),
    secondLine: (limit: number) =>
      list(() =>
        sql<[number], { key: PassageId }>(
          `SELECT p.key FROM passages p WHERE p.needed IS NOT NULL
             AND ${NOT_REFERRED} ORDER BY p.needed DESC LIMIT ?`,
        ).all(limit),
      ),
    /** Works without identity rows too: a hold must go on to a person even while nobody is signed in. */
    overdueHolds: (at: WallTime) =>
      sql<[string], { passageId: PassageId; decisionId: DecisionId }>(
        `SELECT p.key AS passageId, p.decisionId AS decisionId FROM passages p WHERE p.heldUntil <= ?
         ${isIdentityOpen() ? `AND ${NOT_REFERRED}` : ''} ORDER BY p.heldUntil`,
      ).all(toUtc(at)),
    sameDocument(issuingState: string, documentNumber: string, except: PassageId, limit: number): Summary[] {
      const key = documentKey(issuingState, documentNumber);
      if (key === undefined || !isIdentityOpen()) return [];
      const captures = sql<[string, number], { key: CaptureId }>('SELECT key FROM identity.readings WHERE documentKey = ? ORDER BY stamp DESC LIMIT ?').all(key, (limit + 1) * CAPTURES_A_PASSAGE);
      return passagesOf(captures.map((capture) => capture.key), except, limit);
    },
    /** Under whatever number: the same birth date, and names that are one person's however they are spelt. */
    samePerson(passageId: PassageId, limit: number): Summary[] {
      const reading = isIdentityOpen() ? parts.summary(passageId).reading : undefined;
      return reading === undefined || reading.personKey === null ? [] : passagesOf(capturesOfPerson(reading), passageId, limit);
    },
  };
}
