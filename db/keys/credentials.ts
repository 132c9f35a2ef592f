/**
 * A person's credential: an X25519 key pair whose private half opens with badge and PIN, and class keys sealed to its
 * public half. Slow on purpose (argon2id, 64 MiB), and bound to the station's file key: a copied credential alone
 * cannot be tried out elsewhere.
 */
import { hash as argon2Hash, argon2id } from 'argon2';
import type { Credential, PayloadClass } from '../../core/journal/entries.ts';
import type { Random } from '../host.ts';
import { derive, hmac, privateKey, publicHalf, seal, sealTo, unseal, unsealFrom } from './crypto.ts';
import { type ClassKey, findClassKey, openKeys, type OpenedKeys } from './opened.ts';

export interface Credentials {
  badgeTag(badge: string): string;
  open(credential: Credential, badge: string, pin: string): Promise<OpenedKeys | undefined>;
  create(badge: string, pin: string, classes: readonly PayloadClass[], granter: OpenedKeys): Promise<Credential>;
  regrant(credential: Credential, classes: readonly PayloadClass[], granter: OpenedKeys): Credential;
  pretend(): Promise<void>;
}

export function createCredentials(fileKey: Uint8Array, random: Random): Credentials {
  const badgeKey = derive(fileKey, 'badge tags');
  const pepper = derive(fileKey, 'credentials');

  const stretch = (badge: string, pin: string, salt: Uint8Array): Promise<Buffer> =>
    argon2Hash(`${badge}\u0000${pin}`, { type: argon2id, raw: true, hashLength: 32, salt: Buffer.from(salt), secret: pepper, memoryCost: 65_536, timeCost: 3, parallelism: 1 });

  const grantsFor = (publicKey: Buffer, classes: readonly PayloadClass[], granter: OpenedKeys, held: Credential['grants']): Credential['grants'] =>
    classes.flatMap((name) => {
      const key = findClassKey(granter, name);
      // A granter without the class's key takes nothing away that the person already has.
      if (key === undefined) return held.filter((grant) => grant.class === name);
      return [{ class: name, keyId: key.keyId, sealed: sealTo(publicKey, random.bytes(32), key.key, grantBound(name, key.keyId)).toString('base64') }];
    });

  return {
    badgeTag: (badge) => hmac(badgeKey, badge),

    async open(credential, badge, pin) {
      if (hmac(badgeKey, badge) !== credential.badgeTag) return undefined;
      const wrapping = await stretch(badge, pin, Buffer.from(credential.salt, 'base64'));
      const own = unseal(wrapping, Buffer.from(credential.wrappedPrivateKey, 'base64'), Buffer.from(credential.publicKey, 'base64'));
      wrapping.fill(0);
      if (own === undefined) return undefined;
      const keys: ClassKey[] = [];
      for (const grant of credential.grants) {
        const key = unsealFrom(own, Buffer.from(grant.sealed, 'base64'), grantBound(grant.class, grant.keyId));
        if (key !== undefined) keys.push({ class: grant.class, keyId: grant.keyId, key });
      }
      own.fill(0);
      return openKeys(keys);
    },

    async create(badge, pin, classes, granter) {
      const salt = random.bytes(16);
      const own = Buffer.from(random.bytes(32));
      const publicKey = publicHalf(privateKey('x25519', own));
      const wrapping = await stretch(badge, pin, salt);
      const wrapped = seal(wrapping, random.bytes(12), own, publicKey);
      wrapping.fill(0);
      own.fill(0);
      return {
        badgeTag: hmac(badgeKey, badge),
        salt: Buffer.from(salt).toString('base64'),
        wrappedPrivateKey: wrapped.toString('base64'),
        publicKey: publicKey.toString('base64'),
        grants: grantsFor(publicKey, classes, granter, []),
      };
    },

    regrant: (credential, classes, granter) => ({
      ...credential,
      grants: grantsFor(Buffer.from(credential.publicKey, 'base64'), classes, granter, credential.grants),
    }),

    async pretend() {
      (await stretch('', '', random.bytes(16))).fill(0);
    },
  };
}

const grantBound = (name: PayloadClass, keyId: string): Buffer => Buffer.from(`hbm-kiosk grant ${name} ${keyId}`);
