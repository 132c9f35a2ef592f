/** What rules are given beside the document, over a real store: a station whose reader answers what a test scripts. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assembleStation } from '../../api/assemble.ts';
import { takeDelivery } from '../../api/arrivals.ts';
import { openConnection } from '../../api/connection.ts';
import { gatherFacts } from '../../api/gather-facts.ts';
import type { PassageRecord } from '../../api/ports.ts';
import type { Station } from '../../api/station.ts';
import type { PassageId } from '../../core/contract/common.ts';
import type { NewEntry } from '../../core/journal/entry.ts';
import { posts } from '../../core/reference/posts.ts';
import { fail, ok } from '../../core/result.ts';
import { foundTestStation, testHost } from '../../db/testing/station.ts';
import { zoneOf } from '../harness/travellers.ts';

const DAY = { first: '2026-03-01T08:00:00+03:00', second: '2026-03-02T08:00:00+03:00', third: '2026-03-03T08:00:00+03:00' };
/** 44 characters of 2.54 mm, at 20 pixels a millimetre. */
const ZONE = [{ x: 100, y: 1_400 }, { x: 2_335, y: 1_400 }, { x: 2_335, y: 1_600 }, { x: 100, y: 1_600 }];
const connection = openConnection('c', undefined, () => 0);
let host: ReturnType<typeof testHost>;
let founded: Awaited<ReturnType<typeof foundTestStation>>;
let station: Station;
let page: string[] = [];

beforeEach(async () => {
  host = testHost(DAY.first);
  founded = await foundTestStation(host);
  const reader = { read: () => Promise.resolve(ok({ found: true, raw: page, lines: page, substitutions: [], confidences: [], accepted: true, doubts: [], zone: ZONE, image: { width: 2_600, height: 1_800 } })), frame: () => Promise.resolve(fail('busy')), preview: () => Promise.resolve(fail('notAnImage')) };
  const seals = { verifySignature: () => 'unsupported' as const, read: () => fail('notACertificate'), store: () => ({ findSigners: () => [], findIssued: () => undefined }) };
  const devices = { set: () => undefined, status: () => [], ports: () => Promise.resolve([]), onEvent: () => () => undefined };
  const parts = { training: false, store: founded.store, clock: { ...host.clock, adjust: () => undefined }, random: host.random, reader, evidence: { look: () => new Promise(() => undefined) }, seals, devices, simulator: undefined, sops: [], log: () => undefined };
  station = assembleStation({ posts, now: host.clock.now }, parts as never);
  station.connections.add(connection);
  const person = founded.store.queries.findPerson(founded.founderId);
  if (person) station.sessions.admit(connection, { person: { ...person, capabilities: ['officer'] }, keys: founded.opened }, 'en');
});
afterEach(() => {
  founded.store.close();
  founded.remove();
});

async function read(text: string, at: string): Promise<PassageRecord> {
  host.clock.set(at);
  expect(await takeDelivery(station, { kind: 'text', deviceId: 'one', deviceKind: 'serial', text })).toBeUndefined();
  return newest();
}
function newest(): PassageRecord {
  const [row] = founded.store.queries.openPassages(1);
  return founded.store.queries.findPassage(row!.passageId)!;
}
const again = ({ passageId }: { passageId: PassageId }): PassageRecord => founded.store.queries.findPassage(passageId)!;
function gathered(passage: PassageRecord, index = 0) {
  const { captureId, at, payload, corrections, supplement } = passage.captures[index]!;
  return gatherFacts(station, { captureId, at, direction: passage.direction, payload: payload!, corrections, supplement: supplement?.supplement }, passage);
}
const commit = (entry: Pick<NewEntry, 'type' | 'facts' | 'payloads'>): void => void expect(founded.store.journal.commit([{ actor: founded.founderId, ...entry } as NewEntry]).ok).toBe(true);

describe('history', () => {
  const passport = zoneOf({ documentNumber: 'T5000001' });
  const renewed = zoneOf({ documentNumber: 'T5000002' });

  it('is of the time before, so that asking later answers the same', async () => {
    const first = await read(passport, DAY.first);
    const second = await read(passport, DAY.second);
    const before = gathered(second).history;
    expect(before?.sameDocument).toMatchObject([{ captureId: first.captures[0]!.captureId, documentNumber: 'T5000001', clockConfirmed: true }]);
    const third = await read(passport, DAY.third);
    expect(gathered(again(second)).history).toEqual(before);
    expect(gathered(again(first)).history?.sameDocument).toEqual([]);
    expect(gathered(third).history?.sameDocument).toHaveLength(2);
  });

  it('finds the person under another number, and leaves the same crossing out', async () => {
    await read(passport, DAY.first);
    const other = await read(renewed, '2026-03-01T09:00:00+03:00');
    expect(gathered(other).history).toMatchObject({ sameDocument: [], samePerson: [{ documentNumber: 'T5000001', score: 1 }] });
    const repeat = await read(renewed, '2026-03-01T10:00:00+03:00');
    expect(gathered(repeat).history).toMatchObject({ sameDocument: [], samePerson: [{ documentNumber: 'T5000001' }] });
  });

  it('keeps another person who shows the same number within the hour', async () => {
    await read(passport, DAY.first);
    const impostor = await read(zoneOf({ documentNumber: 'T5000001', primaryIdentifier: 'OTHER', secondaryIdentifier: 'PERSON', birthDate: { year: 1971, month: 1, day: 2 } }), '2026-03-01T08:30:00+03:00');
    expect(gathered(impostor).history?.sameDocument).toMatchObject([{ primaryIdentifier: 'TESTOVA' }]);
  });

  it('is gathered once while nothing is written, and anew when a passage was a mistake after all', async () => {
    const first = await read(passport, DAY.first);
    const second = await read(passport, DAY.second);
    expect(gathered(again(second))).toBe(gathered(again(second)));
    commit({ type: 'passage.closed.v1', facts: { passageId: first.passageId, reason: 'scannedByMistake' }, payloads: {} });
    expect(gathered(again(second)).history?.sameDocument).toEqual([]);
  });

  it('is not asked, and not remembered, once the last person has signed out', async () => {
    const first = await read(passport, DAY.first);
    gathered(first);
    station.sessions.end(connection, 'signedOut');
    expect(gathered(first)).not.toHaveProperty('history');
  });
});

it('says that a list is over from the moment it is, though nothing was written meanwhile', async () => {
  const begun = station.store.lists.load({ listId: 'short', name: 'Short', version: 1, issuedAt: DAY.first, expiresAt: '2026-03-01T12:00:00+03:00' }, DAY.first)!;
  await begun.loading.push(Buffer.from('state,number,reason\nUTO,T8000001,stolen\n'));
  const answer = await begun.loading.end();
  if (answer.kind !== 'ready') throw new Error(answer.kind);
  begun.loading.close(true);
  const { listId, name, kind, version, issuedAt, expiresAt, publisher, entries, state } = answer.header;
  commit({ type: 'list.loaded.v1', facts: { listId, name, kind, version, issuedAt, expiresAt, publisher, entries, state, file: begun.file, from: 'documentsCsv' }, payloads: {} });
  station.store.lists.changed();
  const passage = await read(zoneOf({ documentNumber: 'T8000001' }), DAY.first);
  expect(gathered(passage).lists).toMatchObject({ lists: [{ listId: 'short', expired: false }] });
  host.clock.set('2026-03-01T11:59:59+03:00');
  expect(gathered(passage)).toBe(gathered(passage));
  host.clock.set('2026-03-01T12:00:00+03:00');
  expect(gathered(passage).lists).toMatchObject({ lists: [{ listId: 'short', expired: true }] });
});

it('holds the other documents of the passage, and not the same one scanned again', async () => {
  const passport = zoneOf({ documentNumber: 'T6000001' });
  const visa = zoneOf({ format: 'MRV-A', documentCode: 'V', documentNumber: 'V7000001' });
  const first = await read(passport, DAY.first);
  expect(gathered(first).companions).toEqual([]);
  for (const text of [visa, passport]) {
    const { passageId, captures } = await read(text, DAY.first);
    commit({ type: 'passage.joined.v1', facts: { captureId: captures[0]!.captureId, from: passageId, into: first.passageId }, payloads: {} });
  }
  const joined = again(first);
  expect(joined.captures).toHaveLength(3);
  expect(gathered(joined, 0).companions).toMatchObject([{ format: 'MRV-A', documentNumber: 'V7000001' }]);
  const visaAt = joined.captures.findIndex(({ payload }) => payload!.raw[0]!.startsWith('V'));
  expect(gathered(joined, visaAt).companions!.map(({ documentNumber }) => documentNumber)).toEqual(['T6000001', 'T6000001']);
});

it('knows the scale of a page from the scanner that took it', async () => {
  commit({ type: 'devices.set.v1', facts: { devices: [{ kind: 'scanner', deviceId: 'flatbed', name: 'Flatbed', source: 'test', resolution: 508 }, { kind: 'folder', deviceId: 'photos', name: 'Photos', path: '/in' }] }, payloads: {} });
  const scan = async (deviceId: string, deviceKind: 'scanner' | 'folder') => {
    page = zoneOf().split('\n');
    expect(await takeDelivery(station, { kind: 'image', deviceId, deviceKind, bytes: Buffer.from(deviceId), taken: () => undefined })).toBeUndefined();
    return newest().captures[0]!.payload!;
  };
  expect(await scan('flatbed', 'scanner')).toMatchObject({ deviceId: 'flatbed', pixelsPerMillimetre: 20 });
  const photograph = await scan('photos', 'folder');
  expect(photograph.deviceId).toBe('photos');
  expect(photograph).not.toHaveProperty('pixelsPerMillimetre');
});
