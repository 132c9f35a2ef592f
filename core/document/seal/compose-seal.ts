/** The opposite of `readSeal`: what a signer writes. A post signs nothing; tests and the training simulator do. */
import { encodeC40 } from './c40.ts';
import type { Seal } from './seal.ts';
import { encodeSealDate } from './seal-date.ts';

/** Header and features: the bytes to be signed. */
export function composeSigned(seal: Omit<Seal, 'signature' | 'signedBytes'>): Uint8Array {
  const { country, signer, certificate } = seal.signer;
  const reference = seal.version === 3 ? certificate.padStart(5, '0') : certificate.length.toString(16).toUpperCase().padStart(2, '0') + certificate;
  return joined([
    Uint8Array.of(0xdc, seal.version - 1),
    encodeC40(seal.issuingState.padEnd(3, '<')),
    encodeC40(country + signer + reference),
    encodeSealDate(seal.issued),
    encodeSealDate(seal.signed),
    Uint8Array.of(seal.featureSet, seal.documentType),
    ...seal.features.flatMap(({ tag, value }) => [Uint8Array.of(tag), derLength(value.length), value]),
  ]);
}

/** The whole seal. `signature`: r and s. */
export const sealed = (signedBytes: Uint8Array, signature: Uint8Array): Uint8Array => joined([signedBytes, Uint8Array.of(0xff), derLength(signature.length), signature]);

function derLength(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  return length < 0x100 ? Uint8Array.of(0x81, length) : Uint8Array.of(0x82, length >> 8, length & 0xff);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
