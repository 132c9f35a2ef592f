/** What a thief reads who has the whole machine, unlocked but with nobody signed in. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { PassageId, PersonId, RequestId } from '../core/contract/common.ts';
import { attachIdentity, openStationFile, STATION_FILE } from './database.ts';
import { claimFear, PLANTED, scan } from './testing/passages.ts';
import { foundTestStation, testHost } from './testing/station.ts';

let remove = () => {};
afterEach(() => { remove(); });

test('with the file key and without a person no planted name is found anywhere', async () => {
  const host = testHost();
  const station = await foundTestStation(host);
  remove = station.remove;
  const { store, founderId, folder, keys } = station;
  store.openIdentity(station.opened);
  const passageId = PassageId.parse(host.random.uuid());
  const officer = PersonId.parse(host.random.uuid());
  store.journal.commit([scan(host, officer, passageId)]);
  const request = { requestId: RequestId.parse(host.random.uuid()), actor: officer, operation: 'protection.claimFear', inputHash: 'x', answer: { passageId } };
  store.journal.commit([claimFear(host, officer, passageId, `${PLANTED} fears return`)], request);
  store.drafts.save(founderId, passageId, `${PLANTED} said`);
  store.blobs.put(Buffer.from(`page of ${PLANTED}`));
  await store.backup();
  await store.exportJournal();
  store.close();

  const db = openStationFile(join(folder, STATION_FILE), keys.fileKey);
  const tables = db.prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all();
  expect(tables.length).toBeGreaterThan(10);
  const dump = tables.map(({ name }) => db.prepare(`SELECT * FROM "${name}"`).all().map((row) => Object.values(row as object).map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value))).join(' ')).join('\n')).join('\n');
  expect(dump).not.toContain(PLANTED);
  // Nor that somebody asked for protection: not what was done, nor for which passage.
  expect(dump).not.toContain('claimFear');
  expect(dump).not.toContain('fearClaimed');
  const opaque = db.prepare<[], { header: Buffer }>(`SELECT header FROM entries WHERE type = 'opaque.v1'`).get();
  const header = JSON.parse(String(opaque?.header)) as Record<string, unknown>;
  const before = JSON.parse(String(db.prepare<[], { header: Buffer }>(`SELECT header FROM entries WHERE type = 'document.read.v1'`).get()?.header)) as Record<string, unknown>;
  expect(header).toMatchObject({ actor: 'station', at: '2026-03-01T00:00:00+03:00', counter: before['counter'] });
  expect(String(opaque?.header)).not.toContain(passageId);
  expect(() => { attachIdentity(db, folder, keys.fileKey); db.prepare('SELECT count(*) FROM identity.sqlite_schema').get(); }).toThrow(/not a database/);
  db.close();

  expect(existsSync(join(folder, 'identity.db'))).toBe(true);
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (file.isFile()) expect(readFileSync(join(file.parentPath, file.name)).includes(PLANTED), file.name).toBe(false);
  }
});

test('an officer writes what only protection people read', async () => {
  const host = testHost();
  const station = await foundTestStation(host);
  remove = station.remove;
  const { store, opened } = station;
  const officer = await store.credentials.open(await store.credentials.create('B-2', '582047', ['identity'], opened), 'B-2', '582047');
  const protector = await store.credentials.open(await store.credentials.create('B-3', '913750', ['identity', 'protection'], opened), 'B-3', '913750');
  if (officer === undefined || protector === undefined) throw new Error('credentials do not open');
  opened.close();
  store.openIdentity(officer);
  const passageId = PassageId.parse(host.random.uuid());
  store.journal.commit([claimFear(host, PersonId.parse(host.random.uuid()), passageId, 'told in confidence')]);
  const position = store.journal.head();
  expect(store.reader.find(position)?.payloads).not.toHaveProperty('protection');
  store.openIdentity(protector);
  officer.close();
  expect(store.reader.find(position)?.payloads).toMatchObject({ protection: { what: 'fearClaimed', reason: 'told in confidence' }, identity: { effect: 'locked' } });
  // Projections see the same, whoever is signed in.
  expect(store.reader.findProjected(position)?.payloads).not.toHaveProperty('protection');
  protector.close();
  expect(store.reader.find(position)?.payloads).toEqual({});
  store.close();
});
