/**
 * Every expected failure of an operation: a code and its parameters. The screen turns them into words
 * (`errors.<code>` in the texts), so no sentence crosses the contract and none can carry personal data.
 */
import { z } from 'zod';
import { CertificateProblem } from '../document/seal/trusted-certificate.ts';
import { BundleFault } from '../journal/bundle.ts';
import { Capability } from './capabilities.ts';

export const errors = {
  CLIENT_TOO_OLD: { data: z.strictObject({ server: z.int() }) },
  SERVER_TOO_OLD: { data: z.strictObject({ server: z.int() }) },
  /** The message is larger than the door lets in. */
  TOO_LARGE: { data: z.strictObject({ limitBytes: z.int() }) },
  /** `path` names the field, never its value. */
  INVALID: { data: z.strictObject({ path: z.string() }) },
  UNKNOWN_OPERATION: { data: z.strictObject({}) },
  /** The station's keys are not open: a passphrase is needed first. */
  STATION_LOCKED: { data: z.strictObject({}) },
  STATION_UNSET: { data: z.strictObject({}) },
  ALREADY_SET_UP: { data: z.strictObject({}) },
  WRONG_KEY: { data: z.strictObject({}) },
  /** The station's store cannot be read; nothing was changed. */
  STORE_UNREADABLE: { data: z.strictObject({}) },
  DISK_FULL: { data: z.strictObject({}) },
  NOT_SIGNED_IN: { data: z.strictObject({}) },
  NOT_ALLOWED: { data: z.strictObject({ anyOf: z.array(Capability) }) },
  /** Badge and PIN do not fit; wait before the next try. Says neither which was wrong nor whether the badge exists. */
  SIGN_IN_REFUSED: { data: z.strictObject({ waitSeconds: z.number() }) },
  WEAK_PIN: { data: z.strictObject({ reason: z.enum(['tooShort', 'repeated', 'sequence', 'badge']) }) },
  /**
   * The recovery kit: signs are missing (`length`), group `group` was mistyped, it is another kit (`wrong`), tries come
   * too fast (`wait`), or nobody is owed a new one (`confirmed`).
   */
  KIT_REFUSED: { data: z.strictObject({ reason: z.enum(['length', 'group', 'wrong', 'wait', 'confirmed']), group: z.int().optional(), waitSeconds: z.number().optional() }) },
  BADGE_TAKEN: { data: z.strictObject({}) },
  LAST_SUPERVISOR: { data: z.strictObject({}) },
  /** The second person is missing, is the first, or lacks the capability. */
  SECOND_PERSON: { data: z.strictObject({ reason: z.enum(['missing', 'refused', 'same', 'notAllowed']), anyOf: z.array(Capability) }) },
  REQUEST_MISMATCH: { data: z.strictObject({}) },
  NOT_FOUND: { data: z.strictObject({ what: z.enum(['passage', 'capture', 'person', 'upload', 'lock', 'sop', 'shift', 'decision', 'code', 'certificate', 'device', 'specimen', 'centreKey', 'finding', 'inspection', 'list', 'publisher', 'namesake']) }) },
  /** The passage, or what was written about it, has moved on meanwhile. */
  CONFLICT: { data: z.strictObject({ what: z.enum(['decided', 'undecided', 'closed', 'lifted', 'notLooked', 'corrected', 'cleared', 'reopened']) }) },
  /** A fear-of-return lock stands: no return action may be recorded. */
  FEAR_LOCK: { data: z.strictObject({}) },
  /** Nothing on the two documents agrees; joining them needs a reason. */
  UNRELATED: { data: z.strictObject({}) },
  /** A document of the passage gives something to look at; the decision needs a reason. */
  REASON_NEEDED: { data: z.strictObject({}) },
  CHANNEL_FORBIDDEN: { data: z.strictObject({ channel: z.enum(['typed', 'pasted', 'dropped', 'camera', 'wedge']) }) },
  TRAINING_ONLY: { data: z.strictObject({}) },
  CLOCK_UNCONFIRMED: { data: z.strictObject({}) },
  /** The image cannot be used. `notAnImage`, `tooManyPixels`, `truncated`, or the reader died or took too long. */
  IMAGE_UNREADABLE: { data: z.strictObject({ reason: z.enum(['notAnImage', 'tooManyPixels', 'truncated', 'readerFailed', 'timeout']) }) },
  /** The typed or scanned text holds nothing like a machine-readable zone. */
  NO_ZONE: { data: z.strictObject({}) },
  /** No travel document, but a barcode that means something: `evidence.code` says what. */
  CODE_ONLY: { data: z.strictObject({ codeId: z.uuid() }) },
  /** A file of certificates that is not taken in; nothing of it was. */
  CERTIFICATE_REFUSED: { data: z.strictObject({ reason: CertificateProblem }) },
  /** A specimen that is not taken in: the library is full, or its years are the wrong way round. */
  SPECIMEN_REFUSED: { data: z.strictObject({ reason: z.enum(['tooMany', 'libraryFull', 'years']) }) },
  /** The centre's key is none that anything can be sealed to. */
  KEY_REFUSED: { data: z.strictObject({}) },
  /** A list's file that is not taken in; what was in force stays. */
  LIST_REFUSED: { data: z.strictObject({ fault: BundleFault }) },
  /** What was given is no publisher's name and key, or it is this station's own. */
  PUBLISHER_REFUSED: { data: z.strictObject({ reason: z.enum(['notAPublisher', 'own', 'known']) }) },
  INTERNAL: { data: z.strictObject({}) },
} as const;

export type ErrorCode = keyof typeof errors;
