/** Holds the places of the projection engine and the queries until they land; nothing is projected yet. */
import type { OpenEntry } from '../core/journal/entry.ts';
import type { Connection } from './database.ts';
import type { JournalReader } from './journal/reader.ts';

export const createProjector = (_db: Connection, _area: 'station' | 'identity') => ({
  prepare(): void {},
  apply(_entry: OpenEntry, _hash: string): void {},
  catchUp(_journal: JournalReader): void {},
});
export const createQueries = (_db: Connection, _context: object) => ({ policy: () => ({ identityDays: 30 }) });
