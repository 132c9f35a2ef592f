/** What a loader makes of a file, without its thread: every refusal, and the publisher's command from end to end. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Publication } from '../../core/journal/write-bundle.ts';
import { writeDifference, writeWhole } from '../../core/journal/write-bundle.ts';
import { toLine } from '../../core/lists/line.ts';
import { openListFile } from './list-file.ts';
import type { FromLoader, ListInForce, LoadOrder } from './load-order.ts';
import { createLoader } from './loader.ts';
import { makePublisherKey, openPublisherKey, type PublisherKey } from './publisher-key.ts';
import { createListSearch } from './search-list.ts';

const folder = mkdtempSync(join(tmpdir(), 'hbm-loader-'));
let key: PublisherKey;
beforeAll(async () => {
  key = await publisher();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const publication: Publication = { listId: 'test-list', name: 'Test', kind: 'documents', version: 2, issuedAt: '2026-02-01T00:00:00Z', expiresAt: '2026-09-01T00:00:00Z' };
const random = { uuid: () => '', bytes: (count: number) => randomBytes(count) };
const PASSPHRASE = 'correct horse battery staple';

async function publisher(): Promise<PublisherKey> {
  const { text } = await makePublisherKey('Invented', PASSPHRASE, random);
  expect(await openPublisherKey(text, 'another passphrase')).toBeUndefined();
  const key = await openPublisherKey(text, PASSPHRASE);
  if (key === undefined) throw new Error('its own passphrase does not open it');
  return key;
}

let number = 0;
function run(bytes: Uint8Array, trusted: PublisherKey | undefined, inForce: ListInForce[] = [], piece = 64): { answer: FromLoader; order: LoadOrder } {
  number += 1;
  const order: LoadOrder = { path: join(folder, String(number)), key: randomBytes(32), now: '2026-03-01T08:00:00+03:00', publishers: trusted === undefined ? [] : [{ publisher: trusted.signer.publisher, publicKey: trusted.publicKey }], inForce, highest: inForce.map(({ listId, version, state }) => ({ listId, version, state })), own: { publisher: 'a'.repeat(16), seed: randomBytes(32) }, publication: undefined };
  const loader = createLoader(order, () => {});
  let answer: FromLoader = { kind: 'taken' };
  for (let at = 0; at < bytes.length && answer.kind === 'taken'; at += piece) answer = loader.push(bytes.subarray(at, at + piece));
  return { answer: answer.kind === 'taken' ? loader.end() : answer, order };
}

const document = (name: string, reason: 'lost' | 'stolen' = 'lost') => ({ kind: 'documents' as const, entry: { state: 'UTO', number: name, reason } });
const whole = (lines: readonly string[], change: Partial<Publication> = {}): Uint8Array => {
  const writer = writeWhole(key.signer);
  for (const line of lines) writer.add(line);
  return Buffer.concat(writer.finish({ ...publication, ...change }));
};
const faultOf = ({ answer }: { answer: FromLoader }) => (answer.kind === 'refused' ? answer.fault : answer.kind);

describe('a loader', () => {
  it('builds what a trusted publisher signed, and a difference upon it', () => {
    const lines = ['A111111', 'A222222', 'A333333'].map((name) => toLine(document(name)));
    const first = run(whole(lines), key);
    if (first.answer.kind !== 'ready') throw new Error(first.answer.kind);
    const base: ListInForce = { listId: 'test-list', version: 2, publisher: key.signer.publisher, kind: 'documents', state: first.answer.header.state, place: first.order };
    const after = new Map([[lines[0]!, lines[0]!], ['changed', toLine(document('A222222', 'stolen'))]]);
    const difference = Buffer.concat(writeDifference(key.signer, { ...publication, version: 3 }, 2, new Map(lines.map((line, at) => [at === 1 ? 'changed' : line, line])), after));
    for (const piece of [9, 100_000]) {
      const second = run(difference, key, [base], piece);
      expect(second.answer).toMatchObject({ kind: 'ready', header: { entries: 2, version: 3 } });
      const search = createListSearch(openListFile(second.order.path, second.order.key), 'documents');
      expect(search.documents('UTO', 'A222222')).toEqual([{ number: 'A222222', reason: 'stolen', since: '', edits: 0 }]);
      expect(search.documents('UTO', 'A333333').filter(({ edits }) => edits === 0)).toEqual([]);
    }
    const built = run(difference, key, [base]).answer;
    expect(faultOf(run(difference, key, [{ ...base, version: 3, state: built.kind === 'ready' ? built.header.state : '' }]))).toMatchObject({ code: 'same' });
    expect(faultOf(run(difference, key, [{ ...base, version: 3 }]))).toEqual({ code: 'conflicting', version: 3 });
    expect(faultOf(run(difference, key, [{ ...base, version: 1 }]))).toEqual({ code: 'wrongBase', base: 2, inForce: 1 });
    expect(faultOf(run(difference, key, [{ ...base, state: '0'.repeat(64) }]))).toEqual({ code: 'wrongState' });
    expect(faultOf(run(difference, key, [{ ...base, kind: 'blanks' }]))).toEqual({ code: 'otherKind', kind: 'documents' });
    expect(faultOf(run(difference, undefined, [base]))).toEqual({ code: 'unknownPublisher', publisher: key.signer.publisher });
  });

  it('makes no list of a file that breaks off, whatever a person says of its good lines', () => {
    const loader = createLoader({ path: join(folder, 'unread'), key: randomBytes(32), now: undefined, publishers: [], inForce: [], highest: [], own: { publisher: 'a'.repeat(16), seed: randomBytes(32) }, publication }, () => {});
    loader.push(Buffer.from('state,number,reason\nUTO,A1111111,lost\nUTO,"A2222222,lost\nUTO,A3333333,lost\n'));
    expect(loader.end()).toMatchObject({ kind: 'faults', report: { entries: 1, faultCount: 1, unreadFrom: 3 } });
    expect(loader.goOn()).toEqual({ kind: 'refused', fault: { code: 'unread', line: 3 } });
  });

  it('refuses lines that are no entries, twice the same entry, and counts that are not kept', () => {
    const line = toLine(document('A111111'));
    expect(faultOf(run(whole([line, line]), key))).toEqual({ code: 'badLine', line: 4 });
    expect(faultOf(run(whole([line, '["UTO","A2","x"]']), key))).toEqual({ code: 'badLine', line: 4 });
    expect(faultOf(run(whole([`${line.slice(0, -1)},""]`]), key))).toEqual({ code: 'badLine', line: 3 });
    expect(faultOf(run(whole([toLine({ kind: 'persons', entry: { id: 'x', names: ['Y'] } })]), key))).toEqual({ code: 'badLine', line: 3 });
    const bytes = whole([line]);
    expect(faultOf(run(bytes.subarray(0, bytes.length - 4), key))).toEqual({ code: 'truncated' });
    expect(faultOf(run(Buffer.concat([bytes, Buffer.from('+')]), key))).toEqual({ code: 'tampered' });
    expect(faultOf(run(Buffer.from('state,number,reason\nUTO,A1,lost\n'), key))).toEqual({ code: 'notABundle' });
  });
});
