/** The journal as rebuild code and queries see it: it can be read and nothing else. */
import type { Head } from '../../core/contract/records.ts';
import type { OpenEntry, Position } from '../../core/journal/entry.ts';

/** An entry lifted to its newest version, its payloads opened where their key is held, and the hash that stands in the chain. */
export interface ReadEntry {
  entry: OpenEntry;
  hash: string;
}

export interface JournalReader {
  /** The end of every chain held here, own and neighbours', also of ended epochs. */
  heads(): Head[];
  /** Hash of the entry at a position; undefined where this store holds none. */
  hashAt(position: Position): string | undefined;
  /**
   * Entries of one chain after `afterSequence`, in order, quarantined ones left out. Read in batches, so the
   * connection is free for writes between entries. Payloads of `staff` are always there; `identity` while a
   * person is signed in; never `protection`, `child` or `evidence`: a projection must not depend on who is signed in.
   */
  read(chain: Pick<Position, 'station' | 'epoch'>, afterSequence: number): Iterable<ReadEntry>;
}
