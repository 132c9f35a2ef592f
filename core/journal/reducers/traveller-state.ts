/** What payloads say about the traveller of one passage, beside the document. */
import type { DecisionId, LockId, PersonId, WallTime } from '../../contract/common.ts';
import type { ConveyanceKind } from '../../contract/outcomes.ts';
import type { CodeEvidence } from '../../document/code-evidence.ts';
import type { EntryFacts, EntryPayloads } from '../entries.ts';
import { foldForSearch } from '../../names/fold.ts';
import type { Actor } from '../entry.ts';
import { inDecisionOrder } from './decision-order.ts';

export type Declared = EntryPayloads<'person.undocumented.v1'>['identity'];
export type OrderText = EntryPayloads<'order.recorded.v1'>['identity'];
export type NoteText = EntryPayloads<'note.added.v1'>['identity'];
export type InspectionRecord = Omit<EntryFacts<'inspection.recorded.v1'>, 'passageId' | 'items'> & EntryPayloads<'inspection.recorded.v1'>['identity'];
export type OpaqueIdentity = EntryPayloads<'opaque.v1'>['identity'];

type Body =
  | { kind: 'declared'; reference: string; declared: Declared }
  | { kind: 'described'; conveyance: ConveyanceKind; reference: string; nativeName?: string }
  | { kind: 'reason'; decisionId: DecisionId; reason: string }
  | ({ kind: 'ordered'; at: WallTime; by: Actor; second: PersonId } & { order: OrderText })
  | { kind: 'attached'; at: WallTime; by: Actor; code: CodeEvidence }
  | { kind: 'noted'; at: WallTime; by: Actor; noteId: string; note: NoteText }
  | { kind: 'inspected'; at: WallTime; by: Actor; inspection: InspectionRecord }
  | ({ kind: 'effect' } & Omit<OpaqueIdentity, 'passageId'>);
export type TravellerEvent = Body & { stamp: string };

export interface ProtectionDecision {
  stamp: string;
  decisionId: DecisionId;
  at: WallTime;
  by: PersonId;
  reverses?: DecisionId;
}

export interface TravellerState {
  declared?: Declared;
  conveyanceReference: string;
  /** What finds those who travelled in the same one, and when it was said; absent where it has no name, and on foot. */
  conveyance?: { key: string; stamp: string };
  nativeName?: string;
  reasons: ReadonlyMap<DecisionId, string>;
  orders: { at: WallTime; by: Actor; second: PersonId; order: OrderText }[];
  /** Codes scanned by themselves that officers put to the passage, oldest first. */
  codes: { at: WallTime; by: Actor; code: CodeEvidence }[];
  /** Oldest first. */
  notes: ({ at: WallTime; by: Actor; noteId: string } & NoteText)[];
  /** Oldest first; one that was corrected stays beside the one that corrects it. */
  inspections: ({ at: WallTime; by: Actor } & InspectionRecord)[];
  /** Oldest first. */
  protections: ProtectionDecision[];
  /** The last of them, unless a plain decision has reversed it. */
  standingProtection?: ProtectionDecision;
  /** Plain decisions that reversed a protection decision, with the decision they reversed: their own facts do not name it. */
  reversedProtections: ReadonlyMap<DecisionId, DecisionId>;
  /** Claims of fear of return, oldest first; `fearLocks` says whether each still stands. */
  claimedLocks: LockId[];
  ticks: { stamp: string; sopId: string; stepId: string; done: boolean; by: PersonId; at: WallTime }[];
}

/** `events` oldest first, as the row keeps them. */
export function travellerState(events: readonly TravellerEvent[]): TravellerState {
  const described = events.findLast((event) => event.kind === 'described');
  const conveyance = described && conveyanceKey(described.conveyance, described.reference);
  // A later description without the native name does not take away one that was written down.
  const nativeName = events.findLast((event) => event.kind === 'described' && event.nativeName !== undefined);
  const declared = events.find((event) => event.kind === 'declared')?.declared;
  const effects = events.filter((event) => event.kind === 'effect');
  const protections = inDecisionOrder(
    effects.flatMap(({ effect, stamp, at, by, decisionId, reverses }) => (effect !== 'referred' || decisionId === undefined ? [] : [{ stamp, at, by, decisionId, ...(reverses === undefined ? {} : { reverses }) }])),
  );
  const reversedProtections = new Map(effects.flatMap(({ effect, decisionId, reverses }) => (effect === 'unreferred' && decisionId !== undefined && reverses !== undefined ? [[decisionId, reverses] as const] : [])));
  const last = protections.at(-1);
  return {
    ...(declared === undefined ? {} : { declared }),
    conveyanceReference: described?.reference ?? '',
    ...(conveyance === undefined || described === undefined ? {} : { conveyance: { key: conveyance, stamp: described.stamp } }),
    ...(nativeName?.kind === 'described' && nativeName.nativeName !== undefined ? { nativeName: nativeName.nativeName } : {}),
    reasons: new Map(events.flatMap((event) => (event.kind === 'reason' ? [[event.decisionId, event.reason] as const] : []))),
    orders: events.filter((event) => event.kind === 'ordered').map(({ at, by, second, order }) => ({ at, by, second, order })),
    codes: events.filter((event) => event.kind === 'attached').map(({ at, by, code }) => ({ at, by, code })),
    notes: events.filter((event) => event.kind === 'noted').map(({ at, by, noteId, note }) => ({ at, by, noteId, ...note })),
    inspections: events.filter((event) => event.kind === 'inspected').map(({ at, by, inspection }) => ({ at, by, ...inspection })),
    protections,
    ...(last === undefined || [...reversedProtections.values()].includes(last.decisionId) ? {} : { standingProtection: last }),
    reversedProtections,
    claimedLocks: [...new Set(effects.flatMap(({ effect, lockId }) => (effect === 'locked' && lockId !== undefined ? [lockId] : [])))],
    ticks: effects.flatMap(({ stamp, sop, by, at }) => (sop === undefined ? [] : [{ stamp, ...sop, by, at }])),
  };
}

/** However a plate or flight number was typed; undefined where none was. */
export function conveyanceKey(kind: ConveyanceKind, reference: string): string | undefined {
  const folded = foldForSearch(reference);
  return kind === 'foot' || folded === '' ? undefined : `${kind} ${folded}`;
}
