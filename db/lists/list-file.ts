/**
 * The file of one version of one list: made once, whole, and never changed. Its key follows from the identity key and
 * its name, so it opens for a signed-in person and for nobody else.
 */
import Database from 'better-sqlite3-multiple-ciphers';
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { ListKind } from '../../core/lists/entry.ts';
import type { Connection } from '../database.ts';
import { derive } from '../keys/crypto.ts';

export const LIST_FOLDER = 'lists';

export const listPath = (folder: string, file: string): string => join(folder, LIST_FOLDER, file);
export const listKey = (identityKey: Uint8Array, file: string): Buffer => derive(identityKey, `list file ${file}`);

/** KiB of pages kept while a list is built, and while it is asked. */
const BUILD_CACHE = 200_000;
const READ_CACHE = 32_000;

const SCHEMA: Record<ListKind, string> = {
  documents: `CREATE TABLE documents (number TEXT NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL, kind TEXT NOT NULL, since TEXT NOT NULL, PRIMARY KEY (number, state)) STRICT, WITHOUT ROWID`,
  // `middle`: see `blanks-middle.ts`.
  blanks: `
    CREATE TABLE blanks (state TEXT NOT NULL, middle TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL, kind TEXT NOT NULL, since TEXT NOT NULL, PRIMARY KEY (state, middle, first, last)) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX blanksByLast ON blanks (state, middle, last, first)`,
  persons: `
    CREATE TABLE persons (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, line TEXT NOT NULL) STRICT;
    CREATE TABLE personKeys (key TEXT NOT NULL, born INTEGER NOT NULL, n INTEGER NOT NULL, ord INTEGER NOT NULL, PRIMARY KEY (key, born, n, ord)) STRICT, WITHOUT ROWID;
    CREATE TABLE personDocuments (number TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (number, n)) STRICT, WITHOUT ROWID`,
};

/** An unfinished file: nothing of it is safe from a power cut until `finishListFile`. */
export function createListFile(path: string, key: Uint8Array, kind: ListKind): Connection {
  const db = open(path, key, BUILD_CACHE);
  // A draft that breaks off is thrown away, so it needs no journal and no waiting for the disk.
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.pragma('locking_mode = EXCLUSIVE');
  db.exec(`CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID; ${SCHEMA[kind]}`);
  db.exec('BEGIN');
  return db;
}

export function finishListFile(db: Connection, path: string): void {
  db.exec('COMMIT');
  db.close();
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** @throws SqliteError where the file is damaged or under another key */
export function openListFile(path: string, key: Uint8Array): Connection {
  const db = open(path, key, READ_CACHE, true);
  try {
    db.prepare('SELECT count(*) FROM meta').get();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Attaches the version before as schema `base`, to copy from. */
export const attachBase = (db: Connection, path: string, key: Uint8Array): void => void db.prepare('ATTACH DATABASE ? AS base KEY ?').run(path, `raw:${Buffer.from(key).toString('hex')}`);

function open(path: string, key: Uint8Array, cache: number, readonly = false): Connection {
  const db = new Database(path, { readonly, fileMustExist: readonly });
  try {
    db.pragma(`cipher = 'aegis'`);
    db.pragma(`key = "raw:${Buffer.from(key).toString('hex')}"`);
    db.pragma('temp_store = MEMORY');
    db.pragma(`cache_size = -${String(cache)}`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
