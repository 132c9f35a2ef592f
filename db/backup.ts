/** An encrypted copy of the station: its file, its keyring and its blobs in one folder. Rows of travellers are made again at restore. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Head, WrittenFile } from '../core/contract/records.ts';
import { BLOB_FOLDER } from './blobs.ts';
import { type Connection, STATION_FILE } from './database.ts';
import { syncFile, syncFolder } from './files.ts';
import { KEYRING_FILE } from './keys/keyring.ts';

export const BACKUP_FOLDER = 'backups';

/**
 * @param head where the chain stands, which names the backup
 * @param now wall time, which names it for people
 * @throws the file system's or SQLite's error (ENOSPC, SQLITE_FULL); nothing is then left behind
 */
export function backUp(db: Connection, folder: string, head: Head, now: string): WrittenFile {
  const name = `${now.slice(0, 19).replace(/[^0-9]/g, '')}-${String(head.epoch)}-${String(head.sequence)}`;
  const home = join(folder, BACKUP_FOLDER);
  const path = join(home, name);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  for (const unfinished of readdirSync(home).filter((entry) => entry.endsWith('.new'))) rmSync(join(home, unfinished), { recursive: true });
  const draft = `${path}.new`;
  mkdirSync(draft, { mode: 0o700 });
  try {
    db.prepare('VACUUM INTO ?').run(join(draft, STATION_FILE));
    copyFileSync(join(folder, KEYRING_FILE), join(draft, KEYRING_FILE));
    copyBlobs(folder, draft);
    const files = readdirSync(draft, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const file of files) syncFile(file);
    if (existsSync(join(draft, BLOB_FOLDER))) syncFolder(join(draft, BLOB_FOLDER));
    syncFolder(draft);
    renameSync(draft, path);
    syncFolder(home);
    return { path, bytes: files.reduce((sum, file) => sum + statSync(join(path, file.slice(draft.length + 1))).size, 0), entries: head.sequence };
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

export function copyBlobs(from: string, to: string): void {
  if (!existsSync(join(from, BLOB_FOLDER))) return;
  mkdirSync(join(to, BLOB_FOLDER), { mode: 0o700 });
  for (const id of readdirSync(join(from, BLOB_FOLDER))) copyFileSync(join(from, BLOB_FOLDER, id), join(to, BLOB_FOLDER, id));
}
