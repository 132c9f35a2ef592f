/** What the station exports, seen by the second, independent program: every byte matters, and the right entry is named. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PassageId } from '../../core/contract/common.ts';
import { claimFear, clear, PLANTED, scan } from '../../db/testing/passages.ts';
import { foundTestStation, testHost } from '../../db/testing/station.ts';
// @ts-expect-error plain JavaScript without types, so that it shares nothing with the program it checks
import { verifyExport as verifyUntyped } from '../../tools/verify-journal/verify.mjs';

const verifyExport = verifyUntyped as (lines: Iterable<Buffer>, keys?: string[]) => { entries: number; heads: { hash: string }[] };
interface FirstBad {
  line: number;
  reason: string;
  station?: string;
  epoch?: number;
  sequence?: number;
}

let good: Buffer;
/** For each line what stands there: an entry's place, a checkpoint's, or nothing for the opening. */
let places: ({ station: string; epoch: number; sequence: number } | undefined)[];
let cleanUp = () => {};

beforeAll(async () => {
  // Two stations of a post, the first of which follows the second.
  const stations = await Promise.all([1, 2].map(async () => {
    const host = testHost();
    const station = await foundTestStation(host);
    station.store.openIdentity(station.opened);
    for (let i = 0; i < 4; i++) {
      const passageId = PassageId.parse(host.random.uuid());
      station.store.journal.commit([scan(host, station.founderId, passageId), i === 2 ? claimFear(host, station.founderId, passageId, PLANTED) : clear(host, station.founderId, passageId, PLANTED)]);
    }
    return station;
  }));
  const [first, second] = stations;
  const range = second?.store.ranges.take(second.store.journal.head(), 0, 1_000);
  if (first === undefined || second === undefined || range === undefined) throw new Error('two stations');
  expect(first.store.ranges.ingest(range).ok).toBe(true);
  good = readFileSync((await first.store.exportJournal()).path);
  places = linesOf(good).map((line) => (line.length === 0 || line[0] === 0x63 || line[64] === 0x20 ? placeOf(line) : undefined));
  cleanUp = () => {
    for (const { store, remove } of stations) {
      store.close();
      remove();
    }
  };
});
afterAll(() => cleanUp());

const linesOf = (bytes: Buffer) => bytes.toString('latin1').split(/(?<=\n)/).map((line) => Buffer.from(line, 'latin1'));

function placeOf(line: Buffer) {
  const { station, epoch, sequence } = JSON.parse(line.subarray(line.indexOf(0x20) + 1).toString('utf8')) as { station?: string; epoch: number; sequence: number };
  return station === undefined ? undefined : { station, epoch, sequence };
}

function firstBad(bytes: Buffer): FirstBad | undefined {
  try {
    verifyExport(linesOf(bytes));
    return undefined;
  } catch (error) {
    return (error as { firstBad: FirstBad }).firstBad;
  }
}
const lineAt = (offset: number) => good.subarray(0, offset).filter((byte) => byte === 0x0a).length + 1;

function expectNamed(bad: Buffer, line: number): void {
  const found = firstBad(bad);
  expect(found).toMatchObject({ line });
  const place = places[line - 1];
  if (place !== undefined) expect(found).toMatchObject(place);
}

test('the export verifies, and holds nothing of a traveller', () => {
  expect(verifyExport(linesOf(good)).entries).toBe(20);
  expect(good.includes(PLANTED)).toBe(false);
  expect(good.includes('fearClaimed')).toBe(false);
});

test('any byte changed is found in its own line', () => {
  fc.assert(fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (offset, difference) => {
    const bad = Buffer.from(good);
    bad[offset] = (bad[offset] ?? 0) ^ difference;
    expectNamed(bad, lineAt(offset));
  }), { numRuns: 400 });
});

test('any byte removed or put in is found in its own line', () => {
  fc.assert(fc.property(fc.nat(good.length - 1), fc.nat(255), (offset, byte) => {
    expectNamed(Buffer.concat([good.subarray(0, offset), good.subarray(offset + 1)]), lineAt(offset));
    const longer = Buffer.concat([good.subarray(0, offset), Buffer.of(byte), good.subarray(offset)]);
    const found = firstBad(longer);
    // A byte equal to its neighbour is the same file wherever in the run it was put; the run may end a line.
    expect([lineAt(offset), lineAt(offset) - 1]).toContain(found?.line);
  }), { numRuns: 300 });
});

test('a file cut off anywhere is found where it ends', () => {
  fc.assert(fc.property(fc.nat(good.length - 1), (length) => {
    const found = firstBad(good.subarray(0, length));
    expect(found).toMatchObject({ line: lineAt(length) });
  }), { numRuns: 200 });
  expect(firstBad(Buffer.concat([good, Buffer.from('\n')]))?.reason).toBeDefined();
  expect(firstBad(Buffer.concat([good, good]))).toMatchObject({ line: places.length + 1, reason: 'afterTheEnd' });
});

test('lines left out, swapped or repeated are found at the first that is not where it belongs', () => {
  const lines = linesOf(good);
  fc.assert(fc.property(fc.nat(lines.length - 1), fc.nat(lines.length - 1), (a, b) => {
    const [i, j] = [Math.min(a, b), Math.max(a, b)];
    const without = lines.toSpliced(j, 1);
    expect(firstBad(Buffer.concat(without))).toMatchObject({ line: j + 1 });
    expect(firstBad(Buffer.concat(lines.toSpliced(j, 0, lines[i] as Buffer<ArrayBuffer>)))).toMatchObject({ line: j + (i === j ? 2 : 1) });
    if (i === j) return;
    const swapped = lines.with(i, lines[j] as Buffer<ArrayBuffer>).with(j, lines[i] as Buffer<ArrayBuffer>);
    expectNamed(Buffer.concat(swapped), i + 1);
  }), { numRuns: 150 });
});
