/** A look at a page that breaks off, ends when nobody is there, or finds codes alone, over a real store and a scripted reader. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { assembleStation } from '../../api/assemble.ts';
import { openConnection } from '../../api/connection.ts';
import { lookBeside } from '../../api/look-beside.ts';
import type { DeviceEvent, EvidenceReader } from '../../api/ports.ts';
import type { Station } from '../../api/station.ts';
import { toDetail } from '../../api/views/passage.ts';
import type { StationEvent } from '../../core/contract/session.ts';
import { posts } from '../../core/reference/posts.ts';
import { fail, ok } from '../../core/result.ts';
import { foundTestStation, testHost } from '../../db/testing/station.ts';
import { zoneOf } from '../harness/travellers.ts';

type Looked = Awaited<ReturnType<EvidenceReader['look']>>;

const host = testHost();
const connection = openConnection('c', undefined, () => 0);
let founded: Awaited<ReturnType<typeof foundTestStation>>;
let station: Station;
let deliver: (event: DeviceEvent) => void;
let answer: (looked: Looked) => void;
let hasZone = true;
let logged: string[] = [];
let looks = 0;

beforeEach(async () => {
  founded = await foundTestStation(host);
  [hasZone, logged, looks] = [true, [], 0];
  const reader = {
    read: () => Promise.resolve(ok({ found: hasZone, raw: linesOf(), lines: linesOf(), substitutions: [], confidences: [], accepted: hasZone, doubts: [], image: { width: 10, height: 10 } })),
    frame: () => Promise.resolve(fail('busy')),
    preview: (image: Uint8Array) => Promise.resolve(ok(image)),
  };
  const evidence: EvidenceReader = { look: () => ((looks += 1), new Promise((resolve) => (answer = resolve))) };
  const seals = { verifySignature: () => 'unsupported' as const, read: () => fail('notACertificate'), store: () => ({ findSigners: () => [], findIssued: () => undefined }) };
  const devices = { set: () => undefined, status: () => [], ports: () => Promise.resolve([]), onEvent: (listener: typeof deliver) => ((deliver = listener), () => undefined) };
  const parts = { training: false, store: founded.store, clock: { ...host.clock, adjust: () => undefined }, random: host.random, reader, evidence, seals, devices, simulator: undefined, sops: [], log: ({ code }: { code: string }) => void logged.push(code) };
  station = assembleStation({ posts, now: host.clock.now }, parts as never);
  station.connections.add(connection);
  admit();
});
afterEach(() => {
  founded.store.close();
  founded.remove();
});

function admit(): void {
  const person = founded.store.queries.findPerson(founded.founderId);
  if (person) station.sessions.admit(connection, { person, keys: founded.opened }, 'en');
}
const linesOf = (): string[] => (hasZone ? zoneOf().split('\n') : []);
const settle = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
async function scan(): Promise<void> {
  const before = looks;
  deliver({ kind: 'image', deviceId: 'one', deviceKind: 'folder', bytes: Buffer.from('page'), taken: () => undefined });
  await vi.waitFor(() => expect(looks).toBe(before + 1), 5_000);
}
function newest() {
  const [row] = founded.store.queries.openPassages(1);
  const record = row && founded.store.queries.findPassage(row.passageId);
  const session = station.sessions.of(connection);
  return record && session && toDetail(station, record, session).captures.at(-1);
}
/** Waits for the next event of a kind. */
function telling(): (kind: StationEvent['kind']) => Promise<StationEvent> {
  const events = connection.events.follow();
  return async (kind) => {
    for (;;) {
      const next = await events.next();
      if (next.done !== true && next.value.kind === kind) return next.value;
    }
  };
}
const entries = () => founded.store.queries.lines(undefined, 50).filter(({ type }) => type === 'document.supplemented.v1').length;

it('shows the zone at once and tells that the rest is being looked at', async () => {
  await scan();
  expect([newest()?.page, looks]).toEqual([{ state: 'underWay' }, 1]);
  answer(ok({ codes: [], visual: { performed: false, reason: 'unknownLayout' } }));
  await settle(20);
  expect(newest()?.page).toMatchObject({ state: 'performed', codesPerformed: true, codes: [] });
  expect(entries()).toBe(1);
});

it('says that a look broke off, loses nothing else, and looks again when asked', async () => {
  await scan();
  answer(fail('timeout'));
  await settle(20);
  const capture = newest();
  expect([capture?.page, capture?.reading.mrz !== undefined, entries(), logged]).toEqual([{ state: 'notFinished' }, true, 0, []]);
  lookBeside(station, capture!.captureId as never, 0);
  expect(newest()?.page).toEqual({ state: 'underWay' });
  await settle(20);
  answer(ok({ codes: [] }));
  await settle(20);
  // The half that did not come is said to be missing, not to be empty.
  expect(newest()?.page).toMatchObject({ state: 'performed', codesPerformed: true });
  expect(newest()?.page).toHaveProperty('visual.0.reason', 'notFinished');
});

it('keeps nothing that ends when nobody is signed in, and harms nobody', async () => {
  await scan();
  station.sessions.end(connection, 'locked');
  answer(ok({ codes: [], visual: { performed: false, reason: 'tooSmall' } }));
  await settle(20);
  expect([entries(), logged]).toEqual([0, []]);
});

it('takes a page without a zone for the code on it, and what holds none for what it is', async () => {
  hasZone = false;
  const told = telling();
  await scan();
  answer(ok({ codes: [{ format: 'QRCode', text: 'A-0417', bytes: Buffer.from('A-0417') }] }));
  const read = await told('codeRead');
  const codeId = read.kind === 'codeRead' ? read.codeId : '';
  expect(station.looseCodes.find(codeId, founded.founderId as never)).toEqual({ kind: 'slip', format: 'QRCode', reference: 'A-0417' });
  await scan();
  answer(ok({ codes: [{ format: 'QRCode', text: 'https://', bytes: Buffer.from('https://') }] }));
  expect(await told('captureFailed')).toMatchObject({ reason: 'noZone' });
  expect([founded.store.queries.openPassages(5).length, entries()]).toEqual([0, 0]);
});

it('takes the text of a barcode reader the same way', async () => {
  const told = telling();
  deliver({ kind: 'text', deviceId: 'two', deviceKind: 'serial', text: 'M1SPECIMEN/ANNA MRS   EUTO123 EBLISTTK 0803 060Y014C0071 100' } as DeviceEvent);
  const read = await told('codeRead');
  expect(station.looseCodes.find(read.kind === 'codeRead' ? read.codeId : '', founded.founderId as never)).toMatchObject({ kind: 'boardingPass', pass: { surname: 'SPECIMEN' } });
  expect([looks, founded.store.queries.openPassages(5).length]).toEqual([0, 0]);
});
