/** Turns a header into the bytes that are stored and hashed for ever, and checks bytes that claim to continue a chain. */
import { fail, ok, type Result } from '../result.ts';
import { canonicalBytes, parseCanonical } from './canonical.ts';
import { Header } from './entry.ts';
import { leafHash, NO_HASH, type Sha256 } from './hash.ts';

export interface SealedEntry {
  /** Canonical bytes of the header, facts and commitments; never made again from the parsed header. */
  bytes: Uint8Array;
  hash: string;
}

export function sealEntry(header: Header, sha256: Sha256): SealedEntry {
  const bytes = canonicalBytes(header);
  return { bytes, hash: leafHash(sha256, bytes) };
}

/** Where the next entry of a chain has to join on. */
export interface ChainEnd {
  station: string;
  epoch: number;
  sequence: number;
  hash: string;
}

export type BadStep = 'notCanonical' | 'badHeader' | 'badHash' | 'wrongChain' | 'gap' | 'brokenLink';

/**
 * Checks one step of a chain.
 * @param end the entry before; for the first entry of a chain `{ sequence: 0, hash: '' }`, whose link is then read from the entry itself
 */
export function verifyStep(end: ChainEnd, entry: SealedEntry, sha256: Sha256): Result<Header, BadStep> {
  if (leafHash(sha256, entry.bytes) !== entry.hash) return fail('badHash');
  const value = parseCanonical(entry.bytes);
  if (value === undefined) return fail('notCanonical');
  const parsed = Header.safeParse(value);
  if (!parsed.success) return fail('badHeader');
  const header = parsed.data;
  if (header.station !== end.station || header.epoch !== end.epoch) return fail('wrongChain');
  if (header.sequence !== end.sequence + 1) return fail('gap');
  const expected = end.sequence === 0 ? linkOf(header) : end.hash;
  if (header.previous !== expected) return fail('brokenLink');
  return ok(header);
}

/** The hash that a chain's first entry has to name: of the last known head before a restore, or none. */
export function linkOf(founding: Header): string {
  const link = (founding.facts as { link?: { hash?: unknown } } | null)?.link;
  return typeof link?.hash === 'string' ? link.hash : NO_HASH;
}
