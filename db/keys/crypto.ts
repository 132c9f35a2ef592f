/** The few cryptographic operations everything here is made of. AES-256-GCM seals as nonce (12) ‖ ciphertext ‖ tag (16). */
import { createCipheriv, createDecipheriv, createHmac, createPrivateKey, createPublicKey, createSecretKey, diffieHellman, hash, hkdfSync, type KeyObject } from 'node:crypto';

export const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');

const NONCE = 12;
const TAG = 16;

export function seal(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, bound: Uint8Array): Buffer {
  // A KeyObject, because Node takes four times as long to find out that bytes are none.
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), nonce);
  cipher.setAAD(bound);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Undefined when the key is not the one, or anything was changed. */
export function unseal(key: Uint8Array, sealed: Uint8Array, bound: Uint8Array): Buffer | undefined {
  if (sealed.length < NONCE + TAG) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', createSecretKey(key), sealed.subarray(0, NONCE));
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, sealed.length - TAG)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** A key for one purpose, from a key for many. */
export const derive = (key: Uint8Array, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', key, new Uint8Array(0), `hbm-kiosk ${purpose}`, 32));

export const hmac = (key: Uint8Array, text: string): string => createHmac('sha256', key).update(text).digest('hex');

/** Names a key without giving it away: 16 hexadecimal digits. */
export const keyIdOf = (publicPart: Uint8Array): string => hash('sha256', Buffer.concat([Buffer.from('hbm-kiosk key id'), publicPart]), 'hex').slice(0, 16);

// Fixed DER prefixes (RFC 8410) in front of a raw 32-byte key.
const PREFIX = {
  x25519: { private: '302e020100300506032b656e04220420', public: '302a300506032b656e032100' },
  ed25519: { private: '302e020100300506032b657004220420', public: '302a300506032b6570032100' },
} as const;

export const privateKey = (curve: keyof typeof PREFIX, raw: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([Buffer.from(PREFIX[curve].private, 'hex'), raw]), format: 'der', type: 'pkcs8' });

export const publicKey = (curve: keyof typeof PREFIX, raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([Buffer.from(PREFIX[curve].public, 'hex'), raw]), format: 'der', type: 'spki' });

/** The raw 32 bytes of a private key's public half. */
export function publicHalf(key: KeyObject): Buffer {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);
}

/**
 * Seals to an X25519 public key, so that the writer cannot read what was written: ephemeral public key (32) ‖ sealed.
 * @param ephemeral 32 fresh random bytes
 */
export function sealTo(recipient: Uint8Array, ephemeral: Uint8Array, plain: Uint8Array, bound: Uint8Array): Buffer {
  const own = privateKey('x25519', ephemeral);
  const ownPublic = publicHalf(own);
  const shared = diffieHellman({ privateKey: own, publicKey: publicKey('x25519', recipient) });
  // The key is used once, so its nonce may be fixed.
  return Buffer.concat([ownPublic, seal(agreedKey(shared, ownPublic, recipient), new Uint8Array(NONCE), plain, bound)]);
}

export function unsealFrom(recipientPrivate: Uint8Array, sealed: Uint8Array, bound: Uint8Array): Buffer | undefined {
  if (sealed.length < 32 + NONCE + TAG) return undefined;
  const own = privateKey('x25519', recipientPrivate);
  const sender = sealed.subarray(0, 32);
  const shared = diffieHellman({ privateKey: own, publicKey: publicKey('x25519', sender) });
  return unseal(agreedKey(shared, sender, publicHalf(own)), sealed.subarray(32), bound);
}

function agreedKey(shared: Uint8Array, sender: Uint8Array, recipient: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', shared, Buffer.concat([sender, recipient]), 'hbm-kiosk sealed to', 32));
}
