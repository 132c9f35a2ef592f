/**
 * The machine key: 32 random bytes kept under the operating system's key store and given to the station, which wraps
 * its file key with them. On Linux without a keyring Electron would fall back to a fixed password (`basic_text`):
 * that protects nothing and is refused, and the station asks for a passphrase instead.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The part of Electron's `safeStorage` that is used. */
export interface SafeStorage {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(text: string): Promise<Buffer>;
  decryptStringAsync(bytes: Buffer): Promise<{ result: string }>;
  getSelectedStorageBackend(): string;
}

/** `refused`: the key store here protects nothing. `unreadable`: the file is there and this machine cannot open it. */
export type MachineKey = { state: 'available'; key: Uint8Array } | { state: 'refused' } | { state: 'unreadable' } | { state: 'absent' };

export interface KeyStoreHost {
  safeStorage: SafeStorage;
  platform: NodeJS.Platform;
  random: (count: number) => Uint8Array;
  /** Writes, syncs and moves into place, so that a power cut leaves the old file or the new one. */
  replaceFile: (path: string, bytes: Uint8Array) => void;
}

/**
 * Opens the machine key, and makes one where there is none and never was a station.
 * @param path file of the wrapped key
 * @param stationFolder only while this is empty may a key be made: a new key beside an old store would orphan it
 */
export async function openMachineKey(path: string, stationFolder: string, host: KeyStoreHost): Promise<MachineKey> {
  if (!(await protects(host))) return { state: 'refused' };
  if (existsSync(path)) return unwrap(readFileSync(path), host.safeStorage);
  if (existsSync(stationFolder) && readdirSync(stationFolder).length > 0) return { state: 'absent' };
  const key = host.random(32);
  const wrapped = await host.safeStorage.encryptStringAsync(Buffer.from(key).toString('base64'));
  // A key that cannot be opened again must never lock a station.
  const again = await unwrap(wrapped, host.safeStorage);
  if (again.state !== 'available' || !Buffer.from(again.key).equals(key)) return { state: 'refused' };
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  host.replaceFile(path, wrapped);
  return { state: 'available', key };
}

async function protects({ safeStorage, platform }: KeyStoreHost): Promise<boolean> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return false;
  return platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
}

async function unwrap(wrapped: Buffer, safeStorage: SafeStorage): Promise<MachineKey> {
  try {
    const key = Buffer.from((await safeStorage.decryptStringAsync(wrapped)).result, 'base64');
    return key.length === 32 ? { state: 'available', key } : { state: 'unreadable' };
  } catch {
    return { state: 'unreadable' };
  }
}
