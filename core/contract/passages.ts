/** Screening: captures, passages, outcomes, the second line, the fear-of-return lock and SOP steps. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { DocumentReading, MrzDate, Sex } from '../document/reading.ts';
import { Channel, Finding, Severity } from '../rules/rule.ts';
import { CaptureId, CivilDate, command, DecisionId, freeText, LocalText, LockId, PartyId, PassageId, WallTime } from './common.ts';
import { errors } from './errors.ts';
import { AttachedCode, PageEvidence } from './evidence.ts';
import { Conveyance, Direction, Outcome, Relation, ShownOutcome } from './outcomes.ts';
import { PrintResult, ReceiptImage } from './receipt.ts';
import { Credentials } from './session.ts';

/** Who the newest identity or travel document that names somebody says its holder is. Computed from the reading; never stored twice. */
export const Holder = z.strictObject({
  primaryIdentifier: z.string(),
  secondaryIdentifier: z.string(),
  /** The name in its own script, where the document or the officer gives it. */
  nativeName: z.string().optional(),
  birthDate: MrzDate.optional(),
  /** Whole years; absent when the birth date or today is not known well enough. */
  age: z.int().optional(),
  sex: Sex,
  nationality: z.string(),
  issuingState: z.string(),
  documentCode: z.string(),
  documentNumber: z.string(),
  expiryDate: MrzDate.optional(),
  /** Negative when past; absent when expiry or today is unknown. */
  remainingDays: z.int().optional(),
});
export type Holder = z.infer<typeof Holder>;

export const CaptureView = z.strictObject({
  captureId: CaptureId,
  at: WallTime,
  channel: Channel,
  /** False for pasted, dropped and typed input: shown as "not captured live". */
  live: z.boolean(),
  reading: DocumentReading,
  findings: z.array(Finding),
  corrections: z.array(z.strictObject({ line: z.int(), position: z.int(), from: z.string(), to: z.string(), by: z.string(), at: WallTime })),
  imageAvailable: z.boolean(),
  /** The device that delivered it, as the station's settings name it; the light; pixels of the page image to a millimetre. Each absent where nobody said. */
  deviceId: z.string().optional(),
  light: z.enum(['visible', 'infrared', 'ultraviolet']).optional(),
  pixelsPerMillimetre: z.number().positive().optional(),
  /** What the page says beside its zone; absent where there is no page. */
  page: PageEvidence.optional(),
});
export type CaptureView = z.infer<typeof CaptureView>;

export const DecisionView = z.strictObject({
  decisionId: DecisionId,
  at: WallTime,
  by: z.string(),
  outcome: ShownOutcome,
  reason: z.string().optional(),
  /** The decision that this one reverses. */
  reverses: DecisionId.optional(),
});
export type DecisionView = z.infer<typeof DecisionView>;

/** A lawful order made by an authority outside this program, recorded by two persons at the second line. */
export const OrderView = z.strictObject({
  at: WallTime,
  by: z.tuple([z.string(), z.string()]),
  authority: z.string(),
  legalBasis: z.string(),
  reference: z.string(),
  text: z.string(),
});
export type OrderView = z.infer<typeof OrderView>;

export const PartyMember = z.strictObject({ passageId: PassageId, name: z.string(), relation: Relation, guardian: PassageId.optional() });
export type PartyMember = z.infer<typeof PartyMember>;

/** One line of a list of passages. */
export const PassageRow = z.strictObject({
  passageId: PassageId,
  /** What is printed and said aloud: short, unique to the station, without personal data. */
  reference: z.string(),
  at: WallTime,
  name: z.string(),
  nativeName: z.string().optional(),
  documentNumber: z.string(),
  issuingState: z.string(),
  nationality: z.string(),
  direction: Direction,
  outcome: ShownOutcome.optional(),
  by: z.string().optional(),
  /** Findings raised and live, of medium severity or above, on all documents that stand. */
  toLookAt: z.int().nonnegative(),
  worst: Severity.optional(),
  reversed: z.boolean(),
  undocumented: z.boolean(),
});
export type PassageRow = z.infer<typeof PassageRow>;

export const PassageDetail = z.strictObject({
  passageId: PassageId,
  reference: z.string(),
  openedAt: WallTime,
  openedBy: z.string(),
  state: z.enum(['open', 'decided', 'closed']),
  /** Newest last. Empty for a person without documents. */
  captures: z.array(CaptureView),
  holder: Holder.optional(),
  /** What a person without documents declared. */
  declared: z.strictObject({ name: z.string().optional(), birthYear: z.int().optional(), language: z.string().optional(), place: z.string().optional(), temporaryNumber: z.string() }).optional(),
  direction: Direction,
  conveyance: Conveyance,
  party: z.strictObject({ partyId: PartyId, members: z.array(PartyMember) }).optional(),
  /** Boarding passes and the like that were scanned by themselves and put to this passage, oldest first. */
  codes: z.array(AttachedCode),
  /** Something is to be looked at on a document that stands: every outcome but protection says why. */
  reasonNeeded: z.boolean(),
  decisions: z.array(DecisionView),
  orders: z.array(OrderView),
  /** Until when a hold lasts before it goes on to the next person. */
  heldUntil: WallTime.optional(),
  /** The hold's time is over: the second line has it now. */
  holdPassedOn: z.boolean(),
  /** Shown to those who may know; others see only `referred` among the decisions. */
  fearLock: LockId.optional(),
  history: z.strictObject({ sameDocument: z.array(PassageRow), samePerson: z.array(PassageRow) }),
});
export type PassageDetail = z.infer<typeof PassageDetail>;

export const Captured = z.strictObject({ captureId: CaptureId, passageId: PassageId, samePassage: PassageId.optional() });
export type Captured = z.infer<typeof Captured>;

export const DayCounts = z.strictObject({
  day: CivilDate,
  entry: z.int(),
  exit: z.int(),
  /** Open passages of the day, not yet decided. */
  open: z.int(),
  byOutcome: z.strictObject({ cleared: z.int(), secondLine: z.int(), referred: z.int(), health: z.int(), heldForPerson: z.int() }),
});
export type DayCounts = z.infer<typeof DayCounts>;

/** A slip for the person: reference, time, where to go next. No finding stands on it. */
export const Slip = z.strictObject({
  reference: z.string(),
  at: WallTime,
  postName: LocalText,
  name: z.string(),
  outcome: ShownOutcome,
  reversed: z.boolean(),
  training: z.boolean(),
});
export type Slip = z.infer<typeof Slip>;

export const SopStepView = z.strictObject({
  id: z.string(),
  text: LocalText,
  responsible: LocalText,
  state: z.enum(['open', 'done']),
  by: z.string().optional(),
  at: WallTime.optional(),
});
export type SopStepView = z.infer<typeof SopStepView>;

export const SopView = z.strictObject({
  sopId: z.string(),
  title: LocalText,
  /** Why it opened: a key below `sop.opened.` in the texts. */
  openedBy: z.string(),
  steps: z.array(SopStepView),
  never: z.array(LocalText),
  basis: z.array(z.string()),
});
export type SopView = z.infer<typeof SopView>;

const op = oc.errors(errors);
const done = z.strictObject({});
const Rows = z.strictObject({ rows: z.array(PassageRow), more: z.boolean() });

/** Largest piece of an upload, base64 characters. */
export const UPLOAD_PIECE = 262_144;
/** Largest page image, bytes. */
export const UPLOAD_LIMIT = 40_000_000;

export const screening = {
  text: op.input(command({ channel: z.enum(['typed', 'pasted', 'dropped', 'wedge']), text: z.string().min(1).max(2_000), direction: Direction })).output(Captured),
  beginImage: op.input(z.strictObject({ channel: z.enum(['pasted', 'dropped']), bytes: z.int().positive().max(UPLOAD_LIMIT), direction: Direction })).output(z.strictObject({ uploadId: z.uuid() })),
  appendImage: op.input(z.strictObject({ uploadId: z.uuid(), offset: z.int().nonnegative(), base64: z.string().max(UPLOAD_PIECE) })).output(z.strictObject({ received: z.int() })),
  finishImage: op.input(command({ uploadId: z.uuid() })).output(Captured),
  /** The page as a JPEG of at most 1,600 pixels, while it is in memory or stored. */
  image: op.input(z.strictObject({ captureId: CaptureId })).output(z.strictObject({ jpegBase64: z.string().optional() })),
  /** A page that came from a device and could not be read, as a JPEG, while it is in memory. */
  unread: op.input(z.strictObject({ unreadId: z.uuid() })).output(z.strictObject({ jpegBase64: z.string().optional() })),
  correct: op.input(command({ captureId: CaptureId, line: z.int().min(0).max(2), position: z.int().min(0).max(43), character: z.string().length(1) })).output(done),
  /**
   * The officer says that a repeat scan belongs to an earlier passage, which then counts once. Where neither number nor
   * name nor birth date of the two agree, only with a reason.
   */
  samePassage: op.input(command({ captureId: CaptureId, passageId: PassageId, reason: freeText(300).optional() })).output(z.strictObject({ passageId: PassageId })),
  /** A person without documents: opens HBM-08 and gives a temporary registration number. */
  undocumented: op
    .input(command({ direction: Direction, name: freeText(120).optional(), birthYear: z.int().min(1900).max(2100).optional(), language: freeText(40).optional(), place: freeText(120).optional() }))
    .output(z.strictObject({ passageId: PassageId })),
  /** Sets aside a passage that was opened by mistake; it stays in the journal and counts nowhere. */
  close: op.input(command({ passageId: PassageId, reason: z.enum(['scannedByMistake', 'notADocument', 'personLeft']) })).output(done),
  /** Passages opened and not yet decided, this person's first. */
  open: op.input(z.strictObject({})).output(z.array(PassageRow)),
};

export const Draft = z.strictObject({ passageId: PassageId, reason: z.string().max(1_000), note: z.string().max(1_000) });
export type Draft = z.infer<typeof Draft>;

export const passages = {
  get: op.input(z.strictObject({ passageId: PassageId })).output(PassageDetail),
  describe: op.input(command({ passageId: PassageId, direction: Direction, conveyance: Conveyance, nativeName: freeText(120).optional() })).output(done),
  /** Says who travels together. Replaces the party the passages were in. */
  setParty: op
    .input(command({ members: z.array(z.strictObject({ passageId: PassageId, relation: Relation, guardian: PassageId.optional() })).min(1).max(60) }))
    .output(z.strictObject({ partyId: PartyId })),
  /** Without a reason only where no document that stands gives anything to look at; protection never asks for one. */
  decide: op.input(command({ passageId: PassageId, outcome: Outcome, reason: freeText(1_000).optional() })).output(z.strictObject({ decisionId: DecisionId })),
  /**
   * A wrong decision is answered by a new one with its reason; the old one stays to be read. A referral is undone by a
   * protection person, or by two: `second` holds protection, supervisor or commander.
   */
  reverse: op.input(command({ passageId: PassageId, decisionId: DecisionId, outcome: Outcome, reason: freeText(1_000), second: Credentials.optional() })).output(z.strictObject({ decisionId: DecisionId })),
  ofDay: op.input(z.strictObject({ day: CivilDate.optional(), before: WallTime.optional(), limit: z.int().min(1).max(200) })).output(z.strictObject({ rows: z.array(PassageRow), more: z.boolean(), counts: DayCounts })),
  /** Any part of a name or number, at least two characters; Arabic-script digits count as digits. */
  search: op.input(z.strictObject({ text: z.string().trim().min(2).max(80), limit: z.int().min(1).max(100) })).output(Rows),
  counts: op.input(z.strictObject({ day: CivilDate.optional() })).output(DayCounts),
  slip: op.input(z.strictObject({ passageId: PassageId })).output(Slip),
  /** Prints the passage's slip, as the page has drawn it, on a receipt printer; answers when the paper is out or it is known why not. */
  printSlip: op.input(z.strictObject({ passageId: PassageId, deviceId: z.string().min(1).max(40), image: ReceiptImage })).output(z.strictObject({ result: PrintResult })),
  /** What a person has typed and not yet sent; survives a power cut. */
  saveDraft: op.input(z.strictObject({ draft: Draft })).output(done),
  draft: op.input(z.strictObject({ passageId: PassageId })).output(z.strictObject({ draft: Draft.optional() })),
};

export const secondLine = {
  /** Sent to the second line, held and timed out, newest need first. */
  queue: op.input(z.strictObject({})).output(z.array(PassageRow)),
  recordOrder: op
    .input(command({ passageId: PassageId, authority: freeText(160), legalBasis: freeText(300), reference: freeText(80), text: freeText(1_000), second: Credentials }))
    .output(done),
};

export const FearLock = z.strictObject({ lockId: LockId, passageId: PassageId, reference: z.string(), name: z.string(), claimedAt: WallTime, by: z.string(), lifted: z.strictObject({ at: WallTime, by: z.tuple([z.string(), z.string()]), reason: z.string() }).optional() });
export type FearLock = z.infer<typeof FearLock>;

export const protection = {
  /** Words or signs of fear of return: stops every return action and opens HBM-09. Records only that a claim was made, and when. */
  claimFear: op.input(command({ passageId: PassageId })).output(done),
  locks: op.input(z.strictObject({})).output(z.array(FearLock)),
  /** Two roles lift a lock, one of them protection. */
  liftLock: op.input(command({ lockId: LockId, reason: freeText(1_000), second: Credentials })).output(done),
};

export const sop = {
  openFor: op.input(z.strictObject({ passageId: PassageId })).output(z.array(SopView)),
  tick: op.input(command({ passageId: PassageId, sopId: z.string().max(20), stepId: z.string().max(40), done: z.boolean() })).output(done),
};

