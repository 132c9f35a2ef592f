/**
 * Keeps the rows of one area in step with the chains. `apply` runs inside the transaction that appends the entry;
 * `catchUp` follows what was appended elsewhere or while the area was closed, and rebuilds where the rows no longer fit.
 */
import type { Statement } from 'better-sqlite3-multiple-ciphers';
import type { Head } from '../../core/contract/records.ts';
import type { OpenEntry, Position } from '../../core/journal/entry.ts';
import { stampOf } from '../../core/journal/entry.ts';
import type { Projection } from '../../core/journal/projection.ts';
import { projections as everyProjection } from '../../core/journal/reducers/all.ts';
import type { Connection } from '../database.ts';
import type { JournalReader, ReadEntry } from '../journal/reader.ts';
import { createRowStore } from './rows.ts';
import { createBookkeeping, createTables, dropTables, qualified, shapeOf } from './schema.ts';

export interface Projector {
  /** Makes the tables where they are missing and empties them where a version has changed. Call before the rest. */
  prepare(): void;
  /** Applies one entry, the next of its chain; the caller's transaction holds both. */
  apply(entry: OpenEntry, hash: string): void;
  /** Applies what the journal holds and the rows do not; empties and rebuilds them where they followed another chain. */
  catchUp(journal: JournalReader): void;
  /**
   * The same in slices, one transaction each: whoever drives it may let others work in between. What is done stays
   * done, so after a crash or a stop it goes on where it was.
   */
  catchUpInSlices(journal: JournalReader, entriesEach: number): Generator<CatchingUp>;
}

/** Entries applied of those that were missing when it began. */
export interface CatchingUp {
  done: number;
  total: number;
}

type Chain = Pick<Position, 'station' | 'epoch'>;
const BATCH = 1_000;
const TABLES = '(tables)';

/** @param all the projections to keep; those of other areas are left alone */
export function createProjector(db: Connection, area: Projection['area'], all: readonly Projection[] = everyProjection): Projector {
  const projections = all.filter((projection) => projection.area === area);
  const rows = createRowStore(db, area);
  // Prepared when first used: the identity area may not be attached yet.
  let note: Statement<[string, number, number, string]> | undefined;
  const applied = (): Head[] => db.prepare<[], Head>(`SELECT station, epoch, sequence, hash FROM ${qualified(area, 'applied')}`).all();

  const prepare = db.transaction((): void => {
    createBookkeeping(db, area);
    if (!versionsFit()) startAnew();
  });

  // The tables' own shape is a version too: a new column or index needs the rows built anew.
  const wanted = [...projections.map(({ name, version }) => ({ name, version })), { name: TABLES, version: shapeOf(area) }].sort((a, b) => (a.name < b.name ? -1 : 1));

  function versionsFit(): boolean {
    const noted = db.prepare<[], { name: string; version: number }>(`SELECT name, version FROM ${qualified(area, 'projectionVersions')} ORDER BY name`).all();
    return JSON.stringify(noted) === JSON.stringify(wanted);
  }

  function startAnew(): void {
    dropTables(db, area);
    createTables(db, area);
    const noteVersion = db.prepare<[string, number]>(`INSERT INTO ${qualified(area, 'projectionVersions')} (name, version) VALUES (?, ?)`);
    for (const { name, version } of wanted) noteVersion.run(name, version);
  }

  function apply(entry: OpenEntry, hash: string): void {
    for (const projection of projections) rows.write(projection.apply(rows, entry));
    const { station, epoch, sequence } = entry.position;
    note ??= db.prepare(
      `INSERT INTO ${qualified(area, 'applied')} (station, epoch, sequence, hash) VALUES (?, ?, ?, ?)
       ON CONFLICT (station, epoch) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash`,
    );
    note.run(station, epoch, sequence, hash);
  }

  const applyBatch = db.transaction((batch: readonly ReadEntry[]): void => {
    for (const { entry, hash } of batch) apply(entry, hash);
  });

  function* catchUpInSlices(journal: JournalReader, entriesEach: number): Generator<CatchingUp> {
    if (applied().some((head) => journal.hashAt(head) !== head.hash)) db.transaction(startAnew)();
    const reached = new Map(applied().map((head) => [nameOf(head), head.sequence]));
    const reachedOf = (chain: Chain): number => reached.get(nameOf(chain)) ?? 0;
    const behind = journal.heads().filter((head) => head.sequence > reachedOf(head));
    const total = behind.reduce((sum, head) => sum + head.sequence - reachedOf(head), 0);
    let done = 0;
    let slice: ReadEntry[] = [];
    for (const read of inTimeOrder(behind.map((chain) => journal.read(chain, reachedOf(chain))))) {
      slice.push(read);
      if (slice.length < entriesEach) continue;
      applyBatch(slice);
      done += slice.length;
      slice = [];
      yield { done, total };
    }
    if (slice.length === 0) return;
    applyBatch(slice);
    yield { done: total, total };
  }

  function catchUp(journal: JournalReader): void {
    const slices = catchUpInSlices(journal, BATCH);
    while (slices.next().done !== true);
  }

  return { prepare, apply, catchUp, catchUpInSlices };
}

const nameOf = ({ station, epoch }: Chain): string => `${station} ${String(epoch)}`;

/** Merges chains by time, each in its own order. Rows come out the same either way; searches find the newest sooner. */
function* inTimeOrder(chains: readonly Iterable<ReadEntry>[]): Generator<ReadEntry> {
  const open = chains.map((chain) => chain[Symbol.iterator]()).map((iterator) => ({ iterator, next: iterator.next() }));
  for (;;) {
    let first: { source: (typeof open)[number]; read: ReadEntry; stamp: string } | undefined;
    for (const source of open) {
      if (source.next.done === true) continue;
      const stamp = stampOf(source.next.value.entry);
      if (first === undefined || stamp < first.stamp) first = { source, read: source.next.value, stamp };
    }
    if (first === undefined) return;
    yield first.read;
    first.source.next = first.source.iterator.next();
  }
}
