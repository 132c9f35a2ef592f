import { readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { PassageId } from '../core/contract/common.ts';
import { openStationFile, STATION_FILE } from './database.ts';
import { unlockKeyring, unlockWithKit } from './keys/keyring.ts';
import { restoreStation } from './restore.ts';
import { openStore } from './store.ts';
import { clear, PLANTED, scan } from './testing/passages.ts';
import { founder, foundTestStation, testHost } from './testing/station.ts';

// Ten rounds of argon2 and several processes: slow where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });
let remove = () => {};
afterEach(() => { remove(); });

const verify = (path: string) => {
  const { stdout } = spawnSync(process.execPath, [join(import.meta.dirname, '..', 'tools', 'verify-journal', 'verify.mjs'), path], { encoding: 'utf8' });
  return JSON.parse(stdout) as { ok: boolean; entries?: number };
};

test('a backup comes back with the kit alone, old credentials sign in, both stations go on and both verify', async () => {
  const host = testHost();
  const station = await foundTestStation(host);
  remove = station.remove;
  const { store, founderId, recoveryKit, folder } = station;
  store.openIdentity(station.opened);
  const passageId = PassageId.parse(host.random.uuid());
  const blob = store.blobs.put(Buffer.from('page'));
  const entry = scan(host, founderId, passageId);
  if (entry.type !== 'document.read.v1' || entry.payloads.identity === undefined) throw new Error('no scan');
  store.journal.commit([{ ...entry, payloads: { identity: { ...entry.payloads.identity, blob } } }]);
  const backup = await store.backup();
  const fixed = store.journal.head();
  store.journal.commit([clear(host, founderId, passageId)]);

  const target = join(folder, '..', 'restored');
  const lock = { kind: 'passphrase', passphrase: 'a long enough phrase' } as const;
  const options = { ...host, backup: backup.path, folder: target, lock };
  const mistyped = recoveryKit.map((group, i) => (i === 4 ? group.replace(/^./, (sign) => (sign === '0' ? '1' : '0')) : group));
  expect(await restoreStation({ ...options, kit: mistyped })).toEqual({ ok: false, error: { code: 'mistyped' } });
  const restored = await restoreStation({ ...options, kit: recoveryKit.join('-').toLowerCase() });
  if (!restored.ok) throw new Error(restored.error.code);
  expect(restored.value.from).toEqual(fixed);
  expect(restored.value.head).toMatchObject({ station: fixed.station, sequence: 1 });
  expect(restored.value.head.epoch).toBeGreaterThan(fixed.epoch);
  expect(await restoreStation({ ...options, kit: recoveryKit })).toEqual({ ok: false, error: { code: 'notEmpty' } });

  expect(await unlockKeyring(target, { kind: 'passphrase', passphrase: 'another long phrase' })).toEqual({ ok: false, error: 'wrongKey' });
  const keys = await unlockKeyring(target, lock);
  if (!keys.ok) throw new Error(keys.error);
  const again = openStore({ ...host, folder: target, keys: keys.value });
  if (!again.ok) throw new Error(again.error);
  const second = again.value;
  const added = second.reader.find({ ...fixed, sequence: 2 });
  if (added?.type !== 'person.added.v1' || added.payloads.staff === undefined) throw new Error('founder is missing');
  const opened = await second.credentials.open(added.payloads.staff.credential, founder.badge, founder.pin);
  if (opened === undefined) throw new Error('old credential does not open');
  second.openIdentity(opened);
  const read = second.reader.find({ ...fixed, sequence: 3 });
  expect(JSON.stringify(read?.payloads)).toContain(PLANTED);
  expect(Buffer.from(second.blobs.get(blob) ?? []).toString()).toBe('page');
  expect(second.journal.commit([scan(host, founderId)]).ok).toBe(true);
  store.journal.commit([scan(host, founderId)]);

  expect(verify((await store.exportJournal()).path)).toMatchObject({ ok: true, entries: 5 });
  expect(verify((await second.exportJournal()).path)).toMatchObject({ ok: true, entries: 5 });
  // They meet again: each takes the other's entries and neither sees a fork.
  const theirs = second.ranges.take(second.journal.head(), 0, 100);
  const ours = store.ranges.take(store.journal.head(), 3, 100);
  if (theirs === undefined || ours === undefined) throw new Error('nothing to exchange');
  expect(store.ranges.ingest(theirs)).toEqual({ ok: true, value: { added: 2 } });
  expect(second.ranges.ingest(ours)).toEqual({ ok: true, value: { added: 2 } });
  expect(store.integrity()).toEqual({ damage: [], forks: [] });
  expect(second.integrity()).toEqual({ damage: [], forks: [] });
  expect(verify((await store.exportJournal()).path)).toMatchObject({ ok: true, entries: 7 });
  second.close();
  store.close();
});

test('the command restores, reading kit and passphrase from standard input', async () => {
  const station = await foundTestStation();
  remove = station.remove;
  const backup = await station.store.backup();
  station.store.close();
  const run = (target: string, input: string) => spawnSync(process.execPath, [join(import.meta.dirname, '..', 'main', 'cli', 'restore.ts'), backup.path, target], { input, encoding: 'utf8' });
  const target = join(station.folder, '..', 'again');
  const bad = run(target, `${['00000', ...station.recoveryKit.slice(1)].join(' ')}\nlong enough phrase\n`);
  expect(bad.status).toBe(1);
  expect(JSON.parse(bad.stdout)).toMatchObject({ ok: false, error: { code: 'mistyped' } });
  const good = run(target, `${station.recoveryKit.slice(0, 7).join(' ')}\n${station.recoveryKit.slice(7).join(' ')}\nlong enough phrase\n`);
  expect(good.stderr).toBe('');
  expect(JSON.parse(good.stdout)).toMatchObject({ ok: true, from: { sequence: 2 } });
  expect((await unlockKeyring(target, { kind: 'passphrase', passphrase: 'long enough phrase' })).ok).toBe(true);
});

test('a damaged chain is not restored, and the first bad entry is named', async () => {
  const host = testHost();
  const station = await foundTestStation(host);
  remove = station.remove;
  station.store.openIdentity(station.opened);
  for (let i = 0; i < 3; i++) station.store.journal.commit([scan(host, station.founderId)]);
  const backup = await station.store.backup();
  station.store.close();
  const db = openStationFile(join(backup.path, STATION_FILE), station.keys.fileKey);
  db.exec(`UPDATE entries SET header = CAST(replace(CAST(header AS TEXT), '"sex":"F"', '"sex":"M"') AS BLOB) WHERE sequence = 4`);
  db.close();
  const restored = await restoreStation({ ...host, backup: backup.path, folder: join(station.folder, '..', 'x'), kit: station.recoveryKit, lock: { kind: 'passphrase', passphrase: 'p' } });
  expect(restored).toMatchObject({ ok: false, error: { code: 'damaged', damage: { position: { sequence: 4 }, reason: 'badHash' } } });
  expect(unlockWithKit(backup.path, [...station.recoveryKit].reverse())).toEqual({ ok: false, error: 'mistyped' });
  writeFileSync(join(backup.path, STATION_FILE), readFileSync(join(backup.path, STATION_FILE)).fill(0, 0, 64));
  expect(await restoreStation({ ...host, backup: backup.path, folder: join(station.folder, '..', 'y'), kit: station.recoveryKit, lock: { kind: 'passphrase', passphrase: 'p' } })).toEqual({ ok: false, error: { code: 'unreadable' } });
});

test('the desk works on while the station is copied; two copies asked for at once are both made', async () => {
  const host = testHost();
  const station = await foundTestStation(host);
  remove = station.remove;
  const { store, founderId } = station;
  store.openIdentity(station.opened);
  const happened: string[] = [];
  const copies = [1, 2].map(() => store.backup().then((written) => (happened.push('copied'), written)));
  await new Promise(setImmediate);
  expect(store.journal.commit([scan(host, founderId)]).ok).toBe(true);
  happened.push('answered');
  const paths = (await Promise.all(copies)).map(({ path }) => path);
  expect([happened, new Set(paths).size]).toEqual([['answered', 'copied', 'copied'], 2]);
  store.close();
});
