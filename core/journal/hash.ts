/**
 * Hashes with separated domains: a leaf (0x00, an entry), a node (0x01, for a Merkle tree over the same leaves) and
 * a payload's commitment (0x02) can never be taken for one another.
 */

/** SHA-256 of bytes as 64 lowercase hexadecimal digits; handed in, because the core knows no platform. */
export type Sha256 = (bytes: Uint8Array) => string;

/** `previous` of the first entry of a chain that continues no other. */
export const NO_HASH = '0'.repeat(64);

/** Bytes of salt before a payload in its commitment. */
export const SALT_BYTES = 16;

export const leafHash = (sha256: Sha256, entryBytes: Uint8Array): string => sha256(tagged(0x00, entryBytes));

export const nodeHash = (sha256: Sha256, left: string, right: string): string => sha256(tagged(0x01, fromHex(left), fromHex(right)));

/** What the chain keeps of a payload: nothing can be learnt from it once the salt is gone. */
export function commitmentOf(sha256: Sha256, salt: Uint8Array, payloadBytes: Uint8Array): string {
  if (salt.length !== SALT_BYTES) throw new RangeError('salt of the wrong length');
  return sha256(tagged(0x02, salt, payloadBytes));
}

export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

/** @throws RangeError for anything but pairs of lowercase hexadecimal digits */
export function fromHex(hex: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/.test(hex)) throw new RangeError('not lowercase hexadecimal');
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

function tagged(tag: number, ...parts: Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.length, 0));
  bytes[0] = tag;
  let at = 1;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
