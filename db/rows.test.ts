/** The identity file is not synced at each commit, so after a power cut it may be old, ahead of the chain, or damaged. */
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NewEntry } from '../core/journal/entry.ts';
import { attachIdentity, IDENTITY_FILE, openStationFile, STATION_FILE } from './database.ts';
import { findClassKey, openKeys } from './keys/opened.ts';
import { openStore, type Store } from './store.ts';
import { PLANTED, scan } from './testing/passages.ts';
import { foundTestStation, testHost } from './testing/station.ts';

const host = testHost();
let station: Awaited<ReturnType<typeof foundTestStation>>;
let identityPath: string;
let identityKey: Buffer;

beforeEach(async () => {
  station = await foundTestStation(host);
  identityPath = join(station.folder, IDENTITY_FILE);
  const key = findClassKey(station.opened, 'identity');
  if (key === undefined) throw new Error('the founder holds every key');
  identityKey = Buffer.from(key.key);
  station.store.openIdentity(station.opened);
  for (let i = 0; i < 3; i++) station.store.journal.commit([scan(host, station.founderId)]);
});
afterEach(() => { station.remove(); });

/** Opens the store again, signed in, and answers how many passages are found by name. */
function reopen(): Store {
  const opened = openStore({ ...host, folder: station.folder, keys: station.keys });
  if (!opened.ok) throw new Error(opened.error);
  opened.value.openIdentity(openKeys([{ class: 'identity', keyId: station.keys.identityKeyId, key: Buffer.from(identityKey) }]));
  return opened.value;
}
const found = (store: Store) => store.queries.search(PLANTED, 100).length;

test('rows that are behind catch up from the chain', () => {
  station.store.close();
  copyFileSync(identityPath, `${identityPath}.old`);
  const store = reopen();
  store.journal.commit([scan(host, station.founderId)]);
  expect(found(store)).toBe(4);
  store.close();
  copyFileSync(`${identityPath}.old`, identityPath);
  const again = reopen();
  expect(found(again)).toBe(4);
  again.close();
});

test('rows that followed another chain are made again', () => {
  station.store.close();
  const db = openStationFile(join(station.folder, STATION_FILE), station.keys.fileKey);
  attachIdentity(db, station.folder, identityKey);
  db.prepare('UPDATE identity.applied SET hash = ?').run('0'.repeat(64));
  db.close();
  const store = reopen();
  expect(found(store)).toBe(3);
  store.close();
});

test.each([
  ['gone', () => { rmSync(identityPath); }],
  ['cut short', () => { writeFileSync(identityPath, readFileSync(identityPath).subarray(0, 5_000)); }],
  ['overwritten', () => { writeFileSync(identityPath, Buffer.alloc(40_000, 7)); }],
] as const)('a file that is %s is made again', (_how, damage) => {
  station.store.close();
  damage();
  const store = reopen();
  expect(found(store)).toBe(3);
  expect(store.journal.commit([scan(host, station.founderId)]).ok).toBe(true);
  expect(found(store)).toBe(4);
  store.close();
});

test('a station file that is damaged is a state, never a crash', () => {
  station.store.close();
  const path = join(station.folder, STATION_FILE);
  const whole = readFileSync(path);
  for (const broken of [Buffer.alloc(0), whole.subarray(0, 3_000), Buffer.from(whole).fill(0, 0, 4_096), Buffer.alloc(20_000, 1)]) {
    writeFileSync(path, broken);
    for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
    expect(openStore({ ...host, folder: station.folder, keys: station.keys })).toMatchObject({ ok: false, error: 'unreadable' });
  }
  writeFileSync(path, whole);
  const store = reopen();
  expect(openStore({ ...host, folder: station.folder, keys: station.keys })).toEqual({ ok: false, error: 'inUse' });
  store.close();
});

test('an entry changed behind the program\'s back is named when the store opens, and the station works on', () => {
  station.store.close();
  const change = (sql: string) => {
    const db = openStationFile(join(station.folder, STATION_FILE), station.keys.fileKey);
    db.exec(sql);
    db.close();
  };
  // A checkpoint stands at the close, so only what comes after it is looked at: take it away first.
  change(`DELETE FROM checkpoints; UPDATE entries SET header = CAST(replace(CAST(header AS TEXT), '"direction":"entry"', '"direction":"exit"') AS BLOB) WHERE sequence = 4`);
  const store = reopen();
  expect(store.integrity().damage).toMatchObject([{ position: { sequence: 4 }, reason: 'badHash' }]);
  expect(store.journal.commit([scan(host, station.founderId)]).ok).toBe(true);
  store.close();
  change('DELETE FROM payloads; DELETE FROM blobs; DELETE FROM entries WHERE sequence = 6');
  const shorter = reopen();
  expect(shorter.integrity().damage).toMatchObject([{ position: { sequence: 6 }, reason: 'missing' }]);
  shorter.close();
});

describe('rows that are built while the station works on', () => {
  const key = () => openKeys([{ class: 'identity', keyId: station.keys.identityKeyId, key: Buffer.from(identityKey) }]);
  const refused: NewEntry = { type: 'session.refused.v1', actor: 'station', facts: { failures: 1 }, payloads: {} };
  const TRAVELLERS = 400;

  /** A store whose identity rows are gone: as after a restore. */
  function reopenWithoutRows(): Store {
    for (let i = 3; i < TRAVELLERS; i += 50) station.store.journal.commit(Array.from({ length: Math.min(50, TRAVELLERS - i) }, () => scan(host, station.founderId)));
    station.store.close();
    rmSync(identityPath);
    return reopenClosed();
  }
  function reopenClosed(): Store {
    const opened = openStore({ ...host, folder: station.folder, keys: station.keys });
    if (!opened.ok) throw new Error(opened.error);
    return opened.value;
  }

  test('others are answered in between, and what they record is there afterwards', async () => {
    const store = reopenWithoutRows();
    const shares: number[] = [];
    let turns = 0;
    let isDone = false;
    const other = async (): Promise<void> => {
      while (!isDone) {
        turns += 1;
        if (turns <= 3) expect(store.journal.commit([refused]).ok).toBe(true);
        expect(store.journal.commit([scan(host, station.founderId)])).toMatchObject({ ok: false, error: { code: 'identityClosed' } });
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const keys = key();
    const working = other();
    const second = key();
    const both = await Promise.all([store.prepareIdentity(keys, ({ done, total }) => shares.push(done / total)), store.prepareIdentity(second, () => {})]);
    isDone = true;
    await working;
    expect(both).toEqual([true, true]);
    expect(turns).toBeGreaterThanOrEqual(3);
    expect(shares.length).toBeGreaterThanOrEqual(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(store.queries.search(PLANTED, 1_000)).toEqual([]);
    store.openIdentity(keys);
    expect(store.queries.search(PLANTED, 1_000)).toHaveLength(TRAVELLERS);
    expect(store.journal.commit([scan(host, station.founderId)]).ok).toBe(true);
    expect(store.queries.search(PLANTED, 1_000)).toHaveLength(TRAVELLERS + 1);
    store.close();
  });

  test('a station that stops half-way goes on from there at the next sign-in', async () => {
    const first = reopenWithoutRows();
    let reached = 0;
    const stopped = await first.prepareIdentity(key(), ({ done }) => {
      reached = done;
      if (done >= 200) first.close();
    });
    expect(stopped).toBe(false);
    const again = reopenClosed();
    let total = 0;
    const keys = key();
    expect(await again.prepareIdentity(keys, (progress) => ({ total } = progress))).toBe(true);
    expect(total).toBeLessThanOrEqual(TRAVELLERS + 10 - reached);
    again.openIdentity(keys);
    expect(again.queries.search(PLANTED, 1_000)).toHaveLength(TRAVELLERS);
    again.close();
  });

  test('a file that breaks on the way is made anew', async () => {
    const store = reopenWithoutRows();
    writeFileSync(identityPath, Buffer.alloc(40_000, 7));
    const keys = key();
    expect(await store.prepareIdentity(keys, () => {})).toBe(true);
    store.openIdentity(keys);
    expect(store.queries.search(PLANTED, 1_000)).toHaveLength(TRAVELLERS);
    store.close();
  });

  test('keys that are closed meanwhile build nothing that looks erased', async () => {
    const store = reopenWithoutRows();
    const keys = key();
    expect(await store.prepareIdentity(keys, () => { keys.close(); })).toBe(false);
    const others = key();
    expect(await store.prepareIdentity(others, () => {})).toBe(true);
    store.openIdentity(others);
    expect(store.queries.search(PLANTED, 1_000)).toHaveLength(TRAVELLERS);
    store.close();
  });
});
