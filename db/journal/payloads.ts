/** Payloads between their plain form and their row: salted, committed to, and sealed under their class's key. */
import { canonicalBytes } from '../../core/journal/canonical.ts';
import type { PayloadClass } from '../../core/journal/entries.ts';
import type { Commitment } from '../../core/journal/entry.ts';
import { commitmentOf, SALT_BYTES } from '../../core/journal/hash.ts';
import { sha256 } from '../keys/crypto.ts';
import type { KeyHolder } from '../keys/holder.ts';

export interface SealedPayload {
  commitment: Commitment;
  salt: Uint8Array;
  sealed: Uint8Array;
}

/** @throws Error when the class cannot be written now; callers ask `keyIdFor` first */
export function sealPayload(keys: KeyHolder, name: PayloadClass, payload: unknown, expires: string, random: (count: number) => Uint8Array): SealedPayload {
  const keyId = keys.keyIdFor(name);
  if (keyId === undefined) throw new Error(`no key to write ${name}`);
  const salt = random(SALT_BYTES);
  const plain = canonicalBytes(payload);
  const commitment = commitmentOf(sha256, salt, plain);
  // Bound to its commitment, a ciphertext cannot be moved to another entry.
  return { commitment: { class: name, keyId, commitment, expires }, salt, sealed: keys.seal(name, plain, Buffer.from(commitment, 'hex'), random) };
}

/** The payload as written; undefined where its key is not held. */
export function openPayload(keys: KeyHolder, commitment: Commitment, sealed: Uint8Array): unknown {
  const plain = keys.open(commitment.class, commitment.keyId, sealed, Buffer.from(commitment.commitment, 'hex'));
  return plain === undefined ? undefined : JSON.parse(plain.toString('utf8'));
}
