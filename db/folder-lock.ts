/**
 * One station process to a folder: a second writer would fork the chain. The lock is an exclusive transaction on an
 * empty database, so the operating system lets it go however the process ends.
 */
import Database from 'better-sqlite3-multiple-ciphers';
import { join } from 'node:path';

export const LOCK_FILE = 'station.lock';

/** @returns a function that lets go, or undefined where another process holds the folder */
export function lockFolder(folder: string): (() => void) | undefined {
  const db = new Database(join(folder, LOCK_FILE), { timeout: 0 });
  try {
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
    return () => db.close();
  } catch (error) {
    db.close();
    if ((error as { code?: unknown }).code === 'SQLITE_BUSY') return undefined;
    throw error;
  }
}
