import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Capability } from './capabilities.ts';
import { command, freeText, PersonId, WallTime } from './common.ts';
import { DeviceSetting, DriverCard, FoundPort, TrialReport } from './device.ts';
import { errors } from './errors.ts';
import { KeyboardReader } from './keyboard-reader.ts';
import { BadgeCode, Credentials, Pin } from './session.ts';

export const Person = z.strictObject({
  personId: PersonId,
  name: z.string(),
  capabilities: z.array(Capability),
  active: z.boolean(),
  lastSignIn: WallTime.optional(),
  /** Payload classes whose keys this person can open; a protection officer without `protection` here needs a new grant. */
  keys: z.array(z.string()),
});
export type Person = z.infer<typeof Person>;

const op = oc.errors(errors);
const done = z.strictObject({});

export const people = {
  list: op.input(z.strictObject({})).output(z.array(Person)),
  add: op.input(command({ name: freeText(80), badge: BadgeCode, pin: Pin, capabilities: z.array(Capability).min(1) })).output(z.strictObject({ personId: PersonId })),
  setCapabilities: op.input(command({ personId: PersonId, capabilities: z.array(Capability).min(1) })).output(done),
  /** Two persons give a third a new PIN without a network: the signed-in one and `second`. */
  resetPin: op.input(command({ personId: PersonId, pin: Pin, badge: BadgeCode, second: Credentials })).output(done),
  changeOwnPin: op.input(command({ badge: BadgeCode, oldPin: Pin, newPin: Pin })).output(done),
  deactivate: op.input(command({ personId: PersonId })).output(done),
};

export const Policy = z.strictObject({
  /** Channels that are not a device; a capture through them is marked as not captured live. */
  typedAllowed: z.boolean(),
  pastedAllowed: z.boolean(),
  droppedAllowed: z.boolean(),
  /** The kiosk's own camera. A policy from before there was one says nothing of it and does not let it in. */
  cameraAllowed: z.boolean().default(false),
  /** Readers that type; absent where they are not let in. What types may be anybody, so it is marked as not captured live. */
  wedge: KeyboardReader.optional(),
  storeImages: z.boolean(),
  idleMinutes: z.int().min(1).max(60),
  holdMinutes: z.int().min(5).max(240),
  hijri: z.boolean(),
  /** Days a traveller's identity data is kept at this station. */
  identityDays: z.int().min(1).max(365),
});
export type Policy = z.infer<typeof Policy>;

export const policy = {
  get: op.input(z.strictObject({})).output(Policy),
  set: op.input(command({ policy: Policy, reason: freeText(300) })).output(done),
};

export const devices = {
  settings: op.input(z.strictObject({})).output(z.array(DeviceSetting)),
  /** What is plugged in; any other serial port may still be typed by its path. */
  ports: op.input(z.strictObject({})).output(z.array(FoundPort)),
  drivers: op.input(z.strictObject({})).output(z.array(DriverCard)),
  /** Asks a page scanner for one page: `captured` or `captureFailed` follows as an event. */
  scan: op.input(z.strictObject({ deviceId: z.string().min(1).max(40) })).output(done),
  cancelScan: op.input(z.strictObject({ deviceId: z.string().min(1).max(40) })).output(done),
  /**
   * Listens for at most `seconds` while somebody scans any document, and ends soon after one has come. A page scanner is
   * asked for a page. Until it answers nothing the device sends is taken in; its status says so (`trying`).
   */
  trial: op.input(z.strictObject({ deviceId: z.string().min(1).max(40), seconds: z.int().min(1).max(60) })).output(TrialReport),
  /** Ends a trial before its time; what came until then is its answer. */
  endTrial: op.input(z.strictObject({ deviceId: z.string().min(1).max(40) })).output(done),
  set: op.input(command({ devices: z.array(DeviceSetting).max(16) })).output(done),
};
