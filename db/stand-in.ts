/** Holds the place of the queries until they land. */
import type { Connection } from './database.ts';
import type { QueryReader } from './journal/sqlite-reader.ts';

export const createQueries = (_db: Connection, _context: { reader: QueryReader }) => ({ policy: () => ({ identityDays: 30 }) });
