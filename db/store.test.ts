import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { STATION_FILE } from './database.ts';
import { PassageId, PersonId, RequestId } from '../core/contract/common.ts';
import { unlockKeyring } from './keys/keyring.ts';
import { openStore } from './store.ts';
import { founder, foundTestStation, testHost, testLock } from './testing/station.ts';

let remove = () => {};
afterEach(() => { remove(); });

test('a station is founded, works, closes and opens again where it stood', async () => {
  const host = testHost();
  const station = await foundTestStation(host);
  remove = station.remove;
  const { store, founderId } = station;
  expect(store.journal.head().sequence).toBe(2);
  const passageId = PassageId.parse(host.random.uuid());
  const described = { type: 'passage.described.v1' as const, actor: founderId, facts: { passageId, direction: 'entry' as const, conveyance: 'car' as const }, payloads: { identity: { reference: 'B 12345' } } };
  expect(store.journal.commit([described])).toEqual({ ok: false, error: { code: 'identityClosed' } });

  store.openIdentity(station.opened);
  const request = { requestId: RequestId.parse(host.random.uuid()), actor: founderId, operation: 'passages.describe', inputHash: 'x', answer: { passageId } };
  const done = store.journal.commit([described], request);
  expect(done.ok && done.value.positions[0]?.sequence).toBe(3);
  expect(store.journal.findAnswer(request.requestId)).toEqual(request);
  store.drafts.save(PersonId.parse(founderId), passageId, 'half a reason');
  const head = store.journal.head();
  store.close();

  const keys = await unlockKeyring(station.folder, testLock);
  if (!keys.ok) throw new Error(keys.error);
  const again = openStore({ ...host, folder: station.folder, keys: keys.value });
  if (!again.ok) throw new Error(again.error);
  const reopened = again.value;
  expect(reopened.journal.head()).toEqual(head);
  expect(reopened.journal.findAnswer(request.requestId)).toEqual(request);
  const [, added] = [...reopened.reader.read(head, 0)];
  if (added?.entry.type !== 'person.added.v1' || added.entry.payloads.staff === undefined) throw new Error('founder is missing');
  const { credential } = added.entry.payloads.staff;
  expect(await reopened.credentials.open(credential, founder.badge, '000000')).toBeUndefined();
  expect(reopened.drafts.find(founderId, passageId)).toBeUndefined();
  const opened = await reopened.credentials.open(credential, founder.badge, founder.pin);
  if (opened === undefined) throw new Error('credential does not open');
  reopened.openIdentity(opened);
  expect(reopened.drafts.find(founderId, passageId)).toBe('half a reason');
  expect(reopened.reader.find({ ...head, sequence: 3 })?.payloads).toEqual({ identity: { reference: 'B 12345' } });
  opened.close();
  expect(reopened.reader.find({ ...head, sequence: 3 })?.payloads).toEqual({});
  expect(reopened.journal.commit([described])).toEqual({ ok: false, error: { code: 'identityClosed' } });
  reopened.close();
});

test('a quiet moment folds the log into the file', async () => {
  const station = await foundTestStation();
  remove = station.remove;
  const { store, founderId } = station;
  const file = () => readFileSync(join(station.folder, STATION_FILE));
  store.foldLogs();
  const before = file();
  expect(store.journal.commit([{ type: 'person.languageSet.v1', actor: founderId, facts: { personId: founderId, language: 'ckb' }, payloads: {} }]).ok).toBe(true);
  expect(file().equals(before)).toBe(true);
  store.foldLogs();
  expect(file().equals(before)).toBe(false);
  store.close();
});
