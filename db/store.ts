/** The opened store of one station: its journal, rows, people's keys, drafts and blobs, over one encrypted folder. */
import { StationId } from '../core/contract/common.ts';
import { NO_HASH } from '../core/journal/hash.ts';
import type { Header } from '../core/journal/entry.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { type Blobs, createBlobs } from './blobs.ts';
import { type Connection, hasStationFile, openStationFile, STATION_FILE } from './database.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import type { Host } from './host.ts';
import { createIdentity, type Projector } from './identity.ts';
import { createCheckpoints } from './journal/checkpoints.ts';
import { createJournal, type Journal } from './journal/journal.ts';
import { createRequests } from './journal/requests.ts';
import { createReader, type QueryReader } from './journal/sqlite-reader.ts';
import { createWriter, type OwnChain } from './journal/writer.ts';
import { createCredentials, type Credentials } from './keys/credentials.ts';
import { createKeyHolder } from './keys/holder.ts';
import type { FileKeys } from './keys/keyring.ts';
import type { OpenedKeys } from './keys/opened.ts';
import { migrate } from './migrations/migrate.ts';
import { createProjector, createQueries } from './stand-in.ts';
import { join } from 'node:path';

export interface Store {
  journal: Journal;
  queries: ReturnType<typeof createQueries>;
  reader: QueryReader;
  credentials: Credentials;
  /** Opens the identity rows for a signed-in person. Closing the keys of the last person closes the rows. */
  openIdentity(keys: OpenedKeys): void;
  /** Closes everybody's keys and the identity rows: the station is locked. */
  closeIdentity(): void;
  drafts: Drafts;
  blobs: Blobs;
  close(): void;
}

export type OpenFailure = 'absent' | 'unreadable' | 'wrongKey' | 'tooNew';

export interface StoreOptions extends Host {
  folder: string;
  keys: FileKeys;
}

export function openStore(options: StoreOptions): Result<Store, OpenFailure> {
  const { folder, keys } = options;
  if (!hasStationFile(folder)) return fail('absent');
  let db: Connection;
  try {
    db = openStationFile(join(folder, STATION_FILE), keys.fileKey);
  } catch {
    return fail('unreadable');
  }
  if (!migrate(db)) {
    db.close();
    return fail('tooNew');
  }
  const seed = db.prepare<[], { value: string }>(`SELECT value FROM meta WHERE key = 'signing'`).get();
  const own = findOwnChain(db);
  if (seed === undefined || own === undefined) {
    db.close();
    return fail('unreadable');
  }
  return ok(assemble(db, own, Buffer.from(seed.value, 'hex'), options));
}

function assemble(db: Connection, own: OwnChain, seed: Uint8Array, options: StoreOptions): Store {
  const { folder, keys } = options;
  const host: Host = options;
  const holder = createKeyHolder(keys);
  const reader = createReader(db, holder);
  const station: Projector = createProjector(db, 'station');
  station.prepare();
  station.catchUp(reader);
  const identity = createIdentity(db, folder, holder, reader, () => createProjector(db, 'identity'));
  const queries = createQueries(db, { reader });
  const writer = createWriter(db, own, holder, host, (day) => addDays(day, queries.policy().identityDays));
  const journal = createJournal({
    db,
    host,
    writer,
    requests: createRequests(db, keys.fileKey),
    checkpoints: createCheckpoints(db, seed),
    isIdentityOpen: () => {
      identity.settle();
      return identity.isOpen();
    },
    project(entry, hash) {
      station.apply(entry, hash);
      identity.apply(entry, hash);
    },
    identityMayLag: identity.mayLag,
  });
  return {
    journal,
    queries,
    reader,
    credentials: createCredentials(keys.fileKey, host.random),
    openIdentity: identity.open,
    closeIdentity: identity.close,
    drafts: createDrafts(db, holder, host),
    blobs: createBlobs(db, folder, host.random),
    close() {
      journal.checkpoint();
      identity.close();
      db.close();
    },
  };
}

/** This station's newest chain and where it ends. */
export function findOwnChain(db: Connection): OwnChain | undefined {
  const chain = db.prepare<[], { id: number; station: string; epoch: number }>('SELECT id, station, epoch FROM chains WHERE own = 1 ORDER BY epoch DESC LIMIT 1').get();
  if (chain === undefined) return undefined;
  const station = StationId.parse(chain.station);
  const last = db.prepare<[number], { sequence: number; hash: string; header: Buffer }>('SELECT sequence, hash, header FROM entries WHERE chain = ? ORDER BY sequence DESC LIMIT 1').get(chain.id);
  const counter = last === undefined ? 0 : (JSON.parse(last.header.toString('utf8')) as Header).counter;
  return { id: chain.id, head: { station, epoch: chain.epoch, sequence: last?.sequence ?? 0, hash: last?.hash ?? NO_HASH }, counter };
}

/** @param day `YYYY-MM-DD` */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
