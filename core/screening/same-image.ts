/**
 * Finds page images that look the same among very many. A hash of 64 bits is cut into five bands: of two hashes that
 * differ in at most nine bits, one band differs in at most one, so a search that tries each band and each of its
 * neighbours misses none.
 */
import type { LookHash } from '../picture/measures.ts';

/** Differing bits of 64 up to which two images are looked at together. What that means is for a rule to say. */
export const NEAR_IMAGE = 8;

/** First bit of each band, and behind the last. */
const EDGES = [0, 13, 26, 39, 52, 64] as const;
const BANDS = EDGES.slice(0, -1).map((first, band) => ({ first, width: EDGES[band + 1]! - first }));

/** The keys a capture's image is kept under; the hash stands behind its band, so that most are told apart by the key alone. */
export const imageTraces = (hash: LookHash): string[] => bandsOf(hash).map((value, band) => `${spell(band, value)} ${hash}`);

/** Beginnings of the keys under which an image near this one may be kept. */
export function nearImageTraces(hash: LookHash): string[] {
  return bandsOf(hash).flatMap((value, band) => [value, ...Array.from({ length: BANDS[band]!.width }, (_, bit) => value ^ (1 << bit))].map((near) => `${spell(band, near)} `));
}

/** Differing bits. */
export function imageDistance(one: LookHash, other: LookHash): number {
  let bits = 0;
  for (let at = 0; at < 16; at += 4) {
    for (let rest = Number.parseInt(one.slice(at, at + 4), 16) ^ Number.parseInt(other.slice(at, at + 4), 16); rest !== 0; rest &= rest - 1) bits += 1;
  }
  return bits;
}

function bandsOf(hash: LookHash): number[] {
  const bits = BigInt(`0x${hash}`);
  return BANDS.map(({ first, width }) => Number((bits >> BigInt(64 - first - width)) & ((1n << BigInt(width)) - 1n)));
}

const spell = (band: number, value: number): string => `i${String(band)} ${value.toString(16).padStart(4, '0')}`;
