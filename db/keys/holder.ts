/** The keys the open store works with: its own, and those of the people signed in right now. */
import type { PayloadClass } from '../../core/journal/entries.ts';
import { derive, keyIdOf, seal, sealTo, unseal, unsealFrom } from './crypto.ts';
import type { FileKeys } from './keyring.ts';
import { findClassKey, onClosed, type OpenedKeys } from './opened.ts';

export interface KeyHolder {
  /** Names the key a payload of the class is written under; undefined where none can be written now. */
  keyIdFor(name: PayloadClass): string | undefined;
  seal(name: PayloadClass, plain: Uint8Array, bound: Uint8Array, random: (count: number) => Uint8Array): Buffer;
  /** Undefined where nobody signed in holds the key, or the bytes are not what was sealed. */
  open(name: PayloadClass, keyId: string, sealed: Uint8Array, bound: Uint8Array): Buffer | undefined;
  /** Undefined while nobody is signed in. */
  identityKey(): Buffer | undefined;
  add(opened: OpenedKeys, whenLastGone: () => void): void;
  clear(): void;
}

export function createKeyHolder(keys: FileKeys): KeyHolder {
  const staff = derive(keys.fileKey, 'staff payloads');
  const staffId = keyIdOf(derive(staff, 'key id'));
  const sessions = new Set<OpenedKeys>();
  const find = (name: PayloadClass, keyId: string) => {
    for (const session of sessions) {
      const key = findClassKey(session, name);
      if (key?.keyId === keyId) return key.key;
    }
    return undefined;
  };
  const identityKey = () => find('identity', keys.identityKeyId);

  return {
    identityKey,
    keyIdFor(name) {
      if (name === 'staff') return staffId;
      if (name === 'identity') return identityKey() && keys.identityKeyId;
      return keys.sealedClasses.get(name)?.keyId;
    },
    seal(name, plain, bound, random) {
      if (name === 'staff') return seal(staff, random(12), plain, bound);
      if (name === 'identity') {
        const key = identityKey();
        if (key === undefined) throw new Error('identity key is not open');
        return seal(key, random(12), plain, bound);
      }
      const recipient = keys.sealedClasses.get(name);
      if (recipient === undefined) throw new Error(`no key for class ${name}`);
      return sealTo(recipient.publicKey, random(32), plain, bound);
    },
    open(name, keyId, sealed, bound) {
      if (name === 'staff') return keyId === staffId ? unseal(staff, sealed, bound) : undefined;
      const key = find(name, keyId);
      if (key === undefined) return undefined;
      return name === 'identity' ? unseal(key, sealed, bound) : unsealFrom(key, sealed, bound);
    },
    add(opened, whenLastGone) {
      if (sessions.has(opened)) return;
      sessions.add(opened);
      onClosed(opened, () => {
        sessions.delete(opened);
        if (identityKey() === undefined) whenLastGone();
      });
    },
    clear() {
      for (const session of [...sessions]) session.close();
    },
  };
}
