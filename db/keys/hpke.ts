/**
 * HPKE's base mode, one message sealed to an X25519 public key (RFC 9180 §4 to §6.1): a standard, so that whoever receives
 * it may open it with a library of their own.
 */
import { createCipheriv, createHmac, createSecretKey, diffieHellman } from 'node:crypto';
import { privateKey, publicHalf, publicKey } from './crypto.ts';

/** DHKEM(X25519, HKDF-SHA256) and HKDF-SHA256. */
const KEM = [0x00, 0x20];
const KDF = [0x00, 0x01];
/** `AES-128-GCM` is here for the standard's own test vectors. */
const AEADS = { 'AES-128-GCM': { id: [0x00, 0x01], cipher: 'aes-128-gcm', keyBytes: 16 }, 'AES-256-GCM': { id: [0x00, 0x02], cipher: 'aes-256-gcm', keyBytes: 32 } } as const;
const NONCE_BYTES = 12;

export interface Sealing {
  aead: keyof typeof AEADS;
  /** Raw X25519 public key, 32 bytes. */
  recipient: Uint8Array;
  /** 32 fresh random bytes. */
  ephemeral: Uint8Array;
  info: Uint8Array;
}

export interface Sealer {
  /** The encapsulated key, 32 bytes: goes to the recipient as it is. */
  enc: Buffer;
  /** Seals one message, ciphertext ‖ tag. A second one under the same key would need another nonce. */
  seal(aad: Uint8Array, plain: Uint8Array): Buffer;
}

/** @throws where the recipient's key is one that agrees on nothing (a point of small order) */
export function createSealer({ aead, recipient, ephemeral, info }: Sealing): Sealer {
  const { id, cipher, keyBytes } = AEADS[aead];
  const own = privateKey('x25519', ephemeral);
  const enc = publicHalf(own);
  const agreed = diffieHellman({ privateKey: own, publicKey: publicKey('x25519', recipient) });
  // RFC 9180 §7.1.4: an all-zero outcome must be refused.
  if (agreed.every((byte) => byte === 0)) throw new RangeError('not a key that can be agreed with');

  const kem = Buffer.from([...ascii('KEM'), ...KEM]);
  const shared = expand(kem, extract(kem, '', 'eae_prk', agreed), 'shared_secret', Buffer.concat([enc, recipient]), 32);

  const suite = Buffer.from([...ascii('HPKE'), ...KEM, ...KDF, ...id]);
  const context = Buffer.concat([Buffer.of(0), extract(suite, '', 'psk_id_hash', Buffer.alloc(0)), extract(suite, '', 'info_hash', info)]);
  const secret = extract(suite, shared, 'secret', Buffer.alloc(0));
  const key = expand(suite, secret, 'key', context, keyBytes);
  const nonce = expand(suite, secret, 'base_nonce', context, NONCE_BYTES);

  let used = false;
  return {
    enc,
    seal(aad, plain) {
      if (used) throw new Error('one message to a key');
      used = true;
      const sealing = createCipheriv(cipher, createSecretKey(key), nonce);
      sealing.setAAD(aad);
      return Buffer.concat([sealing.update(plain), sealing.final(), sealing.getAuthTag()]);
    },
  };
}

const ascii = (text: string): Buffer => Buffer.from(text, 'ascii');
const hmac = (key: Uint8Array | string, ...data: Uint8Array[]): Buffer => {
  const running = createHmac('sha256', key);
  for (const piece of data) running.update(piece);
  return running.digest();
};

/** RFC 9180 §4: LabeledExtract. */
const extract = (suite: Buffer, salt: Uint8Array | '', label: string, material: Uint8Array): Buffer => hmac(salt, ascii('HPKE-v1'), suite, ascii(label), material);

/** RFC 9180 §4: LabeledExpand, for outputs of one block of SHA-256 at most. */
function expand(suite: Buffer, secret: Uint8Array, label: string, info: Uint8Array, bytes: number): Buffer {
  return hmac(secret, Buffer.of(bytes >> 8, bytes & 255), ascii('HPKE-v1'), suite, ascii(label), info, Buffer.of(1)).subarray(0, bytes);
}
