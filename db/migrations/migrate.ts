/** Numbered migrations, each run once and never changed after a release. */
import type { Database } from 'better-sqlite3-multiple-ciphers';
import { journalTables } from './001-journal.ts';

export interface Migration {
  number: number;
  sql: string;
}

export const migrations: readonly Migration[] = [journalTables];

/**
 * Brings a database to the newest schema, one transaction a step.
 * @returns false when the file was written by a newer program, and then touches nothing
 */
export function migrate(db: Database, steps: readonly Migration[] = migrations): boolean {
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version > steps.length) return false;
  for (const step of steps.slice(version)) {
    db.transaction(() => {
      db.exec(step.sql);
      db.pragma(`user_version = ${String(step.number)}`);
    })();
  }
  return true;
}
