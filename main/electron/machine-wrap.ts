/** Wraps the station's file key with the machine key: AES-256-GCM, nonce (12) ‖ tag (16) ‖ ciphertext. */
import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { KeyWrap } from '../../db/keys/keyring.ts';

const BOUND = Buffer.from('hbm-kiosk machine key');

export function machineWrap(machineKey: Uint8Array, random: (count: number) => Uint8Array): KeyWrap {
  return {
    kind: 'machine',
    wrap(key) {
      const nonce = random(12);
      const cipher = createCipheriv('aes-256-gcm', machineKey, nonce).setAAD(BOUND);
      const sealed = Buffer.concat([cipher.update(key), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    unwrap(wrapped) {
      const decipher = createDecipheriv('aes-256-gcm', machineKey, wrapped.subarray(0, 12)).setAAD(BOUND);
      decipher.setAuthTag(wrapped.subarray(12, 28));
      return Buffer.concat([decipher.update(wrapped.subarray(28)), decipher.final()]);
    },
  };
}
