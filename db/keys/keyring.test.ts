import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testLock } from '../testing/station.ts';
import { createKeyring, inspectKeyring, KEYRING_FILE, relockKeyring, unlockKeyring, unlockWithKit } from './keyring.ts';
import { findClassKey } from './opened.ts';

const random = { uuid: () => randomUUID(), bytes: (count: number) => randomBytes(count) };
let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'hbm-keys-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });

const create = async () => {
  const made = await createKeyring(folder, testLock, random);
  if (!made.ok) throw new Error(made.error);
  return made.value;
};

test('keys are made in an empty folder only', async () => {
  expect(inspectKeyring(folder)).toEqual({ state: 'absent' });
  expect(inspectKeyring(join(folder, 'none'))).toEqual({ state: 'absent' });
  writeFileSync(join(folder, 'something'), '');
  expect(inspectKeyring(folder)).toEqual({ state: 'unreadable' });
  expect(await createKeyring(folder, testLock, random)).toEqual({ ok: false, error: 'notEmpty' });
});

test('machine key store, passphrase and kit open the same file key, and nothing else does', async () => {
  const { keys, recoveryKit } = await create();
  expect(inspectKeyring(folder)).toEqual({ state: 'available', needs: 'machine' });
  const byMachine = await unlockKeyring(folder, testLock);
  expect(byMachine.ok && byMachine.value.fileKey.equals(keys.fileKey)).toBe(true);
  expect(await unlockKeyring(folder, { ...testLock, kind: 'machine', wrap: (key) => key, unwrap: (key) => key })).toEqual({ ok: false, error: 'wrongKey' });
  expect(await unlockKeyring(folder, { kind: 'passphrase', passphrase: 'correct horse battery' })).toEqual({ ok: false, error: 'locked' });

  await relockKeyring(folder, keys.fileKey, { kind: 'passphrase', passphrase: 'correct horse battery' }, random);
  expect(inspectKeyring(folder)).toEqual({ state: 'locked', needs: 'passphrase' });
  expect(await unlockKeyring(folder, testLock)).toEqual({ ok: false, error: 'locked' });
  expect(await unlockKeyring(folder, { kind: 'passphrase', passphrase: 'incorrect horse battery' })).toEqual({ ok: false, error: 'wrongKey' });
  const byPassphrase = await unlockKeyring(folder, { kind: 'passphrase', passphrase: 'correct horse battery' });
  expect(byPassphrase.ok && byPassphrase.value.fileKey.equals(keys.fileKey)).toBe(true);
  const byKit = unlockWithKit(folder, recoveryKit);
  expect(byKit.ok && byKit.value.keys.fileKey.equals(keys.fileKey)).toBe(true);
  expect(byKit.ok && [...byKit.value.opened.classes]).toEqual(['identity', 'protection', 'child', 'evidence']);
});

test('no key stands bare on the disk', async () => {
  const { keys, opened } = await create();
  const text = readFileSync(join(folder, KEYRING_FILE), 'utf8');
  expect(text).not.toContain(Buffer.concat([keys.fileKey]).toString('base64').slice(0, 20));
  for (const name of opened.classes) expect(text).not.toContain(findClassKey(opened, name)?.key.toString('hex'));
});

test('closing wipes the buffers', async () => {
  const { opened } = await create();
  const held = findClassKey(opened, 'identity')?.key;
  expect(held?.every((byte) => byte === 0)).toBe(false);
  opened.close();
  expect(held?.every((byte) => byte === 0)).toBe(true);
  expect(findClassKey(opened, 'identity')).toBeUndefined();
});

test('a keyring that is cut short, emptied or gone from a full folder is unreadable, never absent', async () => {
  await create();
  const path = join(folder, KEYRING_FILE);
  const whole = readFileSync(path);
  for (const broken of [whole.subarray(0, whole.length / 2), Buffer.alloc(0), Buffer.from('{}'), Buffer.from('null')]) {
    writeFileSync(path, broken);
    expect(inspectKeyring(folder).state).toBe('unreadable');
    expect(await unlockKeyring(folder, testLock)).toEqual({ ok: false, error: 'unreadable' });
  }
  rmSync(path);
  mkdirSync(join(folder, 'blobs'));
  expect(inspectKeyring(folder).state).toBe('unreadable');
});
