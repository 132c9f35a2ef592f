import { createHash } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { leafHash } from '../../core/journal/hash.ts';
import type { Header } from '../../core/journal/entry.ts';
import { scan } from '../testing/passages.ts';
import { foundTestStation, testHost } from '../testing/station.ts';
import { releaseReadable } from './quarantine.ts';
import type { ChainRange, RangeEntry } from './ranges.ts';
import { sealEntry } from '../../core/journal/seal.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const cleanUps: (() => void)[] = [];
afterEach(() => { for (const cleanUp of cleanUps.splice(0)) cleanUp(); });

async function stationWith(scans: number) {
  const host = testHost();
  const station = await foundTestStation(host);
  station.store.openIdentity(station.opened);
  for (let i = 0; i < scans; i++) station.store.journal.commit([scan(host, station.founderId)]);
  cleanUps.push(() => { station.store.close(); station.remove(); });
  return { ...station, host };
}
const take = ({ store }: Awaited<ReturnType<typeof stationWith>>, after = 0, limit = 100): ChainRange => {
  const range = store.ranges.take(store.journal.head(), after, limit);
  if (range === undefined) throw new Error('nothing to take');
  return range;
};
const changed = (entry: RangeEntry, change: (header: Header) => Header): RangeEntry => {
  const header = change(JSON.parse(Buffer.from(entry.bytes).toString()) as Header);
  return { ...entry, ...sealEntry(header, sha256) };
};

test('a neighbour is followed by contiguous, verified, signed ranges', async () => {
  const a = await stationWith(4);
  const b = await stationWith(0);
  expect(b.store.ranges.ingest(take(a, 3))).toEqual({ ok: false, error: { code: 'gap', after: 0 } });
  expect(b.store.ranges.ingest(take(a, 0, 3))).toEqual({ ok: true, value: { added: 3 } });
  expect(b.store.ranges.ingest(take(a))).toEqual({ ok: true, value: { added: 3 } });
  expect(b.store.ranges.ingest(take(a))).toEqual({ ok: true, value: { added: 0 } });
  expect(b.store.queries.counts('2026-03-01').entry).toBe(4);
  expect(b.store.reader.heads()).toContainEqual(a.store.journal.head());
  // Its own writing goes on, and both chains leave together.
  b.store.journal.commit([scan(b.host, b.founderId)]);
  expect((await b.store.exportJournal()).entries).toBe(6 + 3);
});

test('nothing enters that is changed, unsigned or signed by another', async () => {
  const a = await stationWith(2);
  const b = await stationWith(1);
  const range = take(a);
  const [first, second, third, fourth] = range.entries;
  if (!first || !second || !third || !fourth) throw new Error('four entries');
  const with3 = (entry: RangeEntry): ChainRange => ({ ...range, entries: [first, second, entry, fourth] });
  const flipped = Buffer.from(third.bytes);
  flipped[40] = (flipped[40] ?? 0) ^ 1;
  const position = { station: range.station, epoch: 1, sequence: 3 };
  expect(b.store.ranges.ingest(with3({ ...third, bytes: flipped }))).toMatchObject({ ok: false, error: { code: 'badEntry', position, reason: 'badHash' } });
  expect(b.store.ranges.ingest(with3({ ...third, bytes: flipped, hash: leafHash(sha256, flipped) }))).toMatchObject({ ok: false, error: { code: 'badEntry' } });
  // A forger who makes hashes and links fit still lacks the key.
  const forged3 = changed(third, (header) => ({ ...header, software: 'forged' }));
  const forged4 = changed(fourth, (header) => ({ ...header, previous: forged3.hash }));
  expect(b.store.ranges.ingest({ ...range, entries: [first, second, forged3, forged4] })).toEqual({ ok: false, error: { code: 'badCheckpoint' } });
  const other = take(b).checkpoint;
  expect(b.store.ranges.ingest({ ...range, checkpoint: { ...range.checkpoint, signature: other.signature } })).toEqual({ ok: false, error: { code: 'badCheckpoint' } });
  expect(b.store.reader.heads()).toHaveLength(1);
});

test('the same position with another hash is a fork: alarm, both kept, nothing overwritten', async () => {
  const a = await stationWith(2);
  const b = await stationWith(0);
  const range = take(a);
  b.store.ranges.ingest(range);
  const last = range.entries.at(-1);
  if (last === undefined) throw new Error('empty');
  const twin = changed(last, (header) => ({ ...header, counter: header.counter + 1 }));
  expect(b.store.ranges.ingest({ ...range, entries: [twin] })).toMatchObject({ ok: false, error: { code: 'fork', position: { sequence: 4 } } });
  expect(b.store.integrity().forks).toEqual([{ station: range.station, epoch: 1, sequence: 4 }]);
  expect(b.store.reader.hashAt({ station: range.station, epoch: 1, sequence: 4 })).toBe(last.hash);
  expect(b.store.queries.chains().find(({ head }) => head.station === range.station)?.fork).toBe(true);
  // Somebody who extends our own chain is a second copy of us.
  const own = take(b);
  const end = own.entries.at(-1);
  if (end === undefined) throw new Error('empty');
  const next = changed(end, (header) => ({ ...header, sequence: header.sequence + 1, previous: end.hash }));
  expect(b.store.ranges.ingest({ ...own, entries: [next] })).toEqual({ ok: false, error: { code: 'ownChain' } });
});

test('an entry of an unknown type is kept, quarantined and handed on, never dropped', async () => {
  const a = await stationWith(1);
  const b = await stationWith(0);
  const range = take(a);
  const last = range.entries.at(-1);
  if (last === undefined) throw new Error('empty');
  // As a newer program of the same station would write it: the station signs a type this version does not know.
  const future = changed(last, (header) => ({ ...header, type: 'document.dreamt.v7', facts: { anything: [1] }, payloads: [] }));
  const { sign } = await import('node:crypto');
  const { openStationFile, STATION_FILE } = await import('../database.ts');
  const { checkpointBytes } = await import('../../core/journal/checkpoint.ts');
  const { privateKey } = await import('../keys/crypto.ts');
  const db = openStationFile(`${a.folder}/${STATION_FILE}`, a.keys.fileKey);
  const seed = db.prepare<[], { value: string }>(`SELECT value FROM meta WHERE key = 'signing'`).get();
  db.close();
  const head = { station: range.station, epoch: 1, sequence: 3, hash: future.hash };
  const signature = sign(null, checkpointBytes(head), privateKey('ed25519', Buffer.from(seed?.value ?? '', 'hex'))).toString('hex');
  const entries = [...range.entries.slice(0, -1), { ...future, payloads: [] }];
  expect(b.store.ranges.ingest({ ...range, entries, checkpoint: { ...head, signature } })).toEqual({ ok: true, value: { added: 3 } });
  expect(b.store.queries.quarantined()).toBe(1);
  expect(Buffer.from(b.store.ranges.take(range, 2, 10)?.entries[0]?.bytes ?? []).equals(future.bytes)).toBe(true);

  // It stays in quarantine at the next start, and an entry that this version has learnt to read leaves it.
  const other = openStationFile(`${b.folder}/${STATION_FILE}`, b.keys.fileKey);
  other.exec(`INSERT INTO quarantine (entry, reason) VALUES (1, 'unknownType')`);
  expect(releaseReadable(other)).toBe(1);
  other.close();
  expect(b.store.queries.quarantined()).toBe(1);
});
