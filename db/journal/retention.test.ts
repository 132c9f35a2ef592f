import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { PassageId } from '../../core/contract/common.ts';
import { openStationFile, STATION_FILE } from '../database.ts';
import { openStore } from '../store.ts';
import { claimFear, PLANTED, scan } from '../testing/passages.ts';
import { foundTestStation, testHost } from '../testing/station.ts';

let remove = () => {};
afterEach(() => { remove(); });

test('payloads past their day go with their salt and blob, rows forget them, counts stay', async () => {
  const host = testHost();
  const station = await foundTestStation(host);
  remove = station.remove;
  const { store, founderId, folder, keys } = station;
  store.openIdentity(station.opened);
  const ids = Array.from({ length: 3 }, () => PassageId.parse(host.random.uuid()));
  const blob = store.blobs.put(Buffer.from('page'));
  for (const [i, id] of ids.entries()) {
    const entry = scan(host, founderId, id);
    if (entry.type !== 'document.read.v1' || entry.payloads.identity === undefined) throw new Error('no scan');
    store.journal.commit([{ ...entry, payloads: { identity: { ...entry.payloads.identity, ...(i === 0 && { blob }) } }, expires: i < 2 ? '2026-03-05' : '2026-04-01' }]);
  }
  const day = store.queries.counts('2026-03-01');
  expect(store.queries.search(PLANTED, 10)).toHaveLength(3);
  expect(store.sweep('2026-03-04')).toBe(0);
  expect(store.sweep('2026-03-05')).toBe(2);
  expect(store.sweep('2026-03-05')).toBe(0);
  expect(store.queries.search(PLANTED, 10)).toHaveLength(1);
  expect(store.queries.counts('2026-03-01')).toEqual(day);
  expect(store.blobs.get(blob)).toBeUndefined();
  expect(readdirSync(join(folder, 'blobs'))).toEqual([]);
  const [forgotten] = ids.map((id) => store.queries.findPassage(id)?.captures[0]);
  expect(forgotten).toBeDefined();
  expect(forgotten?.payload).toBeUndefined();
  store.close();

  const db = openStationFile(join(folder, STATION_FILE), keys.fileKey);
  expect(db.prepare(`SELECT count(*) AS n FROM payloads WHERE class = 'identity'`).get()).toEqual({ n: 1 });
  db.close();
  const again = openStore({ ...host, folder, keys });
  expect(again.ok && again.value.integrity()).toEqual({ damage: [], forks: [] });
  if (again.ok) again.value.close();
});

test('a payload without its own day gets the policy\'s', async () => {
  const host = testHost();
  const station = await foundTestStation(host);
  remove = station.remove;
  const { store, founderId } = station;
  store.openIdentity(station.opened);
  const policy = store.queries.policy();
  store.journal.commit([scan(host, founderId)]);
  store.journal.commit([{ type: 'policy.set.v1', actor: founderId, facts: { policy: { ...policy, identityDays: 2 }, reason: 'short' }, payloads: {} }]);
  store.journal.commit([scan(host, founderId)]);
  expect(store.sweep('2026-03-03')).toBe(1);
  expect(store.queries.search(PLANTED, 10)).toHaveLength(1);
  store.close();
});

test('is done in pieces where it is asked so', async () => {
  const host = testHost();
  const station = await foundTestStation(host);
  remove = station.remove;
  const { store, founderId } = station;
  store.openIdentity(station.opened);
  store.journal.commit(Array.from({ length: 250 }, () => ({ ...scan(host, founderId), expires: '2026-03-05' })));
  expect([store.sweep('2026-03-05', 1), store.sweep('2026-03-05', 1), store.sweep('2026-03-05', 1)]).toEqual([200, 50, 0]);
  store.close();
});

test('takes no lock away that nobody lifted, and leaves no nameless work behind', async () => {
  const host = testHost();
  const station = await foundTestStation(host);
  remove = station.remove;
  const { store, founderId } = station;
  store.openIdentity(station.opened);
  store.journal.commit([{ type: 'policy.set.v1', actor: founderId, facts: { policy: { ...store.queries.policy(), identityDays: 1 }, reason: 'short' }, payloads: {} }]);
  const [claimed, other] = [PassageId.parse(host.random.uuid()), PassageId.parse(host.random.uuid())];
  store.journal.commit([scan(host, founderId, claimed), claimFear(host, founderId, claimed, 'said so'), scan(host, founderId, other, 'OTHERWISE')]);
  expect(store.queries.openPassages(10)).toHaveLength(2);
  expect(store.sweep('2026-03-02')).toBe(3);
  expect(store.queries.standingLock(claimed)).toBeDefined();
  expect(store.queries.openPassages(10).map(({ passageId }) => passageId)).toEqual([claimed]);
  store.close();
});
