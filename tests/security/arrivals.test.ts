/** Pages that arrive at the same moment, twice, or when nobody is there any more, over a real store. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { assembleStation } from '../../api/assemble.ts';
import { openConnection } from '../../api/connection.ts';
import type { DeviceEvent, PageReader } from '../../api/ports.ts';
import type { Station } from '../../api/station.ts';
import { passages } from '../../api/handlers/passages.ts';
import { screening } from '../../api/handlers/screening.ts';
import { PersonId } from '../../core/contract/common.ts';
import type { StationEvent } from '../../core/contract/session.ts';
import { posts } from '../../core/reference/posts.ts';
import { fail, ok } from '../../core/result.ts';
import { founder, foundTestStation, testHost } from '../../db/testing/station.ts';
import { zoneOf } from '../harness/travellers.ts';

const host = testHost();
const clock = { ...host.clock, adjust: () => undefined };
let founded: Awaited<ReturnType<typeof foundTestStation>>;
let station: Station;
let deliver: (event: DeviceEvent) => void;
/** Lets every page that waits be read, at one and the same moment. */
let read: () => void;
let taken = 0;
let images: string[] = [];
/** The reader finds nothing on the pages. */
let isBlank = false;
const connection = openConnection('c', undefined, () => 0);

beforeEach(async () => {
  founded = await foundTestStation(host);
  const gate = Promise.withResolvers<void>();
  read = gate.resolve;
  taken = 0;
  images = [];
  isBlank = false;
  const reader: PageReader = {
    read: () => gate.promise.then(() => ok(isBlank ? { found: false, raw: [], lines: [], substitutions: [], confidences: [], accepted: false, doubts: [], image: { width: 10, height: 10 } } : { found: true, raw: zoneOf().split('\n'), lines: zoneOf().split('\n'), substitutions: [], confidences: [], accepted: true, doubts: [], image: { width: 10, height: 10 } })),
    frame: () => Promise.resolve(fail('busy')),
    preview: (image) => Promise.resolve(ok(image)),
  };
  const evidence = { look: () => Promise.resolve(fail('readerFailed')) };
  const seals = { verifySignature: () => 'unsupported' as const, read: () => fail('notACertificate'), store: () => ({ findSigners: () => [], findIssued: () => undefined }) };
  const devices = { set: () => undefined, status: () => [], ports: () => Promise.resolve([]), drivers: () => [], scan: () => undefined, cancelScan: () => undefined, trial: () => Promise.resolve({ bytes: 0, readings: 0, results: [] }), endTrial: () => undefined, print: () => Promise.resolve('gone' as const), onEvent: (listener: typeof deliver) => ((deliver = listener), () => undefined) };
  station = assembleStation({ posts, now: host.clock.now }, { training: false, store: founded.store, clock, random: host.random, reader, evidence, seals, devices, simulator: undefined, sops: [], log: () => undefined });
  const keep = station.images.keep.bind(station.images);
  station.images.keep = (captureId, image) => (images.push(captureId), keep(captureId, image));
  station.connections.add(connection);
  const person = founded.store.queries.findPerson(founded.founderId);
  if (person) station.sessions.admit(connection, { person, keys: founded.opened }, 'en');
});
afterEach(() => {
  founded.store.close();
  founded.remove();
});

const page = (deviceId: string): DeviceEvent => ({ kind: 'image', deviceId, deviceKind: 'folder', bytes: Buffer.from('page'), taken: () => (taken += 1) });
const settle = () => new Promise((resolve) => setTimeout(resolve, 50));

it('pages of two devices read at one moment get references of their own', async () => {
  deliver(page('one'));
  deliver(page('two'));
  read();
  await settle();
  const rows = founded.store.queries.openPassages(10);
  expect([rows.length, new Set(rows.map(({ reference }) => reference)).size, taken]).toEqual([2, 2, 2]);
});

it('a page that its folder offers again while it is being read is taken in once', async () => {
  deliver(page('one'));
  deliver(page('one'));
  read();
  await settle();
  expect([founded.store.queries.openPassages(10).length, taken]).toEqual([1, 1]);
});

it('nothing of a page stays in memory when its officer has left before it was read', async () => {
  deliver(page('one'));
  station.sessions.end(connection, 'locked');
  read();
  await settle();
  expect([images.length, images.some((captureId) => station.images.has(captureId)), taken]).toEqual([1, false, 0]);
});

it('a page goes to the officer also where an auditor at another screen acted last', async () => {
  const { store } = founded;
  const credential = await store.credentials.create('B-3003', '837261', [], founded.opened);
  const personId = PersonId.parse(host.random.uuid());
  store.journal.commit([{ type: 'person.added.v1', actor: 'station', facts: { personId, capabilities: ['auditor'] }, payloads: { staff: { name: 'Auditor Invented', credential } } }]);
  const other = openConnection('d', undefined, () => 0);
  station.connections.add(other);
  expect((await station.sessions.signIn(other, 'B-3003', '837261', undefined)).ok).toBe(true);
  deliver(page('one'));
  read();
  await settle();
  expect(founded.store.queries.openPassages(10).map(({ by }) => by)).toEqual([founded.founderId]);
});

it('a decision that stands is answered, even where the disk is too full to forget its draft', async () => {
  deliver(page('one'));
  read();
  await settle();
  const [row] = founded.store.queries.openPassages(1);
  const drafts = { ...founded.store.drafts, remove: () => { throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' }); } };
  const call = { station: { ...station, store: { ...founded.store, drafts } }, session: station.sessions.of(connection), commit: (entries: Parameters<typeof founded.store.journal.commit>[0]) => founded.store.journal.commit(entries) };
  expect(await passages.decide(call as never, { requestId: host.random.uuid(), passageId: row?.passageId, outcome: 'cleared', reason: 'Looked at.' } as never)).toHaveProperty('decisionId');
  expect(founded.store.queries.openPassages(1)).toEqual([]);
});

it('a page that cannot be read stays in sight of its officer, until nobody is signed in', async () => {
  isBlank = true;
  const events = await followed();
  deliver(page('one'));
  read();
  await settle();
  const failed = await nextOf(events, 'captureFailed');
  expect(failed).toMatchObject({ deviceId: 'one', reason: 'noZone' });
  const call = { station, session: station.sessions.of(connection) };
  const unreadId = 'unreadId' in failed ? failed.unreadId : undefined;
  expect(await screening.unread(call as never, { unreadId } as never)).toEqual({ jpegBase64: Buffer.from('page').toString('base64') });
  station.sessions.end(connection, 'locked');
  expect(await screening.unread(call as never, { unreadId } as never)).toEqual({});
});

it('a page that came while nobody was signed in is announced as such at the sign-in', async () => {
  const events = await followed();
  station.sessions.end(connection, 'locked');
  deliver(page('one'));
  read();
  await settle();
  expect(await nextOf(events, 'captureFailed')).toMatchObject({ reason: 'locked' });
  expect((await station.sessions.signIn(connection, founder.badge, founder.pin, 'en')).ok).toBe(true);
  expect(await nextOf(events, 'captured')).toMatchObject({ deviceId: 'one', whileLocked: true });
  deliver(page('one'));
  expect(await nextOf(events, 'captured')).not.toHaveProperty('whileLocked');
});

/** What is told from now on. */
async function followed(): Promise<AsyncGenerator<StationEvent>> {
  const events = connection.events.follow();
  while (connection.events.length > 0) await events.next();
  return events;
}

async function nextOf(events: AsyncGenerator<StationEvent>, kind: StationEvent['kind']): Promise<StationEvent> {
  for await (const event of { [Symbol.asyncIterator]: () => ({ next: () => events.next() }) }) if (event.kind === kind) return event;
  throw new Error('the line has ended');
}
