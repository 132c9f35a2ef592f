/** Shifts, the journal seen from outside, exports and backup. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { command, LocalText, Sha256Hex, ShiftId, StationId, WallTime } from './common.ts';
import { errors } from './errors.ts';
import { DayCounts } from './passages.ts';

/** The end of one station's chain: the position and hash that a printed head or a cosignature fixes for ever. */
export const Head = z.strictObject({ station: StationId, epoch: z.int().positive(), sequence: z.int().nonnegative(), hash: Sha256Hex });
export type Head = z.infer<typeof Head>;

export const ShiftReport = z.strictObject({
  shiftId: ShiftId,
  startedAt: WallTime,
  endedAt: WallTime.optional(),
  endedBy: z.string().optional(),
  postName: LocalText,
  lane: z.string(),
  counts: DayCounts,
  reversals: z.int(),
  corrections: z.int(),
  stillOpen: z.int(),
  head: Head,
  /** The head in groups that can be read aloud and compared with the print. */
  headWords: z.array(z.string()),
  training: z.boolean(),
});
export type ShiftReport = z.infer<typeof ShiftReport>;

const op = oc.errors(errors);

export const shift = {
  current: op.input(z.strictObject({})).output(ShiftReport),
  /** Ends the shift: signs a checkpoint and answers the report to print. */
  end: op.input(command({})).output(ShiftReport),
  last: op.input(z.strictObject({})).output(z.strictObject({ report: ShiftReport.optional() })),
};

export const ChainState = z.strictObject({
  head: Head,
  entries: z.int(),
  checkpointAt: z.int(),
  cosignedAt: z.int().optional(),
  fork: z.boolean(),
  own: z.boolean(),
  /** Sequence of the first entry that did not verify when the station was opened: it was changed, or is missing. */
  damagedAt: z.int().optional(),
});
export type ChainState = z.infer<typeof ChainState>;

/** A journal line as an auditor sees it: no payload, no traveller. */
export const JournalLine = z.strictObject({ station: StationId, epoch: z.int(), sequence: z.int(), type: z.string(), at: WallTime, by: z.string().optional(), hash: Sha256Hex });
export type JournalLine = z.infer<typeof JournalLine>;

export const WrittenFile = z.strictObject({ path: z.string(), bytes: z.int(), entries: z.int().optional() });
export type WrittenFile = z.infer<typeof WrittenFile>;

export const journal = {
  status: op.input(z.strictObject({})).output(z.strictObject({ chains: z.array(ChainState), quarantined: z.int(), lastBackup: WallTime.optional() })),
  entries: op.input(z.strictObject({ before: z.int().optional(), limit: z.int().min(1).max(200) })).output(z.strictObject({ rows: z.array(JournalLine), more: z.boolean() })),
  /** Writes the keyless export: headers, facts and commitments, nothing that identifies a traveller. */
  export: op.input(command({})).output(WrittenFile),
  /** Writes an encrypted copy of the station, opened again with the recovery kit. */
  backup: op.input(command({})).output(WrittenFile),
};
