/**
 * Every type of journal entry: its facts (permanent, without personal data: what tallies need) and its
 * payloads by class (erasable). A type once written is never changed; a new shape gets a new version and an upcaster.
 *
 * Payload classes and who can open them:
 * - `staff`      the people who work here, and what the station itself keeps, such as specimens' keys; opens with the
 *                station's file key, because sign-in comes before any person's key
 * - `identity`   travellers; opens with the identity key, held only while a person is signed in
 * - `protection` who asked for protection and why; sealed to the protection key: officers write, protection reads
 * - `child`, `evidence`  as `protection`, for later record types
 */
import { z } from 'zod';
import { Capability } from '../contract/capabilities.ts';
import { CaptureId, CivilDate, DecisionId, LockId, PartyId, PassageId, PersonId, Sha256Hex, ShiftId, StationId, WallTime } from '../contract/common.ts';
import { AgeBand, ConveyanceKind, Direction, Outcome, Relation } from '../contract/outcomes.ts';
import { DeviceSetting } from '../contract/device.ts';
import { Policy } from '../contract/people.ts';
import { TrustedCertificate } from '../document/seal/trusted-certificate.ts';
import { SealAnswer } from '../document/seal/verify-seal.ts';
import { Channel, RuleId, Severity } from '../rules/rule.ts';
import { InspectionKind, InspectionResult, Inspection, Technique } from '../casework/inspection.ts';
import { SpecimenCard } from '../casework/specimen.ts';
import { Verdict } from '../casework/verdict.ts';
import { CodeEvidence, CodeKind } from '../document/code-evidence.ts';
import { Doubt, MrzFormat, Sex, Substitution, Quad } from '../document/reading.ts';
import { Supplement } from '../document/supplement.ts';
import { ImportFormat } from '../lists/importer.ts';
import { ListCard, ListId, PublisherId } from '../lists/list-card.ts';

export const PayloadClass = z.enum(['staff', 'identity', 'protection', 'child', 'evidence']);
export type PayloadClass = z.infer<typeof PayloadClass>;

/** A raised or undecidable finding, as counted: no evidence text, no traveller. */
export const FindingFact = z.strictObject({
  rule: RuleId,
  version: z.int(),
  state: z.enum(['raised', 'undetermined', 'aborted']),
  severity: Severity,
  mode: z.enum(['live', 'silent']),
});
export type FindingFact = z.infer<typeof FindingFact>;

/** A person's key pair, the private half wrapped by badge and PIN, and the class keys sealed to the public half. */
export const Credential = z.strictObject({
  badgeTag: z.string(),
  salt: z.string(),
  wrappedPrivateKey: z.string(),
  publicKey: z.string(),
  grants: z.array(z.strictObject({ class: PayloadClass, keyId: z.string(), sealed: z.string() })),
});
export type Credential = z.infer<typeof Credential>;

/** Where a picture is kept: its blob and the key that opens it. */
export const BlobKey = z.strictObject({ id: z.string(), key: z.string(), sha256: Sha256Hex, bytes: z.int() });
export type BlobKey = z.infer<typeof BlobKey>;

/** What the capture saw, enough to evaluate it again at any time. */
export const CapturePayload = z.strictObject({
  source: z.enum(['text', 'image']),
  raw: z.array(z.string().max(200)).max(8),
  substitutions: z.array(Substitution),
  confidences: z.array(z.array(z.number())).optional(),
  /** The reader's own judgement of a page image; entries of older programs have none. */
  accepted: z.boolean().optional(),
  doubts: z.array(Doubt).optional(),
  zone: Quad.optional(),
  image: z.strictObject({ width: z.int(), height: z.int() }).optional(),
  /** Where the page image is kept, if policy keeps it. */
  blob: BlobKey.optional(),
  /** The device that delivered it, and the light it was taken in; entries of older programs have neither. */
  deviceId: z.string().optional(),
  light: z.enum(['visible', 'infrared', 'ultraviolet']).optional(),
  /** Where the device states it: a page scanner. A photograph has no scale. */
  pixelsPerMillimetre: z.number().positive().optional(),
});
export type CapturePayload = z.infer<typeof CapturePayload>;

const entry = <F extends z.ZodType, P extends Partial<Record<PayloadClass, z.ZodType>>>(facts: F, payloads: P) => ({ facts, payloads });

export const entryTypes = {
  /**
   * First entry of a chain; `link` names the last known head of the epoch before (a restored or replaced station).
   * `kit`: a recovery kit was made with it, or opened the backup it was restored from.
   */
  'station.founded.v1': entry(
    z.strictObject({ postId: z.string(), postKind: z.enum(['land', 'sea', 'air', 'checkpoint']), lane: z.string(), name: z.string(), training: z.boolean(), publicKey: z.string(), kit: z.enum(['issued', 'confirmed']).optional(), link: z.strictObject({ epoch: z.int(), sequence: z.int(), hash: Sha256Hex }).optional() }),
    {},
  ),
  'policy.set.v1': entry(z.strictObject({ policy: Policy, reason: z.string() }), {}),
  'devices.set.v1': entry(z.strictObject({ devices: z.array(DeviceSetting) }), {}),
  'person.added.v1': entry(z.strictObject({ personId: PersonId, capabilities: z.array(Capability) }), { staff: z.strictObject({ name: z.string(), credential: Credential }) }),
  'person.capabilitiesSet.v1': entry(z.strictObject({ personId: PersonId, capabilities: z.array(Capability) }), { staff: z.strictObject({ credential: Credential }) }),
  'person.credentialSet.v1': entry(z.strictObject({ personId: PersonId, second: PersonId.optional() }), { staff: z.strictObject({ credential: Credential }) }),
  'person.deactivated.v1': entry(z.strictObject({ personId: PersonId }), {}),
  'person.languageSet.v1': entry(z.strictObject({ personId: PersonId, language: z.enum(['ar', 'ckb', 'en']) }), {}),
  /** Another recovery kit was made in place of the former one; `confirmed`: a person has it on paper and proved it. */
  'kit.issued.v1': entry(z.strictObject({}), {}),
  'kit.confirmed.v1': entry(z.strictObject({}), {}),
  /** The recovery kit let a person in again: the entry behind this one gives them a new badge and PIN. */
  'kit.used.v1': entry(z.strictObject({ personId: PersonId }), {}),
  'kit.refused.v1': entry(z.strictObject({ failures: z.int() }), {}),
  'session.signedIn.v1': entry(z.strictObject({ personId: PersonId }), {}),
  'session.ended.v1': entry(z.strictObject({ personId: PersonId, how: z.enum(['signedOut', 'locked', 'idle', 'takenOver']) }), {}),
  'session.refused.v1': entry(z.strictObject({ failures: z.int() }), {}),

  /** A document was read; it opens passage `passageId`. */
  'document.read.v1': entry(
    z.strictObject({
      captureId: CaptureId,
      passageId: PassageId,
      reference: z.string(),
      direction: Direction,
      channel: Channel,
      live: z.boolean(),
      format: MrzFormat.optional(),
      issuingState: z.string().optional(),
      nationality: z.string().optional(),
      sex: Sex,
      ageBand: AgeBand,
      findings: z.array(FindingFact),
    }),
    { identity: CapturePayload },
  ),
  /** The officer put another character where the reader (or the printer) had one; findings are those after it. */
  'document.corrected.v1': entry(
    z.strictObject({ captureId: CaptureId, passageId: PassageId, findings: z.array(FindingFact), format: MrzFormat.optional(), issuingState: z.string().optional(), nationality: z.string().optional(), sex: Sex, ageBand: AgeBand }),
    { identity: z.strictObject({ line: z.int(), position: z.int(), from: z.string(), to: z.string() }) },
  ),
  /** The station looked at a captured page once more: barcodes and what is printed above the zone. Counts, and who they speak of in the payload. */
  'document.supplemented.v1': entry(
    z.strictObject({ captureId: CaptureId, passageId: PassageId, visual: z.enum(['performed', 'notPerformed']), seals: z.array(SealAnswer), boardingPasses: z.int().nonnegative() }),
    { identity: Supplement },
  ),
  /** The officer put a code that was scanned by itself, such as a boarding pass, to a passage. */
  'code.attached.v1': entry(z.strictObject({ passageId: PassageId, kind: CodeKind }), { identity: CodeEvidence }),
  /** A repeat scan belongs to an earlier passage; its own passage counts nowhere from then on. A reason stands where nothing on the two documents agrees. */
  'passage.joined.v1': entry(z.strictObject({ captureId: CaptureId, from: PassageId, into: PassageId }), { identity: z.strictObject({ reason: z.string() }) }),
  'person.undocumented.v1': entry(
    z.strictObject({ passageId: PassageId, reference: z.string(), direction: Direction, sex: Sex, ageBand: AgeBand }),
    { identity: z.strictObject({ name: z.string().optional(), birthYear: z.int().optional(), language: z.string().optional(), place: z.string().optional(), temporaryNumber: z.string() }) },
  ),
  'passage.described.v1': entry(z.strictObject({ passageId: PassageId, direction: Direction, conveyance: ConveyanceKind }), { identity: z.strictObject({ reference: z.string(), nativeName: z.string().optional() }) }),
  'party.set.v1': entry(z.strictObject({ partyId: PartyId, members: z.array(z.strictObject({ passageId: PassageId, relation: Relation, guardian: PassageId.optional() })) }), {}),
  'passage.decided.v1': entry(
    z.strictObject({ passageId: PassageId, decisionId: DecisionId, outcome: Outcome.exclude(['protection']), reverses: DecisionId.optional(), heldUntil: WallTime.optional() }),
    { identity: z.strictObject({ reason: z.string().optional() }) },
  ),
  'passage.closed.v1': entry(z.strictObject({ passageId: PassageId, reason: z.enum(['scannedByMistake', 'notADocument', 'personLeft']) }), {}),
  'hold.passedOn.v1': entry(z.strictObject({ passageId: PassageId, decisionId: DecisionId }), {}),
  'order.recorded.v1': entry(
    z.strictObject({ passageId: PassageId, second: PersonId }),
    { identity: z.strictObject({ authority: z.string(), legalBasis: z.string(), reference: z.string(), text: z.string() }) },
  ),
  /** An officer's note on a case, on one of its captures, or on a finding. */
  'note.added.v1': entry(z.strictObject({ passageId: PassageId, noteId: z.uuid() }), { identity: z.strictObject({ text: z.string(), captureId: CaptureId.optional(), rule: RuleId.optional() }) }),
  /** A person, luggage or a substance was inspected. `corrects`: the record that this one stands in place of. */
  'inspection.recorded.v1': entry(
    z.strictObject({ passageId: PassageId, inspectionId: z.uuid(), kind: InspectionKind, techniques: z.array(Technique), result: InspectionResult, items: z.int().nonnegative(), corrects: z.uuid().optional() }),
    { identity: Inspection.pick({ inspectors: true, femaleOfficer: true, remarks: true, items: true }) },
  ),
  /** The second line says whether what a rule saw was so. The last word on a passage's rule stands. */
  'finding.judged.v1': entry(
    z.strictObject({ passageId: PassageId, captureId: CaptureId, rule: RuleId, version: z.int(), verdict: Verdict, issuingState: z.string().optional(), format: MrzFormat.optional() }),
    {},
  ),
  /** What is known of a case was sealed to the data-analysis centre: a hash names the file. */
  'evidence.sealed.v1': entry(
    z.strictObject({ passageId: PassageId, bundleId: z.uuid(), recipient: Sha256Hex, bytes: z.int(), sha256: Sha256Hex, images: z.int().nonnegative() }),
    {},
  ),
  /** The data-analysis centre's public key (X25519, hexadecimal); without one nothing is sealed any more. */
  'centreKey.set.v1': entry(z.strictObject({ key: z.strictObject({ publicKey: Sha256Hex, name: z.string() }).optional(), reason: z.string() }), {}),
  /** A specimen of a document family to compare with. It shows no traveller; only the key of its picture is a secret. */
  'specimen.added.v1': entry(z.strictObject({ specimenId: z.uuid(), card: SpecimenCard }), { staff: z.strictObject({ blob: BlobKey }) }),
  'specimen.removed.v1': entry(z.strictObject({ specimenId: z.uuid(), blobId: z.string(), reason: z.string() }), {}),
  'sop.ticked.v1': entry(z.strictObject({ passageId: PassageId, sopId: z.string(), stepId: z.string(), done: z.boolean() }), {}),
  /**
   * A protection event. Its header says nothing: no passage, actor `station`, the day without the hour.
   * `delta` corrects the day's tally by outcome (`open` counts undecided ones), so that counts stay right after
   * the payloads are erased: tally = what the plain entries say + the sum of deltas.
   * `identity` carries only what every officer's screen must obey (referred; a lock stands or is lifted);
   * `unreferred`: the protection outcome `reverses` is itself reversed by the plain decision `decisionId`, which
   * stands right behind in the chain and names only plain decisions. Keys of `delta`: open, cleared, secondLine,
   * referred, health, heldForPerson.
   * `protection` says what happened, by whom and when, and opens for protection people only.
   */
  'opaque.v1': entry(z.strictObject({ day: CivilDate, delta: z.record(z.string(), z.int()) }), {
    identity: z.strictObject({
      passageId: PassageId,
      effect: z.enum(['referred', 'unreferred', 'locked', 'lifted', 'step']),
      decisionId: DecisionId.optional(),
      reverses: DecisionId.optional(),
      lockId: LockId.optional(),
      sop: z.strictObject({ sopId: z.string(), stepId: z.string(), done: z.boolean() }).optional(),
      /** Sorts it among the passage's other events; shown to protection people only. */
      at: WallTime,
      by: PersonId,
    }),
    protection: z.strictObject({ what: z.enum(['decided', 'fearClaimed', 'lockLifted', 'step']), passageId: PassageId, actor: PersonId, second: PersonId.optional(), at: WallTime, reason: z.string().optional() }),
  }),
  /**
   * An administrator trusts a State's certificate for seals, or no longer does. Certificates of authorities are published
   * by their States and name no traveller; the whole one stands here, so that a rebuilt station trusts what this one did.
   */
  'certificate.added.v1': entry(TrustedCertificate, {}),
  'certificate.removed.v1': entry(z.strictObject({ fingerprint: Sha256Hex, reason: z.string() }), {}),
  /** An administrator trusts a publisher of lists, or no longer does. `publicKey`: Ed25519, hexadecimal. */
  'publisher.trusted.v1': entry(z.strictObject({ publisher: PublisherId, name: z.string(), publicKey: Sha256Hex }), {}),
  'publisher.removed.v1': entry(z.strictObject({ publisher: PublisherId, reason: z.string() }), {}),
  /** A list is in force from here on. `file` names where it is kept; `from` what it was made of here; `leftOut` the lines of it that were no entries. */
  'list.loaded.v1': entry(ListCard.extend({ state: Sha256Hex, file: z.string().regex(/^[0-9a-f]{32}$/), from: z.enum(['bundle', ...ImportFormat.options]), leftOut: z.int().nonnegative().optional() }), {}),
  /** A bundle or a file of entries was not taken; what was in force stays. What is said of the list is what the file claims. */
  'list.refused.v1': entry(z.strictObject({ listId: ListId.optional(), version: z.int().optional(), publisher: PublisherId.optional(), reason: z.string().max(40) }), {}),
  'list.removed.v1': entry(z.strictObject({ listId: ListId, reason: z.string() }), {}),
  /**
   * A named person says that the traveller is not the person on the list. `entry`, `byDocument` and `byPerson` are keyed
   * hashes: of the entry as it read, and of it with the document and with the holder. Without the station's key they say
   * nothing, so the clearing outlives what the payload tells of it.
   */
  'namesake.cleared.v1': entry(
    z.strictObject({ clearingId: z.uuid(), passageId: PassageId, listId: ListId, entry: Sha256Hex, byDocument: Sha256Hex.optional(), byPerson: Sha256Hex.optional() }),
    { identity: z.strictObject({ entryId: z.string(), name: z.string(), reason: z.string() }) },
  ),
  /** A supervisor takes a clearing back; later hits ask again. */
  'namesake.reopened.v1': entry(z.strictObject({ clearingId: z.uuid() }), { identity: z.strictObject({ reason: z.string() }) }),
  'shift.ended.v1': entry(z.strictObject({ shiftId: ShiftId, startedAt: WallTime, counts: z.record(z.string(), z.int()) }), {}),
  'clock.jumped.v1': entry(z.strictObject({ secondsOff: z.number() }), {}),
  'clock.confirmed.v1': entry(z.strictObject({ at: WallTime }), {}),
  /** Retention took a payload and its salt away; projections forget what it said. `class` is the payload's, as its header says. */
  'payload.erased.v1': entry(z.strictObject({ station: StationId, epoch: z.int(), sequence: z.int(), index: z.int(), class: PayloadClass, reason: z.enum(['expired', 'handedOver', 'lawful']) }), {}),
  'backup.made.v1': entry(z.strictObject({ bytes: z.int() }), {}),
  'export.made.v1': entry(z.strictObject({ kind: z.enum(['journal']), entries: z.int() }), {}),
} as const;

export type EntryType = keyof typeof entryTypes;
export const EntryType = z.enum(Object.keys(entryTypes) as [EntryType, ...EntryType[]]);

export type EntryFacts<T extends EntryType> = z.infer<(typeof entryTypes)[T]['facts']>;
export type EntryPayloads<T extends EntryType> = {
  [C in keyof (typeof entryTypes)[T]['payloads']]: (typeof entryTypes)[T]['payloads'][C] extends z.ZodType ? z.infer<(typeof entryTypes)[T]['payloads'][C]> : never;
};
