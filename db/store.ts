/** The opened store of one station: its journal, rows, people's keys, drafts and blobs, over one encrypted folder. */
import { join } from 'node:path';
import { type CivilDate, StationId } from '../core/contract/common.ts';
import type { WrittenFile } from '../core/contract/records.ts';
import type { Header, Position } from '../core/journal/entry.ts';
import { NO_HASH } from '../core/journal/hash.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { backUp } from './backup.ts';
import { type Blobs, createBlobs } from './blobs.ts';
import { type Connection, hasStationFile, openStationFile, STATION_FILE } from './database.ts';
import { addDays } from './days.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { lockFolder } from './folder-lock.ts';
import { type Bundles, createBundles } from './evidence/bundles.ts';
import type { Host } from './host.ts';
import { createCheckpoints } from './journal/checkpoints.ts';
import { exportJournal } from './journal/export.ts';
import { createLogSync } from './journal/log-sync.ts';
import { createJournal, type Journal, type JournalParts } from './journal/journal.ts';
import { releaseReadable } from './journal/quarantine.ts';
import { createRanges, type Ranges } from './journal/ranges.ts';
import { createRequests } from './journal/requests.ts';
import { createRetention } from './journal/retention.ts';
import { createReader, type QueryReader } from './journal/sqlite-reader.ts';
import { createTransactions, type Snapshot } from './journal/transaction.ts';
import { type Damage, verifyChains } from './journal/verify.ts';
import { createWriter, type OwnChain } from './journal/writer.ts';
import { createCredentials, type Credentials } from './keys/credentials.ts';
import { createKeyHolder } from './keys/holder.ts';
import { type FileKeys, renewKit, unlockWithKit } from './keys/keyring.ts';
import { kitToKey } from './keys/kit.ts';
import type { OpenedKeys } from './keys/opened.ts';
import { createLists, type Lists } from './lists/lists.ts';
import { migrate } from './migrations/migrate.ts';
import type { CatchingUp } from './projections/projector.ts';
import { createQueries, type Queries } from './queries/create-queries.ts';
import { createRows } from './rows.ts';

export interface Store {
  journal: Journal;
  queries: Queries;
  reader: QueryReader;
  /** Reads of one synchronous piece of work, together; a commit inside ends it. */
  snapshot: Snapshot;
  /** Resolves when every command committed so far is on the disk. */
  settled(): Promise<void>;
  ranges: Ranges;
  credentials: Credentials;
  /** Opens the identity rows for a signed-in person. Closing the keys of the last person closes the rows. */
  openIdentity(keys: OpenedKeys): void;
  /**
   * Builds missing identity rows in slices while the station goes on answering; `openIdentity` afterwards is quick.
   * @returns false when the keys or the store were closed meanwhile
   */
  prepareIdentity(keys: OpenedKeys, onProgress: (progress: CatchingUp) => void): Promise<boolean>;
  /** Closes everybody's keys and the identity rows: the station is locked. */
  closeIdentity(): void;
  /** Every class key, opened with the paper kit. The caller closes them. */
  openWithKit(kit: string): Result<OpenedKeys, { code: 'length' } | { code: 'group'; group: number } | { code: 'wrong' }>;
  /** Puts a new recovery kit in place of the former one; undefined unless the keys of every class are open. */
  renewKit(keys: OpenedKeys): string[] | undefined;
  drafts: Drafts;
  blobs: Blobs;
  lists: Lists;
  bundles: Bundles;
  /** Erases payloads that are past their day, at most so many batches of them; answers how many went. */
  sweep(today: CivilDate, atMost?: number): number;
  /** Folds the write-ahead logs into their files. Takes some milliseconds, so it is done while nobody waits. */
  foldLogs(): void;
  /** The keyless export. The caller records that it was made, and by whom. */
  exportJournal(): Promise<WrittenFile>;
  /** An encrypted copy that the recovery kit opens. The caller records that it was made. */
  backup(): Promise<WrittenFile>;
  /** What the look at the chains found when the store was opened, and positions that exist twice. The station works on. */
  integrity(): { damage: Damage[]; forks: Position[] };
  close(): void;
}

/** `inUse`: another process has the folder open. `tooNew`: a newer program has written the file. */
export type OpenFailure = 'absent' | 'unreadable' | 'inUse' | 'tooNew';

export interface StoreOptions extends Host {
  folder: string;
  keys: FileKeys;
}

export function openStore(options: StoreOptions): Result<Store, OpenFailure> {
  const { folder, keys } = options;
  if (!hasStationFile(folder)) return fail('absent');
  const unlock = lockFolder(folder);
  if (unlock === undefined) return fail('inUse');
  const opened = openChecked(join(folder, STATION_FILE), keys);
  if (!opened.ok) {
    unlock();
    return opened;
  }
  const { db, own, seed } = opened.value;
  try {
    return ok(assemble(db, own, seed, options, unlock));
  } catch (error) {
    db.close();
    unlock();
    if (isCorrupt(error)) return fail('unreadable');
    throw error;
  }
}

function openChecked(path: string, keys: FileKeys): Result<{ db: Connection; own: OwnChain; seed: Buffer }, 'unreadable' | 'tooNew'> {
  let db: Connection | undefined;
  try {
    db = openStationFile(path, keys.fileKey);
    if (!migrate(db)) {
      db.close();
      return fail('tooNew');
    }
    const seed = db.prepare<[], { value: string }>(`SELECT value FROM meta WHERE key = 'signing'`).get();
    const own = findOwnChain(db);
    if (seed !== undefined && own !== undefined) return ok({ db, own, seed: Buffer.from(seed.value, 'hex') });
  } catch (error) {
    if (!isCorrupt(error)) {
      db?.close();
      throw error;
    }
  }
  db?.close();
  return fail('unreadable');
}

function assemble(db: Connection, own: OwnChain, seed: Uint8Array, options: StoreOptions, unlock: () => void): Store {
  const { folder, keys } = options;
  const host: Host = options;
  const damage = verifyChains(db, 'checkpoint');
  releaseReadable(db);
  const holder = createKeyHolder(keys);
  const reader = createReader(db, holder);
  const rows = createRows(db, folder, holder, reader, (opened) => {
    const own = createKeyHolder(keys);
    own.add(opened, () => {});
    return { reader: createReader(db, own), identityKey: own.identityKey };
  });
  const queries = createQueries(db, {
    reader,
    isIdentityOpen() {
      rows.trySettle();
      return rows.isIdentityOpen();
    },
  });
  let days: number | undefined;
  rows.onPolicySet(() => {
    days = undefined;
  });
  const identityDays = () => (days ??= queries.policy().identityDays);
  const writer = createWriter(db, own, holder, host, (day) => addDays(day, identityDays()));
  const checkpoints = createCheckpoints(db, seed);
  const log = createLogSync(join(folder, `${STATION_FILE}-wal`));
  const { durably, snapshot } = createTransactions(db, writer, log, rows.mayLag);
  const parts: JournalParts = { host, writer, requests: createRequests(db, keys.fileKey), checkpoints, durably, rows };
  const journal = createJournal(parts);
  const blobs = createBlobs(db, folder, host.random);
  blobs.sweepOrphans();
  const lists = createLists(db, folder, seed, holder, host.random, rows.isIdentityOpen);
  rows.onIdentityClosed(lists.close);
  let backingUp: Promise<unknown> = Promise.resolve();
  const forks = db.prepare<[], { station: string; epoch: number; sequence: number }>('SELECT DISTINCT c.station, c.epoch, f.sequence FROM forks f JOIN chains c ON c.id = f.chain ORDER BY 1, 2, 3');

  return {
    journal,
    queries,
    reader,
    snapshot,
    settled: log.settled,
    ranges: createRanges(db, writer, checkpoints, reader, durably, rows),
    credentials: createCredentials(keys.fileKey, host.random),
    openIdentity: rows.openIdentity,
    prepareIdentity: rows.prepareIdentity,
    closeIdentity: rows.closeIdentity,
    openWithKit(kit) {
      const typed = kitToKey(kit);
      if (!typed.ok) return fail(typed.error.code === 'group' ? typed.error : { code: 'length' });
      const unlocked = unlockWithKit(folder, kit);
      if (!unlocked.ok) return fail({ code: 'wrong' });
      return ok(unlocked.value.opened);
    },
    renewKit: (opened) => renewKit(folder, keys.fileKey, opened, host.random),
    drafts: createDrafts(db, holder, host, log),
    blobs,
    lists,
    bundles: createBundles(folder, seed, host, () => {
      const signed = checkpoints.sign(writer.mark());
      if (signed === undefined) throw new Error('a station without its first entry');
      return signed;
    }),
    sweep: createRetention(db, folder, parts, identityDays),
    foldLogs: () => void db.pragma('wal_checkpoint(PASSIVE)'),
    exportJournal: () => exportJournal(db, folder, checkpoints),
    backup() {
      const next = backingUp.then(() => backUp(keys.fileKey, folder, journal.checkpoint(), host.clock.now()));
      backingUp = next.catch(() => undefined);
      return next;
    },
    integrity: () => ({ damage, forks: forks.all().map(({ station, epoch, sequence }) => ({ station: StationId.parse(station), epoch, sequence })) }),
    close() {
      rows.stop();
      journal.checkpoint();
      rows.closeIdentity();
      log.close();
      db.close();
      unlock();
    },
  };
}

/** This station's newest chain and where it ends. */
export function findOwnChain(db: Connection): OwnChain | undefined {
  const chain = db.prepare<[], { id: number; station: string; epoch: number }>('SELECT id, station, epoch FROM chains WHERE own = 1 ORDER BY epoch DESC LIMIT 1').get();
  if (chain === undefined) return undefined;
  const last = db.prepare<[number], { sequence: number; hash: string; header: Buffer }>('SELECT sequence, hash, header FROM entries WHERE chain = ? ORDER BY sequence DESC LIMIT 1').get(chain.id);
  const counter = last === undefined ? 0 : (JSON.parse(last.header.toString('utf8')) as Header).counter;
  return { id: chain.id, head: { station: StationId.parse(chain.station), epoch: chain.epoch, sequence: last?.sequence ?? 0, hash: last?.hash ?? NO_HASH }, counter };
}

const isCorrupt = (error: unknown): boolean => /^SQLITE_(?:NOTADB|CORRUPT)/.test(String((error as { code?: unknown } | undefined)?.code));
