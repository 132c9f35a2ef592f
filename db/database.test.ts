import { afterEach, expect, test } from 'vitest';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attachIdentity, openStationFile } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { migrate, migrations } from './migrations/migrate.ts';

const folder = mkdtempSync(join(tmpdir(), 'hbm-file-'));
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });
const key = new Uint8Array(32).fill(3);

test('what was answered survives a power cut: the station file is synced at each commit, the identity file need not be', () => {
  const db = openStationFile(join(folder, 'station.db'), key);
  attachIdentity(db, folder, key);
  const pragma = (text: string) => db.pragma(text, { simple: true }) as unknown;
  expect(pragma('synchronous')).toBe(2);
  expect(pragma('journal_mode')).toBe('wal');
  expect(pragma('cipher')).toBe('aegis');
  expect(pragma('temp_store')).toBe(2);
  expect(pragma('secure_delete')).toBe(1);
  expect(pragma('foreign_keys')).toBe(1);
  expect(pragma('identity.synchronous')).toBe(1);
  expect(pragma('identity.journal_mode')).toBe('wal');

  // Migration 1: every table of the journal, strict, and a second run changes nothing.
  expect(migrate(db)).toBe(true);
  expect(migrate(db)).toBe(true);
  expect(pragma('user_version')).toBe(migrations.length);
  const tables = db.prepare<[string, string], { name: string; strict: number }>('SELECT name, strict FROM pragma_table_list WHERE schema = ? AND name NOT LIKE ?').all('main', 'sqlite_%');
  expect(tables.map(({ name }) => name).sort()).toEqual(['blobs', 'chains', 'checkpoints', 'drafts', 'entries', 'forks', 'meta', 'payloads', 'quarantine', 'requests']);
  expect(tables.every(({ strict }) => strict === 1)).toBe(true);

  // A file of a newer program is left as it is.
  db.pragma('user_version = 99');
  expect(migrate(db)).toBe(false);
  expect(pragma('user_version')).toBe(99);
  db.close();
  expect(readFileSync(join(folder, 'station.db')).includes('CREATE TABLE')).toBe(false);
  expect(() => openStationFile(join(folder, 'station.db'), new Uint8Array(32).fill(4))).toThrow(/not a database/);
});

test('a migration that fails leaves the schema it found', () => {
  const own = mkdtempSync(join(tmpdir(), 'hbm-file-'));
  const db = openStationFile(join(own, 'station.db'), key);
  expect(() => migrate(db, [...migrations, { number: migrations.length + 1, sql: 'CREATE TABLE half (a) STRICT; nonsense' }])).toThrow();
  expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
  expect(db.prepare(`SELECT name FROM sqlite_schema WHERE name = 'half'`).all()).toEqual([]);
  db.close();
  rmSync(own, { recursive: true });
});

test('a folder is open to one process at a time', () => {
  const own = mkdtempSync(join(tmpdir(), 'hbm-file-'));
  const unlock = lockFolder(own);
  expect(unlock).toBeDefined();
  expect(lockFolder(own)).toBeUndefined();
  unlock?.();
  const again = lockFolder(own);
  expect(again).toBeDefined();
  again?.();
  rmSync(own, { recursive: true });
});
