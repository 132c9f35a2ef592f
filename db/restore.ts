/**
 * Opens a backup with the recovery kit alone and lets it go on as a new epoch, whose first entry links to the last
 * known head. The station it was taken from may go on too: each writes its own chain, so a restore is never a fork.
 */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Head } from '../core/contract/records.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { copyBlobs } from './backup.ts';
import { hasStationFile, openStationFile, STATION_FILE } from './database.ts';
import { isDiskFull } from './files.ts';
import type { Host } from './host.ts';
import { createCheckpoints } from './journal/checkpoints.ts';
import { createReader } from './journal/sqlite-reader.ts';
import { type Damage, verifyChains } from './journal/verify.ts';
import { emptyHead } from './journal/writer.ts';
import { createKeyHolder } from './keys/holder.ts';
import { type FileKeys, inspectKeyring, KEYRING_FILE, type Lock, relockKeyring, unlockWithKit } from './keys/keyring.ts';
import { migrate } from './migrations/migrate.ts';
import { findOwnChain, openStore } from './store.ts';
import { buildFolder } from './workshop.ts';

export interface RestoreOptions extends Host {
  backup: string;
  /** Absent or empty. */
  folder: string;
  kit: string | readonly string[];
  /** What opens the restored station from now on. */
  lock: Lock;
}
export type RestoreFailure = { code: 'noBackup' | 'mistyped' | 'wrongKit' | 'notEmpty' | 'unreadable' | 'diskFull' } | { code: 'damaged'; damage: Damage };

/** @returns the head that the backup ended with and the one the restored station starts from */
export async function restoreStation(options: RestoreOptions): Promise<Result<{ from: Head; head: Head }, RestoreFailure>> {
  const { backup, folder, kit, random } = options;
  if (inspectKeyring(folder).state !== 'absent') return fail({ code: 'notEmpty' });
  if (!hasStationFile(backup)) return fail({ code: 'noBackup' });
  const unlocked = unlockWithKit(backup, kit);
  if (!unlocked.ok) return fail({ code: unlocked.error === 'mistyped' ? 'mistyped' : unlocked.error === 'wrongKey' ? 'wrongKit' : 'unreadable' });
  const { keys, opened } = unlocked.value;
  opened.close();
  try {
    return ok(await buildFolder(folder, random, (workshop) => build(workshop, keys, options)));
  } catch (error) {
    if (error instanceof Refused) return fail(error.failure);
    if (isDiskFull(error)) return fail({ code: 'diskFull' });
    throw error;
  }
}

async function build(workshop: string, keys: FileKeys, options: RestoreOptions): Promise<{ from: Head; head: Head }> {
  copyFileSync(join(options.backup, STATION_FILE), join(workshop, STATION_FILE));
  copyFileSync(join(options.backup, KEYRING_FILE), join(workshop, KEYRING_FILE));
  copyBlobs(options.backup, workshop);
  await relockKeyring(workshop, keys.fileKey, options.lock, options.random);
  const { from, founding } = startEpoch(workshop, keys, options);
  const store = openStore({ ...options, folder: workshop, keys });
  if (!store.ok) throw new Refused({ code: 'unreadable' });
  const done = store.value.journal.commit([{ type: 'station.founded.v1', actor: 'station', facts: { ...founding, kit: 'confirmed', link: { epoch: from.epoch, sequence: from.sequence, hash: from.hash } }, payloads: {} }]);
  const head = store.value.journal.head();
  store.value.close();
  if (!done.ok) throw new Refused({ code: 'diskFull' });
  return { from, head };
}

function startEpoch(workshop: string, keys: FileKeys, { random }: RestoreOptions) {
  let db;
  try {
    db = openStationFile(join(workshop, STATION_FILE), keys.fileKey);
  } catch {
    throw new Refused({ code: 'unreadable' });
  }
  try {
    if (!migrate(db)) throw new Refused({ code: 'unreadable' });
    const [damage] = verifyChains(db, 'start');
    if (damage !== undefined) throw new Refused({ code: 'damaged', damage });
    const from = findOwnChain(db)?.head;
    const seed = db.prepare<[], { value: string }>(`SELECT value FROM meta WHERE key = 'signing'`).get();
    if (from === undefined || seed === undefined) throw new Refused({ code: 'unreadable' });
    const first = createReader(db, createKeyHolder(keys)).find({ ...from, sequence: 1 });
    if (first?.type !== 'station.founded.v1') throw new Refused({ code: 'unreadable' });
    // Not simply the next number: a backup may be restored twice, and those two must not share an epoch.
    const step = 1 + (Buffer.from(random.bytes(2)).readUInt16BE(0) % 1_000);
    const { publicKey } = createCheckpoints(db, Buffer.from(seed.value, 'hex'));
    const next = emptyHead(from.station, from.epoch + step);
    db.prepare('INSERT INTO chains (station, epoch, own, public_key) VALUES (?, ?, 1, ?)').run(next.station, next.epoch, publicKey);
    const { link: _link, ...founding } = first.facts;
    return { from, founding };
  } finally {
    db.close();
  }
}

class Refused extends Error {
  readonly failure: RestoreFailure;
  constructor(failure: RestoreFailure) {
    super(failure.code);
    this.failure = failure;
  }
}
