import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type KeyStoreHost, openMachineKey } from './key-store.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'hbm-keys-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A key store that turns every byte over, so that nothing is stored as it was. */
const turned = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0x5a));
function host({ backend = 'gnome_libsecret', available = true, platform = 'linux' as NodeJS.Platform, mine = 'this machine' } = {}): KeyStoreHost {
  return {
    platform,
    random: (count) => new Uint8Array(count).map((_, index) => index + 1),
    replaceFile: (path, bytes) => writeFileSync(path, bytes),
    safeStorage: {
      isAsyncEncryptionAvailable: () => Promise.resolve(available),
      getSelectedStorageBackend: () => backend,
      encryptStringAsync: (text) => Promise.resolve(turned(Buffer.from(`${mine}:${text}`))),
      decryptStringAsync: (bytes) => {
        const text = turned(bytes).toString();
        return text.startsWith(`${mine}:`) ? Promise.resolve({ result: text.slice(mine.length + 1) }) : Promise.reject(new Error('not of this machine'));
      },
    },
  };
}
const open = (by: KeyStoreHost) => openMachineKey(join(folder, 'machine.key'), join(folder, 'station'), by);

describe('the machine key', () => {
  it('is made once, never stored bare, and opened again', async () => {
    const first = await open(host());
    expect(first).toEqual({ state: 'available', key: host().random(32) });
    expect(readFileSync(join(folder, 'machine.key')).includes(Buffer.from(host().random(32)).toString('base64'))).toBe(false);
    mkdirSync(join(folder, 'station'));
    writeFileSync(join(folder, 'station/keys.json'), '{}');
    const again = await open(host());
    expect(again.state === 'available' && Buffer.from(again.key).equals(host().random(32))).toBe(true);
  });
  it.each([['basic_text'], ['unknown']])('refuses the backend %s, which protects nothing', async (backend) => {
    expect(await open(host({ backend }))).toEqual({ state: 'refused' });
  });
  it('does not ask for a backend where the system has only one', async () => {
    expect(await open(host({ backend: 'unknown', platform: 'win32' }))).toMatchObject({ state: 'available' });
  });
  it('refuses where the key store is not there', async () => {
    expect(await open(host({ available: false }))).toEqual({ state: 'refused' });
  });
  it('makes no new key beside a station that is already there', async () => {
    mkdirSync(join(folder, 'station'));
    writeFileSync(join(folder, 'station/keys.json'), '{}');
    expect(await open(host())).toEqual({ state: 'absent' });
  });
  it('says unreadable for another machine’s key, and leaves it as it was', async () => {
    await open(host());
    const before = readFileSync(join(folder, 'machine.key'));
    expect(await open(host({ mine: 'another' }))).toEqual({ state: 'unreadable' });
    expect(readFileSync(join(folder, 'machine.key'))).toEqual(before);
  });
});
