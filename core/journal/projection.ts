/**
 * A projection is a pure function from entries to rows. It reads rows through a `TableReader` and answers the
 * rows to change, so the same code runs over SQLite and over a map in a test, and cannot write to a journal.
 *
 * Law: for any set of chains, any interleaving of them that keeps each chain's own order gives the same rows, and
 * rows built step by step equal rows rebuilt from the start, also after erasures. So a row that several entries
 * touch keeps those events sorted by `stampOf` and derives its columns from the sorted list.
 */
import type { OpenEntry } from './entry.ts';

export type Row = Readonly<Record<string, string | number | null>>;
export interface TableReader {
  get(table: string, key: string): Row | undefined;
}
/** `row: undefined` deletes. A row's key stands in its column `key`. */
export interface Change {
  table: string;
  key: string;
  row: Row | undefined;
}
export interface Projection {
  name: string;
  /** Raised when rows would come out different; the tables are then rebuilt from the chains. */
  version: number;
  /** `station` rows hold no traveller's data and are there from the start; `identity` rows are open while a person is signed in. */
  area: 'station' | 'identity';
  apply(read: TableReader, entry: OpenEntry): Change[];
}
