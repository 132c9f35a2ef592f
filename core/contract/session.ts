import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Capability } from './capabilities.ts';
import { ActivationLevel, CaptureId, command, freeText, Language, LocalText, PassageId, PersonId, StationId, WallTime } from './common.ts';
import { DeliveryFailure, DeviceKind, DeviceTrouble } from './device.ts';
import { ReceiptPaper } from './receipt.ts';
import { errors } from './errors.ts';
import { KeyboardReader } from './keyboard-reader.ts';

/** Raised when a client of the former number can no longer talk to this station. */
export const PROTOCOL = 1;

export const BadgeCode = z.string().trim().min(4).max(64).regex(/^[\x21-\x7e]+$/);
export type BadgeCode = z.infer<typeof BadgeCode>;

/** Six digits or more; ٠–٩ and ۰–۹ count as digits and are folded before this schema. */
export const Pin = z.string().regex(/^\d{6,16}$/);
export type Pin = z.infer<typeof Pin>;

export const Credentials = z.strictObject({ badge: BadgeCode, pin: Pin });
export type Credentials = z.infer<typeof Credentials>;

export const SignedIn = z.strictObject({
  personId: PersonId,
  name: z.string(),
  capabilities: z.array(Capability),
  language: Language,
  since: WallTime,
  /** The station's recovery kit was never confirmed, and this person holds every key: one must be written down. */
  kitOwed: z.boolean().optional(),
});
export type SignedIn = z.infer<typeof SignedIn>;

export const StationCard = z.strictObject({
  stationId: StationId,
  name: z.string(),
  postId: z.string(),
  postName: LocalText,
  postKind: z.enum(['land', 'sea', 'air', 'checkpoint']),
  lane: z.string(),
});
export type StationCard = z.infer<typeof StationCard>;

/**
 * `unset`: no station here yet. `locked`: set up, keys closed, a passphrase is needed.
 * `unreadable`: the store is there and cannot be opened. `ready`: people can sign in.
 */
export const Stage = z.enum(['unset', 'locked', 'unreadable', 'ready']);
export type Stage = z.infer<typeof Stage>;

export const DeviceState = z.enum(['absent', 'opening', 'ready', 'lost', 'backingOff']);
export type DeviceState = z.infer<typeof DeviceState>;

export const DeviceStatus = z.strictObject({
  deviceId: z.string(),
  name: z.string(),
  kind: z.enum([...DeviceKind.options, 'printer', 'simulator']),
  state: DeviceState,
  lastReadingAt: WallTime.optional(),
  disabled: z.boolean().optional(),
  trouble: DeviceTrouble.optional(),
  /** With `noPermission` under Linux: the line for udev that would give it. */
  udevRule: z.string().optional(),
  /** It is being tried out: what it sends is counted and not taken in. */
  trying: z.strictObject({ bytes: z.int().nonnegative() }).optional(),
  /** Of a receipt printer. */
  paper: ReceiptPaper.optional(),
});
export type DeviceStatus = z.infer<typeof DeviceStatus>;

/** What the machine runs on, as its system tells. `percent` is the battery's, where there is one; `low`: it will not last long. */
export const Power = z.strictObject({ source: z.enum(['mains', 'battery']), percent: z.int().min(0).max(100).optional(), low: z.boolean() });
export type Power = z.infer<typeof Power>;

/** All that the status bar shows. Holds no traveller's data. */
export const StationStatus = z.strictObject({
  at: WallTime,
  clock: z.enum(['confirmed', 'unconfirmed']),
  level: ActivationLevel,
  training: z.boolean(),
  devices: z.array(DeviceStatus),
  /** Contact with the post's other stations and the centre; `none` where no exchange is set up. */
  link: z.strictObject({ post: z.enum(['none', 'up', 'down']), centre: z.enum(['none', 'up', 'down']), lastContact: WallTime.optional() }),
  /** Lists in force: when the oldest was issued, its age in whole days, and how many are past their expiry or must be loaded again. Absent while there are none. */
  lists: z.strictObject({ count: z.int().positive(), oldest: WallTime, ageDays: z.int(), expired: z.int().nonnegative(), missing: z.int().nonnegative() }).optional(),
  /** Absent where the system does not tell. */
  power: Power.optional(),
});
export type StationStatus = z.infer<typeof StationStatus>;

export const Hello = z.strictObject({
  protocol: z.int(),
  software: z.string(),
  stage: Stage,
  training: z.boolean(),
  /** `passphrase`: this host has no machine key store, so set-up and every start ask for one. */
  keyStore: z.enum(['machine', 'passphrase']),
  station: StationCard.optional(),
  person: SignedIn.optional(),
  idleMinutes: z.int().positive(),
  hijri: z.boolean(),
  /** Absent where readers that type are not let in. Known before anyone signs in, so that none of them types into the form. */
  wedge: KeyboardReader.optional(),
  status: StationStatus.optional(),
});
export type Hello = z.infer<typeof Hello>;

export const Topic = z.enum(['passages', 'people', 'policy', 'sop', 'secondLine', 'protection', 'devices', 'shift', 'journal', 'certificates', 'lists', 'cases', 'specimens', 'measures']);
export type Topic = z.infer<typeof Topic>;

/** What the station tells a screen without being asked. Nothing here names a traveller. */
export const StationEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('status'), status: StationStatus }),
  /** A device is delivering; the reading follows. */
  z.strictObject({ kind: z.literal('reading'), deviceId: z.string() }),
  /**
   * `samePassage`: an earlier passage of the same document; ask whether this is it. `whileLocked`: it came when nobody
   * was signed in and was read now.
   */
  z.strictObject({ kind: z.literal('captured'), deviceId: z.string(), captureId: CaptureId, passageId: PassageId, samePassage: PassageId.optional(), whileLocked: z.boolean().optional() }),
  /** `unreadId`: the page that could not be read, for the officer's own eyes (`screening.unread`). */
  z.strictObject({
    kind: z.literal('captureFailed'),
    deviceId: z.string(),
    reason: z.enum(['noZone', 'notAnImage', 'tooManyPixels', 'readerFailed', 'timeout', 'locked', 'diskFull', ...DeliveryFailure.options]),
    unreadId: z.uuid().optional(),
  }),
  /** A barcode was scanned by itself, such as a boarding pass or one of our slips: `evidence.code` says what it is. */
  z.strictObject({ kind: z.literal('codeRead'), deviceId: z.string(), codeId: z.uuid() }),
  /** What was shown before may be old: ask again. */
  z.strictObject({ kind: z.literal('changed'), topics: z.array(Topic) }),
  /** The session was locked or taken over; the work is kept. */
  z.strictObject({ kind: z.literal('locked') }),
  /** A sign-in at this screen waits until the station has put its records in order; entries done and all there are. */
  z.strictObject({ kind: z.literal('preparing'), done: z.int().nonnegative(), total: z.int().positive() }),
]);
export type StationEvent = z.infer<typeof StationEvent>;

const op = oc.errors(errors);

export const session = {
  /** The first call of a connection. */
  hello: op.input(z.strictObject({ protocol: z.int() })).output(Hello),
  signIn: op.input(z.strictObject({ badge: BadgeCode, pin: Pin, language: Language.optional() })).output(SignedIn),
  signOut: op.input(z.strictObject({})).output(z.strictObject({})),
  /** Locks at once and keeps the work; signing in again, by anyone, opens the station. */
  lock: op.input(z.strictObject({})).output(z.strictObject({})),
  /** Tells the station that a person is there, so that it does not lock for idleness. */
  active: op.input(z.strictObject({})).output(z.strictObject({})),
  /** Remembers the language a person chose. */
  setLanguage: op.input(z.strictObject({ language: Language })).output(z.strictObject({})),
  /** What happens at the station, as it happens. The first event is the status. */
  follow: op.input(z.strictObject({})),
};

export const Post = z.strictObject({
  id: z.string(),
  name: LocalText,
  kind: StationCard.shape.postKind,
  /** ICAO three-letter code of the neighbouring State, where there is one. */
  neighbour: z.string().optional(),
  governorate: z.string().optional(),
});
export type Post = z.infer<typeof Post>;

export const Founder = z.strictObject({ name: freeText(80), badge: BadgeCode, pin: Pin });
export type Founder = z.infer<typeof Founder>;

export const setup = {
  posts: op.input(z.strictObject({})).output(z.array(Post)),
  /** Founds the station: keys, first entry, first person. The recovery kit is kept nowhere: where this answer is lost, `recovery.newKit` makes another. */
  complete: op
    .input(command({ postId: z.string().max(40), lane: freeText(20), name: freeText(60), language: Language, founder: Founder, passphrase: z.string().min(12).max(200).optional() }))
    .output(z.strictObject({ recoveryKit: z.array(z.string()) })),
  /** Opens a set-up station whose keys are wrapped by a passphrase. */
  unlock: op.input(z.strictObject({ passphrase: z.string().min(1).max(200) })).output(z.strictObject({})),
  /** A person says that the clock is right, or how it is wrong; expiry and retention wait until then. */
  confirmClock: op.input(command({ at: WallTime })).output(z.strictObject({})),
};

export const TrainingScenario = z.enum([
  'ordinary', 'iraqiPassport', 'iraqiCard', 'wornPrint', 'expired', 'wrongCheckDigit', 'wrongComposite', 'singleName', 'unknownBirthDay', 'refugeeDocument', 'longNumber', 'visa', 'child', 'random',
]);
export type TrainingScenario = z.infer<typeof TrainingScenario>;

export const training = {
  /** Opens throw-away data and signs the trainee in. On a set-up station a supervisor must be signed in. */
  start: op.input(z.strictObject({ language: Language })).output(SignedIn),
  /** Ends training and forgets all its data. */
  stop: op.input(z.strictObject({})).output(z.strictObject({})),
  /** The simulator puts a synthetic traveller's document on the reader; the reading arrives as an event. */
  deal: op.input(z.strictObject({ scenario: TrainingScenario })).output(z.strictObject({})),
};
