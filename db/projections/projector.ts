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

  function catchUp(journal: JournalReader): void {
    if (applied().some((head) => journal.hashAt(head) !== head.hash)) db.transaction(startAnew)();
    const reached = new Map(applied().map((head) => [nameOf(head), head.sequence]));
    const behind = journal.heads().filter((head) => head.sequence > (reached.get(nameOf(head)) ?? 0));
    let batch: ReadEntry[] = [];
    for (const read of inTimeOrder(behind.map((chain) => journal.read(chain, reached.get(nameOf(chain)) ?? 0)))) {
      batch.push(read);
      if (batch.length < BATCH) continue;
      applyBatch(batch);
      batch = [];
    }
    if (batch.length > 0) applyBatch(batch);
  }

  return { prepare, apply, catchUp };
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
