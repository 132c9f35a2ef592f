/** All or nothing: a full disk is an answer, anything else that fails is thrown, and either way nothing is half there. */
import { fail, ok, type Result } from '../../core/result.ts';
import type { Connection } from '../database.ts';
import { isDiskFull } from '../files.ts';
import type { LogSync } from './log-sync.ts';
import type { JournalWriter } from './writer.ts';

/** @param sync `soon`: on the disk when the store has settled, not yet when it returns */
export type Durably = <T>(change: () => T, sync?: 'now' | 'soon') => Result<T, { code: 'diskFull' }>;

/** All reads of one synchronous piece of work see one state, and SQLite takes its locks once for them, not for each. A commit inside ends it. */
export type Snapshot = <T>(work: () => T) => T;

/** @param rowsMayLag called when rows may differ from the chain after a failure; they catch up before their next use */
export function createTransactions(db: Connection, writer: JournalWriter, log: LogSync, rowsMayLag: () => void): { durably: Durably; snapshot: Snapshot } {
  // The log is synced here, and not by each commit itself.
  db.pragma('synchronous = NORMAL');
  const beginReading = db.prepare('BEGIN');
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const rollback = db.prepare('ROLLBACK');
  const stored = db.prepare<[number, number], { hash: string }>('SELECT hash FROM entries WHERE chain = ? AND sequence = ?');

  function attempt<T>(change: () => T): Result<T, { code: 'diskFull' }> {
    const before = writer.mark();
    let done: { value: T } | undefined;
    try {
      // Inside a snapshot the first write turns it into this transaction: nobody else writes to the file.
      if (!db.inTransaction) begin.run();
      done = { value: change() };
      commit.run();
      return ok(done.value);
    } catch (error) {
      if (db.inTransaction) rollback.run();
      rowsMayLag();
      const { id, head } = writer.mark();
      // Two files are committed one after the other, the station's first. If its part is on the disk, the command
      // happened, and the identity rows catch up from the chain.
      if (done !== undefined && head.sequence !== before.head.sequence && stored.get(id, head.sequence)?.hash === head.hash) return ok(done.value);
      writer.reset(before);
      if (isDiskFull(error)) return fail({ code: 'diskFull' });
      throw error;
    }
  }

  const durably: Durably = (change, sync = 'now') => {
    const done = attempt(change);
    // Should the disk refuse here, the command has happened and is not answered: a repeat finds its answer.
    if (done.ok) log[sync]();
    return done;
  };

  const snapshot: Snapshot = (work) => {
    if (db.inTransaction) return work();
    beginReading.run();
    try {
      return work();
    } finally {
      if (db.inTransaction) commit.run();
    }
  };
  return { durably, snapshot };
}
