/** The registry's encrypted file: persons, their documents, and the index of their names. */
import Database from 'better-sqlite3-multiple-ciphers';
import type { Connection } from '../database.ts';
import { derive } from '../keys/crypto.ts';
import { BUCKETS } from './buckets.ts';

/** KiB of pages kept in memory. */
const CACHE = '-64000';

/** @throws SqliteError `SQLITE_NOTADB` when the key is another or the file is damaged at its start */
export function openRegistryFile(path: string, fileKey: Uint8Array): Connection {
  const db = new Database(path, { timeout: 5_000 });
  try {
    db.pragma(`cipher = 'aegis'`);
    db.pragma(`key = "raw:${derive(fileKey, 'registry file').toString('hex')}"`);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('temp_store = MEMORY');
    db.pragma(`cache_size = ${CACHE}`);
    // What is taken out must not live on in free pages.
    db.pragma('secure_delete = ON');
    db.exec(TABLES);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS persons (
    id INTEGER PRIMARY KEY, household INTEGER NOT NULL, birth INTEGER NOT NULL, sex TEXT NOT NULL, name TEXT NOT NULL, native TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS persons_by_household ON persons (household);
  CREATE TABLE IF NOT EXISTS documents (number TEXT NOT NULL, state TEXT NOT NULL, person INTEGER NOT NULL, PRIMARY KEY (number, state, person)) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS documents_by_person ON documents (person);

  -- persons: how many hold the term.
  CREATE TABLE IF NOT EXISTS terms (term TEXT PRIMARY KEY, id INTEGER NOT NULL, persons INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  -- id is the term's id times ${String(BUCKETS)} plus the bucket of birth years, so that one range of rows holds a term's people
  -- of some years. last is the last person in the list, which the next is counted on from.
  CREATE TABLE IF NOT EXISTS postings (id INTEGER PRIMARY KEY, last INTEGER NOT NULL, persons BLOB NOT NULL) STRICT;
`;
