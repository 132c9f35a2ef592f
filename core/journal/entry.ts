/** The journal's own shapes: where an entry stands, what its header says, and an entry with its payloads opened. */
import { z } from 'zod';
import { PersonId, Sha256Hex, StationId, WallTime } from '../contract/common.ts';
import { type EntryFacts, type EntryPayloads, type EntryType, PayloadClass } from './entries.ts';

/** A place in a chain. Sequences of an epoch count from 1. */
export const Position = z.strictObject({ station: StationId, epoch: z.int().positive(), sequence: z.int().positive() });
export type Position = z.infer<typeof Position>;

/** Who did it: a person, or the station itself. */
export const Actor = z.union([PersonId, z.literal('station')]);
export type Actor = z.infer<typeof Actor>;

/** What the chain commits to for one payload: never the payload itself, so that it can be erased. */
export const Commitment = z.strictObject({
  class: PayloadClass,
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  /** SHA-256(0x02 ‖ salt ‖ canonical bytes of the payload). The salt stands beside the payload and goes with it. */
  commitment: Sha256Hex,
  /** Day from which retention takes the payload; `never` for what the station needs to run. */
  expires: z.union([z.string().regex(/^\d{4}-\d{2}-\d{2}$/), z.literal('never')]),
});
export type Commitment = z.infer<typeof Commitment>;

/** The header: what is hashed, exactly as stored. `previous` is 64 zeros at the start of a chain without a link. */
export const Header = z.strictObject({
  v: z.literal(1),
  station: StationId,
  epoch: z.int().positive(),
  sequence: z.int().positive(),
  previous: Sha256Hex,
  type: z.string().max(60),
  actor: Actor,
  at: WallTime,
  /** Milliseconds of a counter that never goes back while the station runs. */
  counter: z.int().nonnegative(),
  software: z.string().max(40),
  facts: z.unknown(),
  payloads: z.array(Commitment),
});
export type Header = z.infer<typeof Header>;

/** An entry as projections see it: lifted to the newest version, payloads opened where the key is held and nothing erased them. */
export type OpenEntry = {
  [T in EntryType]: { position: Position; type: T; actor: Actor; at: WallTime; facts: EntryFacts<T>; payloads: Partial<EntryPayloads<T>> };
}[EntryType];

/** An entry to be appended. The station adds position, time, hash and commitments. */
export type NewEntry = {
  [T in EntryType]: { type: T; actor: Actor; facts: EntryFacts<T>; payloads: Partial<EntryPayloads<T>>; expires?: string };
}[EntryType];

/** Orders entries of all chains the same way everywhere: by wall time, then station, epoch and sequence. */
export function stampOf(entry: { at: WallTime; position: Position }): string {
  const { station, epoch, sequence } = entry.position;
  return `${new Date(entry.at).toISOString()} ${station} ${String(epoch).padStart(6, '0')} ${String(sequence).padStart(12, '0')}`;
}
