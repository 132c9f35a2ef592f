/** Opens the encrypted files with the settings everything else relies on. */
import Database from 'better-sqlite3-multiple-ciphers';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { derive } from './keys/crypto.ts';

/** KiB of pages kept in memory for each file (SQLite's own default, 2 MiB, makes every page a decryption); two files fit well into 4 GB. */
const CACHE = '-64000';

export type Connection = Database.Database;
export const STATION_FILE = 'station.db';
export const IDENTITY_FILE = 'identity.db';

/** @throws SqliteError `SQLITE_NOTADB` when the key is another or the file is damaged at its start */
export function openStationFile(path: string, fileKey: Uint8Array, how: { readonly?: boolean } = {}): Connection {
  // Not `fileMustExist`: such a connection could not create the identity file it attaches.
  const db = new Database(path, { readonly: how.readonly ?? false, timeout: 5_000 });
  try {
    db.pragma(`cipher = 'aegis'`);
    db.pragma(`key = "raw:${derive(fileKey, 'station file').toString('hex')}"`);
    if (how.readonly !== true) db.pragma('journal_mode = WAL');
    // WAL opens with NORMAL, which may lose what was answered in a power cut.
    db.pragma('synchronous = FULL');
    db.pragma('temp_store = MEMORY');
    db.pragma(`cache_size = ${CACHE}`);
    // By itself SQLite folds the log into its file in the middle of a command, and a person waits for it. The store
    // does it while nobody does (`foldLogs`); this bound of 64 MiB is for a day without a quiet second.
    db.pragma('wal_autocheckpoint = 16000');
    db.pragma('foreign_keys = ON');
    // What retention takes away must not live on in free pages.
    db.pragma('secure_delete = ON');
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Attaches the identity file as schema `identity`. It holds nothing that the chain does not, so it is not synced at
 * each commit: after a power cut it catches up.
 * @throws SqliteError `SQLITE_NOTADB` when the file is damaged or under another key
 */
export function attachIdentity(db: Connection, folder: string, identityKey: Uint8Array): void {
  const key = derive(identityKey, 'identity file').toString('hex');
  db.prepare(`ATTACH DATABASE ? AS identity KEY ?`).run(join(folder, IDENTITY_FILE), `raw:${key}`);
  db.pragma('identity.journal_mode = WAL');
  db.pragma('identity.synchronous = NORMAL');
  db.pragma('identity.secure_delete = ON');
  db.pragma(`identity.cache_size = ${CACHE}`);
}

export const isAttached = (db: Connection): boolean => (db.pragma('database_list') as { name: string }[]).some(({ name }) => name === 'identity');

export const hasStationFile = (folder: string): boolean => existsSync(join(folder, STATION_FILE));
