import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitZone } from '../../core/document/split-zone.ts';
import { decodeAll } from '../decoders/decoder.ts';
import { drivers, findDriver, named } from './all.ts';
import type { Driver } from './driver.ts';
import { describeDecoded, parseRecording, type Recording } from './recording.ts';

const ROOT = new URL('./recordings/', import.meta.url);
const sessions = readdirSync(ROOT).flatMap((driverId) =>
  readdirSync(new URL(`${driverId}/`, ROOT)).map((file) => ({ name: `${driverId}/${file}`, driver: findDriver(driverId)!, recording: parseRecording(readFileSync(new URL(`${driverId}/${file}`, ROOT), 'utf8')) })),
);
const serial = sessions.filter(({ driver }) => driver.port.kind === 'serial');
const hid = sessions.filter(({ driver }) => driver.port.kind === 'hid');

function decodedBy(driver: Driver, chunks: readonly Uint8Array[]) {
  const { state, decoded } = decodeAll(driver.decoder!, chunks);
  return { state, all: decoded.map(describeDecoded), readings: decoded.filter(({ kind }) => kind === 'zone' || kind === 'code').map(describeDecoded) };
}

const joined = ({ chunks }: Recording) => Uint8Array.from(chunks.flatMap((chunk) => [...chunk]));
const readingsOf = ({ expected }: Recording) => expected.map(({ what }) => what).filter((what) => /^(zone|code) /.test(what));

function cut(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const chunks = [];
  let at = 0;
  for (const size of sizes) {
    chunks.push(bytes.subarray(at, at + size));
    at += size;
  }
  return [...chunks, bytes.subarray(at)];
}

const sizes = fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 60 });
/** Noise as a loose plug makes it; also the very bytes that frames begin and end with. */
const noise = fc.array(fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0x02, 0x03, 0x1c, 0x1d, 0x1e, 0x1f, 0x49, 0x00, 0xf3, 0x1b, 0x06)), { maxLength: 300 }).map((bytes) => Uint8Array.from(bytes));

describe('recorded sessions', () => {
  it('exist for every driver that decodes, of which at least ten are named', () => {
    const recorded = new Set(sessions.map(({ driver }) => driver.id));
    expect(drivers.filter(({ id, decoder }) => decoder && !recorded.has(id)).map(({ id }) => id)).toEqual([]);
    expect(named.filter(({ id }) => recorded.has(id)).length).toBeGreaterThanOrEqual(10);
    expect(new Set(drivers.map(({ id }) => id)).size).toBe(drivers.length);
  });

  it('hold travellers of Utopia only', () => {
    for (const { recording } of sessions) {
      for (const what of readingsOf(recording)) if (what.startsWith('zone ')) expect(splitZone(what.slice(5).replaceAll('|', '\n'))[0]).toContain('UTO');
    }
  });

  it.each(sessions)('$name: decodes as expected, each reading as soon as its last byte is there', ({ driver, recording }) => {
    for (let count = 0; count <= recording.chunks.length; count += 1) {
      expect(decodedBy(driver, recording.chunks.slice(0, count)).all).toEqual(recording.expected.filter(({ after }) => after <= count).map(({ what }) => what));
    }
  });

  it.each(serial)('$name: gives the same for any chunking', ({ driver, recording }) => {
    const bytes = joined(recording);
    const whole = decodedBy(driver, [bytes]);
    expect(whole.all).toEqual(recording.expected.map(({ what }) => what));
    fc.assert(fc.property(sizes, (chunking) => void expect(decodedBy(driver, cut(bytes, chunking))).toEqual(whole)), { numRuns: 40 });
  });

  it.each(serial)('$name: after any noise reads the next whole frame', ({ driver, recording }) => {
    const bytes = joined(recording);
    const clean = readingsOf(recording);
    fc.assert(
      fc.property(noise, noise, sizes, (before, between, chunking) => {
        // The end of a line is all that a reader without frames has to tell noise from its text.
        const end = Uint8Array.of(0x0d);
        const dirty = Uint8Array.from([...before, ...end, ...bytes, ...between, ...end, ...bytes]);
        const { readings } = decodedBy(driver, cut(dirty, chunking));
        expect(subsequence([...clean, ...clean], readings)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it.each(hid)('$name: reports of other kinds between change nothing', ({ driver, recording }) => {
    const foreign = driver.decoder?.kind === 'reports' && driver.decoder.layout.kind === 'pos' ? Uint8Array.from({ length: 64 }, (_, i) => (i === 0 ? 7 : 0x41)) : new Uint8Array(8);
    fc.assert(
      fc.property(fc.array(fc.nat(recording.chunks.length), { maxLength: 6 }), (places) => {
        const chunks = recording.chunks.flatMap((chunk, i) => [...places.filter((place) => place === i).map(() => foreign), chunk]);
        expect(decodedBy(driver, chunks).all).toEqual(recording.expected.map(({ what }) => what));
      }),
    );
  });

  it.each(drivers.filter(({ decoder }) => decoder))('$id: never throws and keeps a bounded state whatever arrives', (driver) => {
    fc.assert(
      fc.property(fc.array(fc.oneof(noise, fc.uint8Array({ maxLength: 700 }), fc.constantFrom(...sessions.map(({ recording }) => joined(recording)))), { maxLength: 8 }), (chunks) => {
        expect(JSON.stringify(decodedBy(driver, chunks).state).length).toBeLessThan(120_000);
      }),
      { numRuns: 25 },
    );
    const endless = Uint8Array.from({ length: 64 }, () => 0x41);
    const states = [100, 150].map((times) => JSON.stringify(decodedBy(driver, Array.from({ length: times }, () => endless)).state).length);
    expect(states[1]).toBe(states[0]);
  });
});

function subsequence(wanted: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const what of all) if (what === wanted[at]) at += 1;
  return at === wanted.length;
}
