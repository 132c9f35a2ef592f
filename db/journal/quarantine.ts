/** Entries that an older version of this program could not read are looked at again when the store opens. */
import type { Header } from '../../core/journal/entry.ts';
import { lift } from '../../core/journal/upcast.ts';
import type { Connection } from '../database.ts';

/**
 * Lets go of entries that can be read now. Call before rows catch up: a version that learns a type raises the version
 * of the projections that read it, so their rows are rebuilt and take these entries in.
 * @returns how many were released
 */
export function releaseReadable(db: Connection): number {
  const release = db.prepare('DELETE FROM quarantine WHERE entry = ?');
  const held = db.prepare<[], { id: number; header: Buffer }>('SELECT e.id, e.header FROM quarantine q JOIN entries e ON e.id = q.entry').all();
  const readable = held.filter(({ header }) => {
    const { type, facts } = JSON.parse(header.toString('utf8')) as Header;
    return lift({ type, facts, payloads: {} }).ok;
  });
  for (const { id } of readable) release.run(id);
  return readable.length;
}
