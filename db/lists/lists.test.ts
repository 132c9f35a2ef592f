/** Lists on a real station: real files, real thread, real keys. */
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseMrz } from '../../core/document/parse-mrz.ts';
import type { Mrz } from '../../core/document/reading.ts';
import type { NewEntry } from '../../core/journal/entry.ts';
import { type BundleSigner, type Publication, writeDifference, writeWhole } from '../../core/journal/write-bundle.ts';
import type { ListEntry } from '../../core/lists/entry.ts';
import { toLine } from '../../core/lists/line.ts';
import { keyIdOf } from '../keys/crypto.ts';
import { unlockKeyring } from '../keys/keyring.ts';
import { restoreStation } from '../restore.ts';
import type { Store } from '../store.ts';
import { openStore } from '../store.ts';
import { founder, foundTestStation, testHost } from '../testing/station.ts';
import type { LoaderAnswer } from './list-loading.ts';

// A thread that starts while the machine is busy takes its time.
vi.setConfig({ testTimeout: 60_000 });

const NOW = '2026-03-01T08:00:00+03:00';
const publication: Omit<Publication, 'kind'> = { listId: 'test-list', name: 'Test list', version: 1, issuedAt: '2026-02-01T00:00:00Z', expiresAt: '2026-09-01T00:00:00Z' };
let done: (() => void) | undefined;
afterEach(() => done?.());

async function station() {
  const founded = await foundTestStation();
  founded.store.openIdentity(founded.opened);
  done = founded.remove;
  return founded;
}

async function send(store: Store, bytes: Uint8Array, how: { as?: Omit<Publication, 'kind'>; goOn?: boolean; piece?: number } = {}): Promise<LoaderAnswer> {
  const begun = store.lists.load(how.as, NOW);
  if (begun === undefined) throw new Error('nobody is signed in');
  const { loading, file } = begun;
  const piece = how.piece ?? 100_000;
  let answer: LoaderAnswer = { kind: 'taken' };
  for (let at = 0; at < bytes.length && answer.kind === 'taken'; at += piece) answer = await loading.push(bytes.subarray(at, at + piece));
  if (answer.kind === 'taken') answer = await loading.end();
  if (answer.kind === 'faults' && how.goOn === true) answer = await loading.goOn();
  loading.close(answer.kind === 'ready');
  if (answer.kind !== 'ready') return answer;
  const { header, from, leftOut } = answer;
  const { listId, name, kind, version, base, issuedAt, expiresAt, publisher, entries, state } = header;
  const facts = { listId, name, kind, version, ...(base !== undefined && { base }), issuedAt, expiresAt, publisher, entries, state, file, from, ...(leftOut > 0 && { leftOut }) };
  store.journal.commit([{ type: 'list.loaded.v1', actor: 'station', facts, payloads: {} } as NewEntry]);
  store.lists.changed();
  return answer;
}

const zone = (number: string, name = 'EXAMPLE<<KARIM<JASIM', birth = '800102'): Mrz => {
  const mrz = parseMrz([`P<UTO${name}`.padEnd(44, '<'), `${number.padEnd(9, '<')}0UTO${birth}0M3001010<<<<<<<<<<<<<<00`.slice(0, 44)], '2026-03-01');
  if (mrz === undefined) throw new Error('no zone');
  return mrz;
};

function publisherOf() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = (publicKey as KeyObject).export({ format: 'der', type: 'spki' }).subarray(-32);
  const signer: BundleSigner = {
    publisher: keyIdOf(raw),
    sign: (bytes) => sign(null, bytes, privateKey),
    sha256: (line) => createHash('sha256').update(line).digest(),
    startSha256: () => {
      const hash = createHash('sha256');
      return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') };
    },
  };
  return { signer, facts: { publisher: signer.publisher, name: 'Invented', publicKey: raw.toString('hex') } };
}
const documents = (numbers: readonly string[], reason: 'lost' | 'stolen' = 'stolen') => numbers.map((number): ListEntry => ({ kind: 'documents', entry: { state: 'UTO', number, reason } }));
const keyed = (entries: readonly ListEntry[]) => new Map(entries.map((entry) => [toLine(entry).slice(0, 20), toLine(entry)]));
function whole(signer: BundleSigner, entries: readonly ListEntry[], change: Partial<Publication> = {}): Uint8Array {
  const writer = writeWhole(signer);
  for (const entry of entries) writer.add(toLine(entry));
  return Buffer.concat(writer.finish({ ...publication, kind: entries[0]?.kind ?? 'documents', ...change }));
}

describe('a list of documents', () => {
  it('comes from a CSV, is signed by the station itself and answers for a number and its neighbours', async () => {
    const { store } = await station();
    expect(store.lists.look(zone('A1234567'), NOW)).toBeUndefined();
    const answer = await send(store, Buffer.from('state,number,reason,since\nUTO,A1234567,stolen,2025-01-02\nUTO,A1234568,lost,2025\nIRQ,A1234567,lost,\n'), { as: publication, piece: 7 });
    expect(answer).toMatchObject({ kind: 'ready', from: 'documentsCsv', header: { publisher: store.lists.own().publisher, entries: 3 } });
    expect(store.lists.look(zone('A1234567'), NOW)).toMatchObject({
      lists: [{ listId: 'test-list', name: 'Test list', expired: false }],
      documents: [
        { entryId: 'UTO A1234567', reason: 'stolen', edits: 0, since: '2025-01-02' },
        { entryId: 'UTO A1234568', reason: 'lost', edits: 1 },
      ],
    });
    expect(store.lists.look(zone('A1234567'), '2026-09-01T03:00:00+03:00')?.lists[0]?.expired).toBe(true);
    expect(store.lists.look(zone('X1234567'), NOW)?.documents).toMatchObject([{ documentNumber: 'A1234567', edits: 1 }]);
    expect(store.lists.look(zone('B7777777'), NOW)?.documents).toEqual([]);
    store.close();
  });
  it('with bad lines is not loaded until a person says so, and then without them', async () => {
    const { store } = await station();
    const csv = Buffer.from('state,number,reason\nUTO,A1234567,stolen\nUTO,A1234568,burnt\n');
    expect(await send(store, csv, { as: publication })).toMatchObject({ kind: 'faults', report: { entries: 1, faults: [{ line: 3, code: 'reason', column: 'reason' }] } });
    expect(store.lists.loaded()).toEqual([]);
    expect(await send(store, csv, { as: publication, goOn: true })).toMatchObject({ kind: 'ready', leftOut: 1 });
    expect(store.lists.loaded()).toMatchObject([{ entries: 1, leftOut: 1, isPresent: true }]);
    store.close();
  });
  it('follows differences of a trusted publisher, and keeps the old version through whatever is refused', async () => {
    const { store, folder } = await station();
    const { signer, facts } = publisherOf();
    const first = documents(['A1111111', 'A2222222', 'A3333333']);
    expect(await send(store, whole(signer, first))).toMatchObject({ kind: 'refused', fault: { code: 'unknownPublisher' } });
    store.journal.commit([{ type: 'publisher.trusted.v1', actor: 'station', facts, payloads: {} }]);
    expect(await send(store, whole(signer, first), { piece: 11 })).toMatchObject({ kind: 'ready', from: 'bundle' });

    const second = [...documents(['A1111111'], 'lost'), ...documents(['A3333333', 'A4444444'])];
    const difference = Buffer.concat(writeDifference(signer, { ...publication, kind: 'documents', version: 2 }, 1, keyed(first), keyed(second)));
    const tampered = Uint8Array.from(difference);
    tampered[tampered.length - 5] = tampered[tampered.length - 5]! ^ 1;
    expect(await send(store, tampered)).toMatchObject({ kind: 'refused', fault: { code: 'tampered' } });
    expect(store.lists.look(zone('A2222222'), NOW)?.documents).toMatchObject([{ reason: 'stolen', edits: 0 }]);
    // The thread ends before its draft goes.
    await expect.poll(() => readdirSync(join(folder, 'lists'))).toHaveLength(1);

    expect(await send(store, difference)).toMatchObject({ kind: 'ready', header: { version: 2, entries: 3 } });
    expect(store.lists.look(zone('A2222222'), NOW)?.documents).toEqual([]);
    expect(store.lists.look(zone('A1111111'), NOW)?.documents).toMatchObject([{ reason: 'lost' }]);
    expect(store.lists.look(zone('A4444444'), NOW)?.documents).toHaveLength(1);
    store.close();
  });
  it('opens for nobody while nobody is signed in, and again afterwards; its file holds no number in the clear', async () => {
    const { store, opened, folder, keys } = await station();
    await send(store, Buffer.from('state,number,reason\nUTO,A1234567,stolen\n'), { as: publication });
    const [file = ''] = readdirSync(join(folder, 'lists'));
    expect(readFileSync(join(folder, 'lists', file)).includes('A1234567')).toBe(false);
    opened.close();
    expect(store.lists.look(zone('A1234567'), NOW)).toBeUndefined();
    expect(store.lists.loaded()).toMatchObject([{ version: 1, isPresent: undefined }]);
    expect(store.lists.load(publication, NOW)).toBeUndefined();
    store.close();
    // A draft that a crash left behind is swept; the list in force stays.
    writeFileSync(join(folder, 'lists', '0'.repeat(32)), 'half a list');
    const again = openStore({ ...testHost(), folder, keys });
    expect(again.ok && again.value.lists.loaded()).toMatchObject([{ version: 1 }]);
    expect(readdirSync(join(folder, 'lists'))).toEqual([file]);
    if (again.ok) again.value.close();
  });
  it('is missing when its file is damaged, and may come again in the same version', async () => {
    const { store, folder } = await station();
    const { signer, facts } = publisherOf();
    store.journal.commit([{ type: 'publisher.trusted.v1', actor: 'station', facts, payloads: {} }]);
    await send(store, whole(signer, documents(['A1111111'])));
    store.lists.close();
    for (const file of readdirSync(join(folder, 'lists'))) writeFileSync(join(folder, 'lists', file), 'damaged');
    expect(store.lists.loaded()).toMatchObject([{ isPresent: false }]);
    expect(await send(store, whole(signer, documents(['A1111111'])))).toMatchObject({ kind: 'ready' });
    expect(store.lists.look(zone('A1111111'), NOW)?.documents).toHaveLength(1);
    store.close();
  });
  it('that was removed comes again in no older version and in no other content of the same one, also after a restart', async () => {
    const { store, folder, keys } = await station();
    const { signer, facts } = publisherOf();
    store.journal.commit([{ type: 'publisher.trusted.v1', actor: 'station', facts, payloads: {} }]);
    const [former, latest] = [whole(signer, documents(['A1111111'])), whole(signer, documents(['A1111111', 'A2222222']), { version: 2 })];
    const forged = whole(signer, documents(['A1111111']), { version: 2 });
    await send(store, former);
    await send(store, latest);
    expect(await send(store, former)).toMatchObject({ kind: 'refused', fault: { code: 'older', version: 1, inForce: 2 } });
    // Its file is gone: that makes no room for another list of the same number.
    store.lists.close();
    for (const file of readdirSync(join(folder, 'lists'))) rmSync(join(folder, 'lists', file));
    expect(store.lists.loaded()).toMatchObject([{ version: 2, isPresent: false }]);
    expect(await send(store, forged)).toMatchObject({ kind: 'refused', fault: { code: 'conflicting', version: 2 } });
    expect(store.lists.highest()).toMatchObject([{ listId: 'test-list', version: 2 }]);
    expect(store.lists.highest()[0]).not.toHaveProperty('until');

    store.journal.commit([{ type: 'list.removed.v1', actor: 'station', facts: { listId: 'test-list', reason: 'invented' }, payloads: {} }]);
    store.lists.changed();
    const until = store.lists.highest()[0]?.until;
    expect(until).toBeDefined();
    expect(await send(store, former)).toMatchObject({ kind: 'refused', fault: { code: 'olderThanHeld', version: 1, held: 2, until } });
    store.close();
    const again = openStore({ ...testHost(), folder, keys });
    if (!again.ok) throw new Error(again.error);
    const added = again.value.reader.find({ ...again.value.journal.head(), sequence: 2 });
    const credential = added?.type === 'person.added.v1' ? added.payloads.staff?.credential : undefined;
    const signedIn = credential && (await again.value.credentials.open(credential, founder.badge, founder.pin));
    if (signedIn === undefined) throw new Error('the founder cannot sign in');
    again.value.openIdentity(signedIn);
    expect(await send(again.value, former)).toMatchObject({ kind: 'refused', fault: { code: 'olderThanHeld', held: 2, until } });
    expect(await send(again.value, forged)).toMatchObject({ kind: 'refused', fault: { code: 'conflicting' } });
    expect(await send(again.value, latest)).toMatchObject({ kind: 'ready' });
    expect(again.value.lists.look(zone('A2222222'), NOW)?.documents).toMatchObject([{ reason: 'stolen', edits: 0 }]);
    again.value.close();
  });
  it('bars its older versions at the station that a backup becomes', async () => {
    const { store, folder, recoveryKit } = await station();
    const { signer, facts } = publisherOf();
    store.journal.commit([{ type: 'publisher.trusted.v1', actor: 'station', facts, payloads: {} }]);
    await send(store, whole(signer, documents(['A1111111']), { version: 7 }));
    store.journal.commit([{ type: 'list.removed.v1', actor: 'station', facts: { listId: 'test-list', reason: 'invented' }, payloads: {} }]);
    const highest = store.lists.highest();
    const backup = await store.backup();
    store.close();
    const target = join(folder, '..', 'restored');
    const lock = { kind: 'passphrase', passphrase: 'a long enough phrase' } as const;
    expect(await restoreStation({ ...testHost(), backup: backup.path, folder: target, lock, kit: recoveryKit })).toMatchObject({ ok: true });
    const keys = await unlockKeyring(target, lock);
    const restored = keys.ok && openStore({ ...testHost(), folder: target, keys: keys.value });
    if (restored === false || !restored.ok) throw new Error('not restored');
    expect(restored.value.lists.highest()).toEqual(highest);
    expect(highest).toMatchObject([{ listId: 'test-list', version: 7, until: expect.any(String) as unknown }]);
    restored.value.close();
  });
  it('is missing from the moment a damaged page of it is read, and the others still answer', async () => {
    const { store, folder } = await station();
    const rows = Array.from({ length: 4_000 }, (_, index) => `UTO,D${String(1_000_000 + index)},lost\n`);
    await send(store, Buffer.from(`state,number,reason\n${rows.join('')}`), { as: publication });
    const [large = ''] = readdirSync(join(folder, 'lists'));
    await send(store, Buffer.from('state,number,reason\nUTO,A1111111,stolen\n'), { as: { ...publication, listId: 'other-list', name: 'Other' } });
    store.lists.close();
    const path = join(folder, 'lists', large);
    const bytes = readFileSync(path);
    // The first two pages say what the file is and hold its key; behind them every page is hit.
    for (let at = 2 * 4_096 + 2_000; at < bytes.length; at += 4_096) bytes[at] = bytes[at]! ^ 1;
    writeFileSync(path, bytes);
    expect(store.lists.look(zone('A1111111'), NOW)).toMatchObject({ lists: [{ listId: 'other-list' }], documents: [{ reason: 'stolen' }] });
    expect(store.lists.loaded()).toMatchObject([{ listId: 'other-list', isPresent: true }, { listId: 'test-list', isPresent: false }]);
    store.close();
  });
});

describe('stolen blanks', () => {
  it('answer for every number within a range, also a wide one behind narrow ones', async () => {
    const { store } = await station();
    await send(store, Buffer.from('state,from,to\nUTO,B0000100,B0000900\nUTO,B0000200,B0000210\nUTO,B0000300,B0000310\nUTO,C0000100,C0000900\n'), { as: publication });
    const found = (number: string) => store.lists.look(zone(number), NOW)?.blanks.map(({ from }) => from);
    expect(found('B0000205')).toEqual(['B0000200', 'B0000100']);
    expect(found('B0000500')).toEqual(['B0000100']);
    expect(found('B0000901')).toEqual([]);
    expect(found('B000050')).toEqual([]);
    store.close();
  });
});

describe('a list of persons', () => {
  const csv = 'id,name,aliases,birth_date,nationalities,father,documents\np1,Karim Jasim Example,كريم جاسم,1980-01-02,UTO,Jasim,\np2,Another Person,,1980-02-01,IRQ,,UTO:A1234567\n';
  it('answers by name and by document, and says how birth and nationality compare', async () => {
    const { store } = await station();
    await send(store, Buffer.from(csv), { as: publication });
    expect(store.lists.look(zone('A1234567'), NOW)?.persons).toMatchObject([
      { entryId: 'p2', document: true, birth: 'near', nationality: 'differs', cleared: false },
      { entryId: 'p1', name: 'Karim Jasim Example', birth: 'same', nationality: 'same', cleared: false },
    ]);
    store.close();
  });
  it('does not take somebody for a cleared namesake who shows the listed person’s own document', async () => {
    const { store } = await station();
    const listed = csv.replace('UTO,Jasim,', 'UTO,Jasim,UTO:A1234567');
    await send(store, Buffer.from(listed), { as: publication });
    const line = store.lists.findPerson('test-list', 'p1')?.line ?? '';
    const clear = (clearingId: string, mrz: Mrz) =>
      store.journal.commit([{ type: 'namesake.cleared.v1', actor: 'station', facts: { clearingId, passageId: '00000000-0000-4000-8000-000000000001', listId: 'test-list', ...store.lists.namesakes.pairOf('test-list', line, mrz) }, payloads: { identity: { entryId: 'p1', name: 'Karim', reason: 'another father' } } } as NewEntry]);
    const hitOf = (mrz: Mrz) => store.lists.look(mrz, NOW)?.persons.find(({ entryId }) => entryId === 'p1');
    clear('00000000-0000-4000-8000-000000000002', zone('B7654321'));
    expect(hitOf(zone('B7654321'))).toMatchObject({ cleared: true });
    expect(hitOf(zone('C7654321'))).toMatchObject({ cleared: true });
    expect(hitOf(zone('A1234567'))).toMatchObject({ document: true, cleared: false });
    clear('00000000-0000-4000-8000-000000000003', zone('A1234567'));
    expect(hitOf(zone('A1234567'))).toMatchObject({ document: true, cleared: true });
    store.close();
  });
  it('keeps a cleared namesake cleared: for that document, for the same person with another, and not for an entry that changed', async () => {
    const { store } = await station();
    await send(store, Buffer.from(csv), { as: publication });
    const found = store.lists.findPerson('test-list', 'p1');
    if (found === undefined) throw new Error('not listed');
    const clear = (clearingId: string, mrz: Mrz) => {
      const pair = store.lists.namesakes.pairOf('test-list', found.line, mrz);
      return store.journal.commit([{ type: 'namesake.cleared.v1', actor: 'station', facts: { clearingId, passageId: '00000000-0000-4000-8000-000000000001', listId: 'test-list', ...pair }, payloads: { identity: { entryId: 'p1', name: 'Karim', reason: 'another father' } } } as NewEntry]);
    };
    const isCleared = (mrz: Mrz) => store.lists.look(mrz, NOW)?.persons.find(({ entryId }) => entryId === 'p1')?.cleared;
    const clearingId = '00000000-0000-4000-8000-000000000002';
    clear(clearingId, zone('A1234567'));
    expect(isCleared(zone('A1234567'))).toBe(true);
    expect(isCleared(zone('B7654321'))).toBe(true);
    expect(isCleared(zone('B7654321', undefined, '800203'))).toBe(false);
    await send(store, Buffer.from(csv.replace('Another', 'Other')), { as: { ...publication, version: 2 } });
    expect(isCleared(zone('A1234567'))).toBe(true);
    await send(store, Buffer.from(csv.replace('1980-01-02', '1980-01-03')), { as: { ...publication, version: 3 } });
    expect(isCleared(zone('A1234567'))).toBe(false);
    await send(store, Buffer.from(csv), { as: { ...publication, version: 4 } });
    expect(store.lists.namesakes.clearings(5)).toMatchObject([{ clearingId, said: { reason: 'another father' } }]);
    store.journal.commit([{ type: 'namesake.reopened.v1', actor: 'station', facts: { clearingId }, payloads: { identity: { reason: 'looked again' } } } as NewEntry]);
    expect(isCleared(zone('A1234567'))).toBe(false);
    expect(store.lists.namesakes.find(clearingId)).toMatchObject({ reopened: { reason: 'looked again' } });
    store.close();
  });
});
