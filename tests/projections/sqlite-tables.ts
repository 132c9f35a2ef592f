import Database from 'better-sqlite3-multiple-ciphers';
import type { Row } from '../../core/journal/projection.ts';
import type { Head } from '../../core/contract/records.ts';
import type { OpenEntry } from '../../core/journal/entry.ts';
import type { Connection } from '../../db/database.ts';
import type { JournalReader } from '../../db/journal/reader.ts';
import { columnsOf, qualified, quote } from '../../db/projections/schema.ts';
import { tables } from '../../db/projections/tables.ts';
import type { Tables } from './memory-tables.ts';

export function openMemory(): Connection {
  const db = new Database(':memory:');
  db.exec(`ATTACH ':memory:' AS identity`);
  return db;
}

/** All rows of both areas, as `projectInMemory` answers them. */
export function dump(db: Connection): Tables {
  const all: Tables = {};
  for (const area of ['station', 'identity'] as const) {
    for (const table of tables[area]) {
      const rows = db.prepare<[], Row & { key: string }>(`SELECT ${columnsOf(table).map(quote).join(', ')} FROM ${qualified(area, table.name)}`).all();
      if (rows.length > 0) all[table.name] = Object.fromEntries(rows.map((row) => [row.key, row]));
    }
  }
  return all;
}

/** Chains that can be read as far as they have been `reach`ed. */
export function journalOf(chains: readonly (readonly OpenEntry[])[]): JournalReader {
  const full = chains.filter((chain) => chain.length > 0);
  const find = ({ station, epoch }: { station: string; epoch: number }) => full.find(([first]) => first!.position.station === station && first!.position.epoch === epoch);
  return {
    heads: () => full.map((chain): Head => ({ ...chain.at(-1)!.position, hash: hashOf(chain.at(-1)!) })),
    hashAt(position) {
      const entry = find(position)?.[position.sequence - 1];
      return entry && hashOf(entry);
    },
    *read(chain, afterSequence) {
      for (const entry of find(chain)?.slice(afterSequence) ?? []) yield { entry, hash: hashOf(entry) };
    },
  };
}

/** Of header and facts, never of payloads: erasing one leaves the hash as it is. */
export function hashOf({ position, type, at, facts }: OpenEntry): string {
  let sum = 7;
  for (const character of JSON.stringify([position, type, at, facts])) sum = (Math.imul(sum, 31) + character.codePointAt(0)!) >>> 0;
  return sum.toString(16).padStart(64, '0');
}
