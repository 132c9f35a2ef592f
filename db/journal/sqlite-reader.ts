/** Reads chains out of the station's database, opening payloads with the keys that are held. */
import { StationId } from '../../core/contract/common.ts';
import type { Head } from '../../core/contract/records.ts';
import type { PayloadClass } from '../../core/journal/entries.ts';
import type { Header, OpenEntry, Position } from '../../core/journal/entry.ts';
import { lift } from '../../core/journal/upcast.ts';
import type { Connection } from '../database.ts';
import type { KeyHolder } from '../keys/holder.ts';
import { openPayload } from './payloads.ts';
import type { JournalReader, ReadEntry } from './reader.ts';

const BATCH = 500;
const PROJECTED: readonly PayloadClass[] = ['staff', 'identity'];

interface EntryRow {
  id: number;
  sequence: number;
  hash: string;
  header: Buffer;
}

/** A reader for queries: it may also open single payloads that projections never see. */
export interface QueryReader extends JournalReader {
  /** One entry with every payload that the people signed in may open. */
  find(position: Position): OpenEntry | undefined;
  /** The same entry as projections see it. */
  findProjected(position: Position): OpenEntry | undefined;
}

export function createReader(db: Connection, keys: KeyHolder): QueryReader {
  const chainOf = db.prepare<[string, number], { id: number }>('SELECT id FROM chains WHERE station = ? AND epoch = ?');
  const batch = db.prepare<[number, number, number], EntryRow>(
    `SELECT e.id, e.sequence, e.hash, e.header FROM entries e
     WHERE e.chain = ? AND e.sequence > ? AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.entry = e.id) ORDER BY e.sequence LIMIT ?`,
  );
  const payloads = db.prepare<[number], { idx: number; sealed: Buffer }>('SELECT idx, sealed FROM payloads WHERE entry = ?');
  const heads = db.prepare<[], Head>(
    `SELECT c.station, c.epoch, e.sequence, e.hash FROM chains c
     JOIN entries e ON e.chain = c.id AND e.sequence = (SELECT max(sequence) FROM entries WHERE chain = c.id) ORDER BY c.station, c.epoch`,
  );
  const hashAt = db.prepare<[string, number, number], { hash: string }>('SELECT e.hash FROM entries e JOIN chains c ON c.id = e.chain WHERE c.station = ? AND c.epoch = ? AND e.sequence = ?');

  const open = (row: EntryRow, classes: readonly PayloadClass[] | 'all'): OpenEntry | undefined => {
    const header = JSON.parse(row.header.toString('utf8')) as Header;
    const opened: Partial<Record<PayloadClass, unknown>> = {};
    if (header.payloads.length > 0) {
      for (const { idx, sealed } of payloads.all(row.id)) {
        const commitment = header.payloads[idx];
        if (commitment === undefined || (classes !== 'all' && !classes.includes(commitment.class))) continue;
        const payload = openPayload(keys, commitment, sealed);
        if (payload !== undefined) opened[commitment.class] = payload;
      }
    }
    const lifted = lift({ type: header.type, facts: header.facts, payloads: opened });
    if (!lifted.ok) return undefined;
    const position = { station: StationId.parse(header.station), epoch: header.epoch, sequence: header.sequence };
    return { position, actor: header.actor, at: header.at, ...lifted.value } as OpenEntry;
  };

  const findIn = ({ station, epoch, sequence }: Position, classes: readonly PayloadClass[] | 'all'): OpenEntry | undefined => {
    const chain = chainOf.get(station, epoch)?.id;
    const row = chain === undefined ? undefined : batch.get(chain, sequence - 1, 1);
    return row?.sequence === sequence ? open(row, classes) : undefined;
  };

  return {
    heads: () => heads.all(),
    hashAt: ({ station, epoch, sequence }) => hashAt.get(station, epoch, sequence)?.hash,
    *read({ station, epoch }, afterSequence): Generator<ReadEntry> {
      const chain = chainOf.get(station, epoch)?.id;
      if (chain === undefined) return;
      for (let after = afterSequence, rows = batch.all(chain, after, BATCH); rows.length > 0; rows = batch.all(chain, after, BATCH)) {
        for (const row of rows) {
          after = row.sequence;
          const entry = open(row, PROJECTED);
          if (entry !== undefined) yield { entry, hash: row.hash };
        }
      }
    },
    find: (position) => findIn(position, 'all'),
    findProjected: (position) => findIn(position, PROJECTED),
  };
}
