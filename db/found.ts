/**
 * Founds a station: its keys, its chain's first entry and its first person, all or nothing. It is built in a folder
 * beside the real one and moved into place whole, so a power cut leaves no half-made station behind.
 */
import { join } from 'node:path';
import type { Capability } from '../core/contract/capabilities.ts';
import { PersonId, StationId } from '../core/contract/common.ts';
import type { EntryFacts } from '../core/journal/entries.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { openStationFile, STATION_FILE } from './database.ts';
import { isDiskFull } from './files.ts';
import type { Host } from './host.ts';
import { createCheckpoints } from './journal/checkpoints.ts';
import { emptyHead } from './journal/writer.ts';
import { createKeyring, type FileKeys, inspectKeyring, type Lock } from './keys/keyring.ts';
import type { OpenedKeys } from './keys/opened.ts';
import { migrate } from './migrations/migrate.ts';
import { openStore, type Store } from './store.ts';
import { buildFolder } from './workshop.ts';

export interface FoundingOptions extends Host {
  /** Absent or empty. */
  folder: string;
  lock: Lock;
  station: Pick<EntryFacts<'station.founded.v1'>, 'postId' | 'postKind' | 'lane' | 'name' | 'training'>;
  founder: { name: string; badge: string; pin: string; capabilities: Capability[] };
}

export interface Founded {
  store: Store;
  founderId: PersonId;
  /** Every class key, as the founder will hold them at sign-in. Close it, or open identity rows with it. */
  opened: OpenedKeys;
  /** To be shown once and kept nowhere. */
  recoveryKit: string[];
  keys: FileKeys;
}

export async function createStation(options: FoundingOptions): Promise<Result<Founded, 'notEmpty' | 'diskFull'>> {
  const { folder, random } = options;
  if (inspectKeyring(folder).state !== 'absent') return fail('notEmpty');
  try {
    const founded = await buildFolder(folder, random, (workshop) => build(workshop, options));
    const store = openStore({ ...options, keys: founded.keys });
    if (!store.ok) throw new Error(`a station just founded is ${store.error}`);
    return ok({ ...founded, store: store.value });
  } catch (error) {
    if (isDiskFull(error)) return fail('diskFull');
    throw error;
  }
}

async function build(workshop: string, options: FoundingOptions): Promise<Omit<Founded, 'store'>> {
  const { random, founder, station } = options;
  const keyring = await createKeyring(workshop, options.lock, random);
  if (!keyring.ok) throw new Error('a new folder is not empty');
  const { keys, opened, recoveryKit } = keyring.value;
  const head = emptyHead(StationId.parse(Buffer.from(random.bytes(8)).toString('hex')), 1);
  const db = openStationFile(join(workshop, STATION_FILE), keys.fileKey);
  try {
    migrate(db);
    const seed = Buffer.from(random.bytes(32));
    const { publicKey } = createCheckpoints(db, seed);
    db.prepare(`INSERT INTO meta (key, value) VALUES ('signing', ?)`).run(seed.toString('hex'));
    db.prepare('INSERT INTO chains (station, epoch, own, public_key) VALUES (?, ?, 1, ?)').run(head.station, head.epoch, publicKey);
    db.close();
    const store = openStore({ ...options, folder: workshop, keys });
    if (!store.ok) throw new Error(`a new station file is ${store.error}`);
    const founderId = PersonId.parse(random.uuid());
    const credential = await store.value.credentials.create(founder.badge, founder.pin, [...opened.classes], opened);
    const done = store.value.journal.commit([
      { type: 'station.founded.v1', actor: 'station', facts: { ...station, publicKey, kit: 'issued' }, payloads: {} },
      { type: 'person.added.v1', actor: 'station', facts: { personId: founderId, capabilities: founder.capabilities }, payloads: { staff: { name: founder.name, credential } } },
    ]);
    store.value.close();
    if (!done.ok) throw Object.assign(new Error('disk full'), { code: 'ENOSPC' });
    return { founderId, opened, recoveryKit, keys };
  } finally {
    db.close();
  }
}
