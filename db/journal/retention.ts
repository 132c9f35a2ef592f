/** Retention: payloads past their day go with their salt, by an entry that says so, and rows forget what they said. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type CivilDate, StationId } from '../../core/contract/common.ts';
import { PayloadClass } from '../../core/journal/entries.ts';
import { BLOB_FOLDER } from '../blobs.ts';
import type { Connection } from '../database.ts';
import { addDays } from '../days.ts';
import { append, type JournalParts } from './journal.ts';

/** Erasures in one transaction: a sweep of a busy day must not hold the station up. */
const BATCH = 200;
/** Answers to repeated requests are of no use after this. */
const REQUEST_DAYS = 2;

interface Expired {
  entry: number;
  idx: number;
  class: string;
  station: string;
  epoch: number;
  sequence: number;
}

/** @returns a function that erases what has expired by `today`, `atMost` batches of it, and answers how many payloads went; a full disk ends it early */
export function createRetention(db: Connection, folder: string, parts: JournalParts, draftDays: () => number): (today: CivilDate, atMost?: number) => number {
  const expired = db.prepare<[string, number], Expired>(
    `SELECT p.entry, p.idx, p.class, c.station, c.epoch, e.sequence FROM payloads p JOIN entries e ON e.id = p.entry JOIN chains c ON c.id = e.chain
     WHERE p.expires <> 'never' AND p.expires <= ? ORDER BY p.expires LIMIT ?`,
  );
  const erase = db.prepare('DELETE FROM payloads WHERE entry = ? AND idx = ?');
  const blobsOf = db.prepare<[number], { id: string }>('DELETE FROM blobs WHERE entry = ? RETURNING id');
  const dropDrafts = db.prepare('DELETE FROM drafts WHERE day < ?');

  return (today, atMost = Infinity) => {
    let erased = 0;
    for (let batch = 0; batch < atMost; batch++) {
      const due = expired.all(today, BATCH);
      if (due.length === 0) break;
      const blobs: string[] = [];
      const done = parts.durably(() => {
        parts.rows.settle();
        for (const { entry, idx, station, epoch, sequence, class: name } of due) {
          append(parts, {
            type: 'payload.erased.v1',
            actor: 'station',
            facts: { station: StationId.parse(station), epoch, sequence, index: idx, class: PayloadClass.parse(name), reason: 'expired' },
            payloads: {},
          });
          erase.run(entry, idx);
          if (name === 'identity') blobs.push(...blobsOf.all(entry).map(({ id }) => id));
        }
      });
      if (!done.ok) return erased;
      // After the commit: a file whose removal fails is an orphan and goes with the next start.
      for (const id of blobs) rmSync(join(folder, BLOB_FOLDER, id), { force: true });
      erased += due.length;
    }
    parts.durably(() => {
      parts.requests.prune(addDays(today, -REQUEST_DAYS));
      dropDrafts.run(addDays(today, -draftDays()));
    });
    return erased;
  };
}
