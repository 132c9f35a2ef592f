/** A station's rows and queries over a database in memory, for tests that tell a story entry by entry. */
import type { Queries } from '../../api/ports.ts';
import type { EntryFacts, EntryPayloads, EntryType } from '../../core/journal/entries.ts';
import { entryTypes } from '../../core/journal/entries.ts';
import type { OpenEntry } from '../../core/journal/entry.ts';
import type { Connection } from '../../db/database.ts';
import { migrate } from '../../db/migrations/migrate.ts';
import { createProjector } from '../../db/projections/projector.ts';
import { createQueries } from '../../db/queries/create-queries.ts';
import { hashOf, openMemory } from './sqlite-tables.ts';

export const OWN = 'stationa';
/** `09:30` of the story's day, or `+1 09:30` of a later one. */
export const at = (time: string): string => {
  const [, days = '0', clock] = /^(?:\+(\d) )?(\d\d:\d\d)$/.exec(time)!;
  return `2026-03-0${String(1 + Number(days))}T${clock!}:00.000+03:00`;
};

export interface Told {
  db: Connection;
  queries: Queries;
  identityOpen: boolean;
  tell<T extends EntryType>(time: string, type: T, facts: EntryFacts<T>, payloads?: Partial<EntryPayloads<T>>, station?: string): OpenEntry;
}

/** The type of `queries` is the router's own: it fails to compile when the two part ways. */
export function openStation(): Told {
  const db = openMemory();
  migrate(db);
  db.prepare(`INSERT INTO chains (id, station, epoch, own, public_key) VALUES (1, ?, 1, 1, 'k')`).run(OWN);
  const projectors = (['station', 'identity'] as const).map((area) => createProjector(db, area));
  for (const projector of projectors) projector.prepare();
  const entries: OpenEntry[] = [];
  const find: (position: OpenEntry['position']) => OpenEntry | undefined = ({ station, sequence }) => entries.find(({ position }) => position.station === station && position.sequence === sequence);
  const queries = createQueries(db, {
    isIdentityOpen: () => told.identityOpen,
    reader: {
      find,
      hashAt: (position) => {
        const entry = find(position);
        return entry && hashOf(entry);
      },
    },
  });
  const told: Told = {
    db,
    queries,
    identityOpen: true,
    tell(time, type, facts, payloads = {}, station = OWN) {
      entryTypes[type].facts.parse(facts);
      const sequence = entries.filter(({ position }) => position.station === station).length + 1;
      const entry = { position: { station, epoch: 1, sequence }, type, actor: OFFICER, at: at(time), facts, payloads } as unknown as OpenEntry;
      entries.push(entry);
      if (station === OWN) {
        const header = Buffer.from(JSON.stringify({ ...entry.position, type, at: entry.at, actor: entry.actor }));
        db.prepare('INSERT INTO entries (chain, sequence, hash, type, header) VALUES (1, ?, ?, ?, ?)').run(sequence, hashOf(entry), type, header);
      }
      for (const projector of projectors) projector.apply(entry, hashOf(entry));
      return entry;
    },
  };
  return told;
}

export const OFFICER = '00000001-0000-4000-8000-000000000001';
