/** All or nothing: a full disk is an answer, anything else that fails is thrown, and either way nothing is half there. */
import { fail, ok, type Result } from '../../core/result.ts';
import type { Connection } from '../database.ts';
import { isDiskFull } from '../files.ts';
import type { JournalWriter } from './writer.ts';

export type Durably = <T>(change: () => T) => Result<T, { code: 'diskFull' }>;

/** @param rowsMayLag called when rows may differ from the chain after a failure; they catch up before their next use */
export function createTransactions(db: Connection, writer: JournalWriter, rowsMayLag: () => void): Durably {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const rollback = db.prepare('ROLLBACK');
  const stored = db.prepare<[number, number], { hash: string }>('SELECT hash FROM entries WHERE chain = ? AND sequence = ?');

  return (change) => {
    const before = writer.mark();
    let done: { value: ReturnType<typeof change> } | undefined;
    try {
      begin.run();
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
  };
}
