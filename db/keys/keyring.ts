/**
 * `keys.json`: the station's keys at rest, none of them bare. The file key is wrapped by the machine's key store or a
 * passphrase, and by the recovery key; class keys by the recovery key alone (on disk) and sealed to persons (in their
 * credentials). Without a person or the paper kit the machine opens no traveller's data.
 */
import { hash as argon2Hash, argon2id } from 'argon2';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PayloadClass } from '../../core/journal/entries.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { replaceFile } from '../files.ts';
import type { Random } from '../host.ts';
import { derive, keyIdOf, privateKey, publicHalf, seal, unseal } from './crypto.ts';
import { keyToKit, kitToKey } from './kit.ts';
import { type ClassKey, findClassKey, openKeys, type OpenedKeys } from './opened.ts';

/** The machine's key store: Electron's safeStorage, for instance. */
export interface KeyWrap {
  kind: 'machine';
  wrap(key: Uint8Array): Uint8Array;
  /** @throws when the store refuses or the bytes are not its own */
  unwrap(wrapped: Uint8Array): Uint8Array;
}
export type Lock = KeyWrap | { kind: 'passphrase'; passphrase: string };

const Hex = z.string().regex(/^(?:[0-9a-f]{2})+$/);
const Keyring = z.strictObject({
  format: z.literal('hbm-keyring'),
  version: z.literal(1),
  file: z.strictObject({
    keyId: z.string(),
    machine: Hex.optional(),
    passphrase: z.strictObject({ salt: Hex, sealed: Hex }).optional(),
    recovery: Hex,
  }),
  /** `publicKey` where others may write what only this class's people read. */
  classes: z.array(z.strictObject({ class: z.enum(['identity', 'protection', 'child', 'evidence']), keyId: z.string(), publicKey: Hex.optional(), recovery: Hex })),
});
type Keyring = z.infer<typeof Keyring>;

/** What a station may know while nobody is signed in. */
export interface FileKeys {
  fileKey: Buffer;
  identityKeyId: string;
  /** Public keys of the classes that are sealed to. */
  sealedClasses: ReadonlyMap<PayloadClass, { keyId: string; publicKey: Buffer }>;
}

/** `absent` only where the folder holds nothing at all: no other state may ever create a key. */
export type KeyringState = 'available' | 'locked' | 'unreadable' | 'absent';
export const KEYRING_FILE = 'keys.json';

export function inspectKeyring(folder: string): { state: KeyringState; needs?: 'machine' | 'passphrase' } {
  const keyring = readKeyring(folder);
  if (keyring === 'absent' || keyring === 'unreadable') return { state: keyring };
  return keyring.file.machine !== undefined ? { state: 'available', needs: 'machine' } : { state: 'locked', needs: 'passphrase' };
}

export type UnlockFailure = 'absent' | 'unreadable' | 'locked' | 'wrongKey';

/** Opens the file key with what the host has. `locked`: the keyring wants the other kind of lock. */
export async function unlockKeyring(folder: string, lock: Lock): Promise<Result<FileKeys, UnlockFailure>> {
  const keyring = readKeyring(folder);
  if (keyring === 'absent' || keyring === 'unreadable') return fail(keyring);
  let fileKey: Uint8Array | undefined;
  if (lock.kind === 'machine') {
    if (keyring.file.machine === undefined) return fail('locked');
    try {
      fileKey = lock.unwrap(Buffer.from(keyring.file.machine, 'hex'));
    } catch {
      return fail('wrongKey');
    }
  } else {
    if (keyring.file.passphrase === undefined) return fail('locked');
    const { salt, sealed } = keyring.file.passphrase;
    fileKey = unseal(await stretch(lock.passphrase, Buffer.from(salt, 'hex')), Buffer.from(sealed, 'hex'), bound('file'));
  }
  if (fileKey === undefined || keyIdOf(fileKey) !== keyring.file.keyId) return fail('wrongKey');
  return ok(fileKeysOf(keyring, Buffer.from(fileKey)));
}

/** Opens everything with the paper kit: the file key and every class key. */
export function unlockWithKit(folder: string, kit: string | readonly string[]): Result<{ keys: FileKeys; opened: OpenedKeys }, UnlockFailure | 'mistyped'> {
  const keyring = readKeyring(folder);
  if (keyring === 'absent' || keyring === 'unreadable') return fail(keyring);
  const recovery = kitToKey(kit);
  if (!recovery.ok) return fail('mistyped');
  const fileKey = unseal(recovery.value, Buffer.from(keyring.file.recovery, 'hex'), bound('file'));
  if (fileKey === undefined || keyIdOf(fileKey) !== keyring.file.keyId) return fail('wrongKey');
  const classKeys: ClassKey[] = [];
  for (const entry of keyring.classes) {
    const key = unseal(recovery.value, Buffer.from(entry.recovery, 'hex'), bound(entry.class));
    if (key === undefined) return fail('unreadable');
    classKeys.push({ class: entry.class, keyId: entry.keyId, key });
  }
  return ok({ keys: fileKeysOf(keyring, fileKey), opened: openKeys(classKeys) });
}

/** Makes every key of a new station and writes the keyring. The folder must be empty. */
export async function createKeyring(folder: string, lock: Lock, random: Random): Promise<Result<{ keys: FileKeys; opened: OpenedKeys; recoveryKit: string[] }, 'notEmpty'>> {
  if (inspectKeyring(folder).state !== 'absent') return fail('notEmpty');
  const recovery = random.bytes(32);
  const fileKey = Buffer.from(random.bytes(32));
  const classKeys: ClassKey[] = [];
  const classes: Keyring['classes'] = [];
  for (const name of ['identity', 'protection', 'child', 'evidence'] as const) {
    const key = Buffer.from(random.bytes(32));
    // `identity` is one symmetric key: who writes travellers' data may read it. The others are sealed to.
    const publicKey = name === 'identity' ? undefined : publicHalf(privateKey('x25519', key));
    const keyId = keyIdOf(publicKey ?? derive(key, 'key id'));
    classKeys.push({ class: name, keyId, key });
    classes.push({ class: name, keyId, ...(publicKey && { publicKey: publicKey.toString('hex') }), recovery: seal(recovery, random.bytes(12), key, bound(name)).toString('hex') });
  }
  const keyring: Keyring = {
    format: 'hbm-keyring',
    version: 1,
    file: { keyId: keyIdOf(fileKey), ...(await lockFileKey(fileKey, lock, random)), recovery: seal(recovery, random.bytes(12), fileKey, bound('file')).toString('hex') },
    classes,
  };
  writeKeyring(folder, keyring, random);
  return ok({ keys: fileKeysOf(keyring, fileKey), opened: openKeys(classKeys), recoveryKit: keyToKit(recovery) });
}

/**
 * Makes another recovery kit: every key is wrapped by it and no longer by the former one. Backups made before still
 * open with theirs.
 * @returns the new kit; undefined, and nothing changed, where `opened` lacks the key of a class
 */
export function renewKit(folder: string, fileKey: Uint8Array, opened: OpenedKeys, random: Random): string[] | undefined {
  const keyring = readKeyring(folder);
  if (keyring === 'absent' || keyring === 'unreadable') throw new Error(`keyring is ${keyring}`);
  const recovery = random.bytes(32);
  const classes: Keyring['classes'] = [];
  for (const entry of keyring.classes) {
    const held = findClassKey(opened, entry.class);
    if (held?.keyId !== entry.keyId) return undefined;
    classes.push({ ...entry, recovery: seal(recovery, random.bytes(12), held.key, bound(entry.class)).toString('hex') });
  }
  writeKeyring(folder, { ...keyring, file: { ...keyring.file, recovery: seal(recovery, random.bytes(12), fileKey, bound('file')).toString('hex') }, classes }, random);
  return keyToKit(recovery);
}

/** Wraps the file key anew, for another machine or passphrase; everything else stays. */
export async function relockKeyring(folder: string, fileKey: Uint8Array, lock: Lock, random: Random): Promise<void> {
  const keyring = readKeyring(folder);
  if (keyring === 'absent' || keyring === 'unreadable') throw new Error(`keyring is ${keyring}`);
  const { keyId, recovery } = keyring.file;
  writeKeyring(folder, { ...keyring, file: { keyId, recovery, ...(await lockFileKey(fileKey, lock, random)) } }, random);
}

async function lockFileKey(fileKey: Uint8Array, lock: Lock, random: Random): Promise<Pick<Keyring['file'], 'machine' | 'passphrase'>> {
  if (lock.kind === 'machine') return { machine: Buffer.from(lock.wrap(fileKey)).toString('hex') };
  const salt = random.bytes(16);
  const sealed = seal(await stretch(lock.passphrase, salt), random.bytes(12), fileKey, bound('file'));
  return { passphrase: { salt: Buffer.from(salt).toString('hex'), sealed: sealed.toString('hex') } };
}

/** argon2id, 64 MiB: slow on purpose. */
export const stretch = (passphrase: string, salt: Uint8Array): Promise<Buffer> =>
  argon2Hash(passphrase.normalize('NFC'), { type: argon2id, raw: true, hashLength: 32, salt: Buffer.from(salt), memoryCost: 65_536, timeCost: 3, parallelism: 1 });

const bound = (what: string): Buffer => Buffer.from(`hbm-kiosk keyring ${what}`);

function readKeyring(folder: string): Keyring | 'absent' | 'unreadable' {
  const path = join(folder, KEYRING_FILE);
  if (!existsSync(path)) return !existsSync(folder) || readdirSync(folder).length === 0 ? 'absent' : 'unreadable';
  try {
    return Keyring.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return 'unreadable';
  }
}

function writeKeyring(folder: string, keyring: Keyring, random: Random): void {
  replaceFile(join(folder, KEYRING_FILE), Buffer.from(`${JSON.stringify(keyring, undefined, 2)}\n`), random.uuid());
}

function fileKeysOf(keyring: Keyring, fileKey: Buffer): FileKeys {
  const sealedClasses = new Map<PayloadClass, { keyId: string; publicKey: Buffer }>();
  let identityKeyId = '';
  for (const entry of keyring.classes) {
    if (entry.publicKey !== undefined) sealedClasses.set(entry.class, { keyId: entry.keyId, publicKey: Buffer.from(entry.publicKey, 'hex') });
    if (entry.class === 'identity') identityKeyId = entry.keyId;
  }
  return { fileKey, identityKeyId, sealedClasses };
}
