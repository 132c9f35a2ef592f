/** Shapes that every part of the contract shares. */
import { z } from 'zod';

export const Language = z.enum(['ar', 'ckb', 'en']);
export type Language = z.infer<typeof Language>;

/** A text in every language a station speaks. */
export const LocalText = z.strictObject({ ar: z.string(), ckb: z.string(), en: z.string() });
export type LocalText = z.infer<typeof LocalText>;

/** A calendar day in the Gregorian calendar, `YYYY-MM-DD`, without a time zone. */
export const CivilDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export type CivilDate = z.infer<typeof CivilDate>;

/** Wall time with its offset from UTC, as RFC 3339. */
export const WallTime = z.iso.datetime({ offset: true });
export type WallTime = z.infer<typeof WallTime>;

export const StationId = z.string().regex(/^[a-z0-9]{8,32}$/).brand<'StationId'>();
export type StationId = z.infer<typeof StationId>;

export const PersonId = z.uuid().brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

/** One crossing of one holder, from the first capture to its outcome and any reversal. */
export const PassageId = z.uuid().brand<'PassageId'>();
export type PassageId = z.infer<typeof PassageId>;

/** One reading of one document. */
export const CaptureId = z.uuid().brand<'CaptureId'>();
export type CaptureId = z.infer<typeof CaptureId>;

export const PartyId = z.uuid().brand<'PartyId'>();
export type PartyId = z.infer<typeof PartyId>;

export const DecisionId = z.uuid().brand<'DecisionId'>();
export type DecisionId = z.infer<typeof DecisionId>;

export const LockId = z.uuid().brand<'LockId'>();
export type LockId = z.infer<typeof LockId>;

export const ShiftId = z.uuid().brand<'ShiftId'>();
export type ShiftId = z.infer<typeof ShiftId>;

/** Names one request so that repeating it returns the first answer instead of acting twice. */
export const RequestId = z.uuid().brand<'RequestId'>();
export type RequestId = z.infer<typeof RequestId>;

export const Sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
export type Sha256Hex = z.infer<typeof Sha256Hex>;

/** The levels of humanitarian border management: routine, watch, activated, mass influx, recovery. */
export const ActivationLevel = z.enum(['L0', 'L1', 'L2', 'L3', 'L4']);
export type ActivationLevel = z.infer<typeof ActivationLevel>;

/** Free text typed by a person: bounded, without control characters except line breaks. */
export const freeText = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    // eslint-disable-next-line no-control-regex
    .regex(/^[^\u0000-\u0009\u000b-\u001f\u007f]*$/u);

/** The input of an operation that changes something. */
export const command = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject({ requestId: RequestId, ...shape });
