/**
 * The sealed evidence bundle: what is known of one case, for the data-analysis centre alone. See `docs/evidence-bundle.md`.
 *
 * File: magic (8) ‖ header length (4, big-endian) ‖ header ‖ ciphertext. Sealed by HPKE (RFC 9180, base mode) with all
 * that stands before the ciphertext as its additional data. Plaintext: manifest length (4) ‖ manifest ‖ signature (64) ‖
 * the parts one after another, as the manifest lists them. Header and manifest are canonical JSON.
 */
import { canonicalBytes } from './canonical.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Sha256 } from './hash.ts';

export interface EvidencePart {
  /** `case.json`, `image-1` and so on: names of the format, never of a person. */
  name: string;
  /** Media type. */
  type: string;
  bytes: Uint8Array;
}

export interface EvidenceOrigin {
  bundleId: string;
  at: string;
  /** The recipient's public key, so that nobody else can be made to believe that it was meant for them. */
  recipient: string;
  software: string;
  /** The station's Ed25519 public key, hexadecimal. */
  publicKey: string;
  /** Where the chain stood when the bundle was made. */
  checkpoint: Checkpoint;
}

export const EVIDENCE_MAGIC = new TextEncoder().encode('HBMEVID1');
/** HPKE's `info`. */
export const EVIDENCE_INFO = new TextEncoder().encode('hbm-kiosk evidence v1');
const SIGNED = new TextEncoder().encode('hbm-kiosk evidence v1\n');
const SUITE = 'DHKEM(X25519,HKDF-SHA256),HKDF-SHA256,AES-256-GCM';

export function evidenceManifest({ bundleId, at, recipient, software, publicKey, checkpoint }: EvidenceOrigin, parts: readonly EvidencePart[], sha256: Sha256): Uint8Array {
  return canonicalBytes({
    format: 'hbm-evidence-manifest',
    version: 1,
    bundleId,
    at,
    recipient,
    software,
    station: { publicKey, checkpoint },
    parts: parts.map(({ name, type, bytes }) => ({ name, type, bytes: bytes.length, sha256: sha256(bytes) })),
  });
}

/** What the station signs: a line of its own first, so that no other signature of the key can be passed off as one. */
export const evidenceSigned = (manifest: Uint8Array): Uint8Array => joined([SIGNED, manifest]);

export const evidencePlain = (manifest: Uint8Array, signature: Uint8Array, parts: readonly EvidencePart[]): Uint8Array => joined([lengthOf(manifest), manifest, signature, ...parts.map(({ bytes }) => bytes)]);

/** All that stands before the ciphertext. `enc`: HPKE's encapsulated key, hexadecimal. */
export function evidenceOpening(recipient: string, enc: string): Uint8Array {
  const header = canonicalBytes({ format: 'hbm-evidence', version: 1, suite: SUITE, recipient, enc });
  return joined([EVIDENCE_MAGIC, lengthOf(header), header]);
}

function lengthOf(bytes: Uint8Array): Uint8Array {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, bytes.length);
  return length;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
