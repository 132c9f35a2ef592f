/**
 * What the router needs from the station it runs in. `main/` supplies the real parts (db, devices, reader);
 * nothing here knows a database, a window or a device.
 */
import type { Capability } from '../core/contract/capabilities.ts';
import type { CaptureId, CivilDate, DecisionId, Language, LockId, PassageId, PersonId, RequestId, ShiftId, WallTime } from '../core/contract/common.ts';
import type { DeliveryFailure, DeviceKind, DeviceSetting, DriverCard, FoundPort, TrialReport } from '../core/contract/device.ts';
import type { ConveyanceKind, Direction } from '../core/contract/outcomes.ts';
import type { DayCounts } from '../core/contract/passages.ts';
import type { Policy } from '../core/contract/people.ts';
import type { ChainState, Head, JournalLine, WrittenFile } from '../core/contract/records.ts';
import type { PrintResult, Raster } from '../core/contract/receipt.ts';
import type { DeviceStatus } from '../core/contract/session.ts';
import type { FrameEvidence, FrameReading } from '../core/document/frame-reading.ts';
import type { CodeReading } from '../core/document/barcode/read-code.ts';
import type { Mrz, MrzFormat, PageReading, Quad } from '../core/document/reading.ts';
import type { CertificateProblem, TrustedCertificate } from '../core/document/seal/trusted-certificate.ts';
import type { CertificateStore, VerifySignature } from '../core/document/seal/verify-seal.ts';
import type { VisualReading } from '../core/document/visual/visual-reading.ts';
import type { BlobKey, Credential, PayloadClass } from '../core/journal/entries.ts';
import type { NewEntry, Position } from '../core/journal/entry.ts';
import type { ImageHashes, PictureMeasures } from '../core/picture/measures.ts';
import type { Result } from '../core/result.ts';
import type { HistoryFacts } from '../core/rules/facts.ts';
import type { RuleCounts } from '../core/casework/precision.ts';
import type { SpecimenCard } from '../core/casework/specimen.ts';
import type { Verdict } from '../core/casework/verdict.ts';
import type { EvidencePart } from '../core/journal/evidence-format.ts';
import type { Lists } from './list-ports.ts';
import type { PassageRecord, PassageStanding, PassageSummary } from './passage-record.ts';

export type { PassageRecord, PassageStanding, PassageSummary };

export interface Clock {
  /** Wall time with the station's offset from UTC. */
  now(): WallTime;
  /** Milliseconds that never go back. */
  monotonic(): number;
}
export interface Random {
  uuid(): string;
}

/** A request's identity: repeating it returns the first answer; another input under the same id is refused. */
export interface RequestKey {
  requestId: RequestId;
  actor: PersonId | 'nobody';
  operation: string;
  inputHash: string;
}

export type CommitFailure = { code: 'diskFull' } | { code: 'identityClosed' };

/** The one writer of this station's chain. */
export interface Journal {
  /**
   * Appends the entries, applies every projection and stores the request's answer in one transaction and one
   * durable commit. `answer` must hold ids only, never personal data. With `soon` it is on the disk when the store has
   * settled, and nobody is answered before.
   */
  commit(entries: readonly NewEntry[], request?: RequestKey & { answer: unknown }, sync?: 'now' | 'soon'): Result<{ positions: Position[] }, CommitFailure>;
  findAnswer(requestId: RequestId): (RequestKey & { answer: unknown }) | undefined;
  head(): Head;
  /** Signs the present head; the printed head and every exchange name it. */
  checkpoint(): Head;
}

export interface PersonRecord {
  personId: PersonId;
  name: string;
  capabilities: Capability[];
  active: boolean;
  language?: Language;
  lastSignIn?: WallTime;
  credential: Credential;
}

/** How often a rule fired for a kind of document, and what was said of it. */
export interface FamilyCounts extends RuleCounts {
  rule: string;
  version: number;
  issuingState?: string;
  format?: MrzFormat;
}

/** A sealed file, and what names it in the journal. */
export interface SealedFile {
  path: string;
  bytes: number;
  sha256: string;
}

/** Reads only. Functions over identity rows answer empty while no person is signed in. */
export interface Queries {
  founding(): { postId: string; postKind: 'land' | 'sea' | 'air' | 'checkpoint'; lane: string; name: string; training: boolean } | undefined;
  policy(): Policy;
  devices(): DeviceSetting[];
  /** Undefined on a station founded before this was recorded. */
  kitState(): 'issued' | 'confirmed' | undefined;
  /** Certificates trusted for seals, oldest first. */
  certificates(): (TrustedCertificate & { at: WallTime; by: PersonId | 'station' })[];
  /** Whom evidence is sealed to. */
  centreKey(): { publicKey: string; name: string } | undefined;
  /** The last word on each rule that was judged at the passage. */
  judgements(passageId: PassageId): { rule: string; version: number; verdict: Verdict; at: WallTime; by: PersonId | 'station' }[];
  familyCounts(issuingState: string | undefined, format: MrzFormat | undefined): FamilyCounts[];
  ruleCounts(limit: number): FamilyCounts[];
  specimens(): (SpecimenCard & { specimenId: string; at: WallTime; by: PersonId | 'station' })[];
  specimenBlob(specimenId: string): BlobKey | undefined;
  people(): PersonRecord[];
  findPerson(personId: PersonId): PersonRecord | undefined;
  findPersonByBadge(badgeTag: string): PersonRecord | undefined;
  findPassage(passageId: PassageId): PassageRecord | undefined;
  findStanding(passageId: PassageId): PassageStanding | undefined;
  findPassageOfCapture(captureId: CaptureId): PassageId | undefined;
  passagesOfDay(day: CivilDate, before: WallTime | undefined, limit: number): PassageSummary[];
  openPassages(limit: number): PassageSummary[];
  search(text: string, limit: number): PassageSummary[];
  sameDocument(issuingState: string, documentNumber: string, except: PassageId, limit: number): PassageSummary[];
  /** The same birth date as the passage's holder, and names that are one person's. */
  samePerson(passageId: PassageId, limit: number): PassageSummary[];
  /**
   * What is remembered from before `at` of the document, its holder, its page and its conveyance; `passageId` is its own
   * passage, once it has one. Undefined while no person is signed in.
   */
  history(asked: { at: WallTime; direction: Direction; mrz: Mrz; passageId?: PassageId; image?: ImageHashes; conveyance?: { kind: ConveyanceKind; reference: string } }): HistoryFacts | undefined;
  /** Goes up with every row that is written: while it stands, each question has the answer it had. */
  rowChanges(): number;
  secondLine(limit: number): PassageSummary[];
  /** Holds whose time is over and that nobody has yet been told of. */
  overdueHolds(at: WallTime): { passageId: PassageId; decisionId: DecisionId }[];
  counts(day: CivilDate): DayCounts;
  countsSince(at: WallTime): { counts: DayCounts; reversals: number; corrections: number; stillOpen: number };
  /** `counts` as the entry keeps them; `head` is where the chain stood with that entry: what its print fixes. */
  lastShift(): { shiftId: ShiftId; startedAt: WallTime; endedAt: WallTime; endedBy: PersonId | 'station'; counts: Record<string, number>; head: Head } | undefined;
  locks(): { lockId: LockId; passageId: PassageId; reference: string; name: string; claimedAt: WallTime; by: PersonId; lifted?: { at: WallTime; by: PersonId; second?: PersonId; reason?: string } }[];
  /**
   * The lock that stands for the passage's person: claimed there, or at any passage of a document or person that one of
   * its captures shows, also one that was set aside.
   */
  standingLock(passageId: PassageId): LockId | undefined;
  /** Who heard the claims made at the passage or at one joined with it, lifted ones among them. */
  claimsAt(passageId: PassageId): { lockId: LockId; claimants: PersonId[] }[];
  claimantsOf(lockId: LockId): PersonId[];
  nextReference(): string;
  chains(): ChainState[];
  quarantined(): number;
  lines(before: number | undefined, limit: number): JournalLine[];
  lastBackup(): WallTime | undefined;
  lastEntryAt(): WallTime | undefined;
}

/** Badge and PIN to keys. Slow on purpose (argon2id). */
export interface Credentials {
  badgeTag(badge: string): string;
  /** Opens a person's private key with badge and PIN; undefined when they do not fit. */
  open(credential: Credential, badge: string, pin: string): Promise<OpenedKeys | undefined>;
  /** A new credential, with the classes' keys that `granter` holds sealed to it. */
  create(badge: string, pin: string, classes: readonly PayloadClass[], granter: OpenedKeys): Promise<Credential>;
  /** The same credential with grants for exactly these classes, as far as the granter holds them. */
  regrant(credential: Credential, classes: readonly PayloadClass[], granter: OpenedKeys): Credential;
  /** Does the work of a failed `open`, so that an unknown badge takes as long as a wrong PIN. */
  pretend(): Promise<void>;
}
/** Class keys in memory, held while their person is signed in and wiped by `close`. */
export interface OpenedKeys {
  classes: ReadonlySet<PayloadClass>;
  close(): void;
}

/** `length`: signs are missing or too many; `group`: counted from 1, mistyped; `wrong`: another station's kit, or a former one. */
export type KitFault = { code: 'length' } | { code: 'group'; group: number } | { code: 'wrong' };

/** The opened store of one station. */
export interface Store {
  journal: Journal;
  queries: Queries;
  /** One synchronous piece of work sees one state, and reads faster; a commit inside ends it. */
  snapshot<T>(work: () => T): T;
  /** Resolves when every command committed so far is on the disk. */
  settled(): Promise<void>;
  credentials: Credentials;
  /** Opens the identity rows for a signed-in person; closes them when the last session has gone. */
  openIdentity(keys: OpenedKeys): void;
  /**
   * Builds missing rows of travellers in slices (after a restore or an update it takes long) while others are answered;
   * `openIdentity` afterwards is quick. False when the keys or the store were closed meanwhile.
   */
  prepareIdentity(keys: OpenedKeys, onProgress: (progress: { done: number; total: number }) => void): Promise<boolean>;
  closeIdentity(): void;
  /** Every class key, opened with the paper kit. The caller closes them. */
  openWithKit(kit: string): Result<OpenedKeys, KitFault>;
  /** Puts a new recovery kit in place of the former one; undefined unless the keys of every class are open. */
  renewKit(keys: OpenedKeys): string[] | undefined;
  drafts: {
    save(personId: PersonId, passageId: PassageId, draft: string): void;
    find(personId: PersonId, passageId: PassageId): string | undefined;
    remove(personId: PersonId, passageId: PassageId): void;
  };
  blobs: {
    /** Encrypts under a fresh key, writes and syncs; the answer goes into the payload that names it. */
    put(bytes: Uint8Array): { id: string; key: string; sha256: string; bytes: number };
    get(blob: { id: string; key: string }): Uint8Array | undefined;
    /** Takes the file away once no entry names it. */
    remove(id: string): void;
  };
  bundles: {
    /** Can anything be sealed to this X25519 public key, hexadecimal? */
    accepts(publicKey: string): boolean;
    /** Signs the parts with the station's key, seals them to the recipient and writes the file. */
    seal(order: { bundleId: string; at: WallTime; recipient: string; parts: readonly EvidencePart[] }): SealedFile;
  };
  lists: Lists;
  /** Erases payloads that are past their day, at most so many batches of them; answers how many went. */
  sweep(today: CivilDate, atMost?: number): number;
  /** Folds the write-ahead logs into their files. Takes some milliseconds, so it is done while nobody waits. */
  foldLogs(): void;
  /** What the look at the chains found when the store was opened: the first bad entry of each that has one. */
  integrity(): { damage: { position: Position }[] };
  exportJournal(): Promise<WrittenFile>;
  backup(): Promise<WrittenFile>;
  close(): void;
}

export type ReadFailure = 'notAnImage' | 'tooManyPixels' | 'truncated' | 'readerFailed' | 'timeout';
/** Page image → recognised lines, in a process that holds no keys. */
export interface PageReader {
  read(image: Uint8Array): Promise<Result<PageReading, ReadFailure>>;
  /**
   * One frame of the live camera, added to what the frames before it gave. Never waits its turn: while the process is
   * at work it answers `busy`, and the frame is not looked at.
   */
  frame(image: Uint8Array, evidence: FrameEvidence | undefined): Promise<Result<FrameReading, ReadFailure | 'busy'>>;
  /** A JPEG of at most `edge` pixels for the screen. */
  preview(image: Uint8Array, edge: number): Promise<Result<Uint8Array, ReadFailure>>;
}

/** What stands on a page beside its zone. It takes seconds where the zone takes milliseconds, so it has a process of its own. */
export interface EvidenceReader {
  /** Barcodes, and, where the zone's place is given, what is printed above it, what the picture measures and how it is told again; each absent when its look broke off. */
  look(image: Uint8Array, place?: { format: MrzFormat; zone: Quad; lines?: readonly string[] }): Promise<Result<{ codes?: CodeReading[]; visual?: VisualReading; picture?: PictureMeasures; image?: ImageHashes }, ReadFailure>>;
}

/** Certificates and signatures, with the cryptography of the station's own process. */
export interface SealCrypto {
  verifySignature: VerifySignature;
  /** A file (PEM or DER, one or several certificates) → those to be trusted beside the ones that are already. */
  read(file: Uint8Array, known: readonly TrustedCertificate[]): Result<TrustedCertificate[], CertificateProblem>;
  /** What the trusted certificates answer; a signer counts as long as its authority is among them. */
  store(trusted: readonly TrustedCertificate[]): CertificateStore;
}

export type DeviceEvent =
  | { kind: 'status'; devices: DeviceStatus[] }
  | { kind: 'text'; deviceId: string; deviceKind: DeviceKind; text: string; bytes?: Uint8Array }
  | { kind: 'image'; deviceId: string; deviceKind: DeviceKind; bytes: Uint8Array; taken: () => void }
  | { kind: 'failed'; deviceId: string; reason: DeliveryFailure };
export interface Devices {
  set(devices: readonly DeviceSetting[]): void;
  status(): DeviceStatus[];
  drivers(): DriverCard[];
  ports(): Promise<FoundPort[]>;
  scan(deviceId: string): void;
  cancelScan(deviceId: string): void;
  trial(deviceId: string, ms: number): Promise<TrialReport>;
  endTrial(deviceId: string): void;
  print(deviceId: string, image: Raster): Promise<PrintResult>;
  onEvent(listener: (event: DeviceEvent) => void): () => void;
}

/** Deals synthetic travellers in training. */
export interface Simulator {
  /** A page image (PNG) with a zone, or its text where the scenario is a swipe. */
  deal(scenario: string): Promise<{ image: Uint8Array; lines: string[] }>;
}
