/** A passage as the station's rows tell it, before names of officers are put in and parts are hidden from who may not see them. */
import type { CaptureId, DecisionId, LockId, PartyId, PassageId, PersonId, WallTime } from '../core/contract/common.ts';
import type { ConveyanceKind, Direction, Outcome, Relation } from '../core/contract/outcomes.ts';
import type { CodeEvidence } from '../core/document/code-evidence.ts';
import type { Supplement } from '../core/document/supplement.ts';
import type { CapturePayload, FindingFact } from '../core/journal/entries.ts';
import type { Channel, Severity } from '../core/rules/rule.ts';
import type { Inspection } from '../core/casework/inspection.ts';

/** A traveller's passage with all that is known of it. Identity parts are absent once erased or never given. */
export interface PassageRecord {
  passageId: PassageId;
  reference: string;
  openedAt: WallTime;
  openedBy: PersonId | 'station';
  direction: Direction;
  conveyance: { kind: ConveyanceKind; reference: string };
  nativeName?: string;
  undocumented?: { name?: string; birthYear?: number; language?: string; place?: string; temporaryNumber: string };
  isUndocumented: boolean;
  closed?: 'scannedByMistake' | 'notADocument' | 'personLeft';
  joinedInto?: PassageId;
  /** Oldest first. `payload` is absent once erased. */
  captures: {
    captureId: CaptureId;
    at: WallTime;
    channel: Channel;
    live: boolean;
    findings: FindingFact[];
    payload?: CapturePayload;
    corrections: { line: number; position: number; from: string; to: string; by: PersonId | 'station'; at: WallTime }[];
    /** What a second look found beside the zone; absent while it is under way, when it was not finished, and once erased. */
    supplement?: { at: WallTime; supplement: Supplement };
  }[];
  /** Codes scanned by themselves that an officer put to the passage, oldest first. */
  codes: { at: WallTime; by: PersonId | 'station'; code: CodeEvidence }[];
  /** Oldest first. */
  notes: { at: WallTime; by: PersonId | 'station'; noteId: string; text: string; captureId?: CaptureId | undefined; rule?: string | undefined }[];
  /** Oldest first; one that was corrected stays beside the one that corrects it. */
  inspections: (Inspection & { at: WallTime; by: PersonId | 'station'; inspectionId: string; corrects?: string | undefined })[];
  /** Oldest first; the last one counts. Protection decisions stand here as `protection`. */
  decisions: { decisionId: DecisionId; at: WallTime; by: PersonId | 'station'; outcome: Outcome; reason?: string; reverses?: DecisionId; heldUntil?: WallTime; passedOn: boolean }[];
  orders: { at: WallTime; by: PersonId | 'station'; second: PersonId; authority: string; legalBasis: string; reference: string; text: string }[];
  party?: { partyId: PartyId; members: { passageId: PassageId; relation: Relation; guardian?: PassageId }[] };
  /** A fear-of-return lock that stands. */
  lock?: LockId;
  ticks: { sopId: string; stepId: string; done: boolean; by: PersonId | 'station'; at: WallTime }[];
  /** Outcome as the plain entries alone give it, for the tally's delta; `open` while undecided. */
  plainOutcome: Exclude<Outcome, 'protection'> | 'open';
}

/** What of a passage says whether and how it may still be decided. */
export type PassageStanding = Pick<PassageRecord, 'passageId' | 'openedAt' | 'closed' | 'joinedInto' | 'decisions' | 'plainOutcome'>;

/** One line of a list, before names of officers are put in. */
export interface PassageSummary {
  passageId: PassageId;
  reference: string;
  at: WallTime;
  by: PersonId | 'station';
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
