/** An encrypted copy of the station: its file, its keyring and its blobs in one folder. Rows of travellers are made again at restore. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Head, WrittenFile } from '../core/contract/records.ts';
import type { Copied } from './backup-worker.ts';
import { BLOB_FOLDER } from './blobs.ts';
import { type CopyOrder, copyStation } from './copy-station.ts';
import { STATION_FILE } from './database.ts';
import { syncFile, syncFolder } from './files.ts';
import { KEYRING_FILE } from './keys/keyring.ts';

export const BACKUP_FOLDER = 'backups';

/**
 * One at a time: a second would take the first one's unfinished folder for a leftover.
 * @param head where the chain stands, which names the backup; what is written meanwhile may be in it too
 * @param now wall time, which names it for people
 * @throws the file system's or SQLite's error (ENOSPC, SQLITE_FULL); nothing is then left behind
 */
export async function backUp(fileKey: Uint8Array, folder: string, head: Head, now: string): Promise<WrittenFile> {
  const name = `${now.slice(0, 19).replace(/[^0-9]/g, '')}-${String(head.epoch)}-${String(head.sequence)}`;
  const home = join(folder, BACKUP_FOLDER);
  let path = join(home, name);
  for (let again = 2; existsSync(path); again++) path = join(home, `${name}-${String(again)}`);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  for (const unfinished of readdirSync(home).filter((entry) => entry.endsWith('.new'))) rmSync(join(home, unfinished), { recursive: true });
  const draft = `${path}.new`;
  mkdirSync(draft, { mode: 0o700 });
  try {
    await copyBeside({ path: join(folder, STATION_FILE), fileKey, into: join(draft, STATION_FILE) });
    copyFileSync(join(folder, KEYRING_FILE), join(draft, KEYRING_FILE));
    copyBlobs(folder, draft);
    const files = readdirSync(draft, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const name of [STATION_FILE, KEYRING_FILE]) syncFile(join(draft, name));
    syncFolder(draft);
    renameSync(draft, path);
    syncFolder(home);
    return { path, bytes: files.reduce((sum, file) => sum + statSync(join(path, file.slice(draft.length + 1))).size, 0), entries: head.sequence };
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

async function copyBeside(order: CopyOrder): Promise<void> {
  const copied = await new Promise<Copied | undefined>((resolve) => {
    const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { workerData: order });
    worker.once('message', resolve);
    worker.once('error', () => resolve(undefined));
    worker.once('exit', () => resolve(undefined));
  });
  // No thread to be had here: a desk that waits some seconds is better than no backup.
  if (copied === undefined) return copyStation(order);
  if (!copied.ok) throw Object.assign(new Error('the station could not be copied'), { code: copied.code });
}

export function copyBlobs(from: string, to: string): void {
  if (!existsSync(join(from, BLOB_FOLDER))) return;
  mkdirSync(join(to, BLOB_FOLDER), { mode: 0o700 });
  for (const id of readdirSync(join(from, BLOB_FOLDER))) {
    copyFileSync(join(from, BLOB_FOLDER, id), join(to, BLOB_FOLDER, id));
    syncFile(join(to, BLOB_FOLDER, id));
  }
  syncFolder(join(to, BLOB_FOLDER));
}
