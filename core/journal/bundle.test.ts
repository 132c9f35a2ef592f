import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLine } from '../lists/line.ts';
import { createStateHash } from '../lists/state-hash.ts';
import { type BundleFault, looksLikeBundle } from './bundle.ts';
import { type BundleWorld, readBundle } from './read-bundle.ts';
import { type BundleSigner, type Publication, writeDifference, writeWhole } from './write-bundle.ts';

const pair = generateKeyPairSync('ed25519');
const startSha256 = () => {
  const hash = createHash('sha256');
  return { update: (bytes: Uint8Array) => void hash.update(bytes), hex: () => hash.digest('hex') };
};
const signer: BundleSigner = { publisher: 'aaaaaaaaaaaaaaaa', sign: (bytes) => sign(null, bytes, pair.privateKey), startSha256, sha256: (line) => createHash('sha256').update(line).digest() };
const world: BundleWorld = {
  findPublisher: (id) => (id === signer.publisher ? new Uint8Array(1) : undefined),
  findInForce: () => undefined,
  findHighest: () => undefined,
  now: '2026-03-01T08:00:00+03:00',
  verify: (_, bytes, signature) => verify(null, bytes, pair.publicKey, signature),
  startSha256,
};
const publication: Publication = { listId: 'test-list', name: 'Test', kind: 'documents', version: 4, issuedAt: '2026-02-28T00:00:00Z', expiresAt: '2026-06-01T00:00:00Z' };
const lines = ['A1', 'A2', 'A3'].map((number) => toLine({ kind: 'documents', entry: { state: 'UTO', number, reason: 'lost' } }));

function whole(change: Partial<Publication> = {}): Uint8Array {
  const writer = writeWhole(signer);
  for (const line of lines) writer.add(line);
  return Buffer.concat(writer.finish({ ...publication, ...change }));
}

function read(bytes: Uint8Array, change: Partial<BundleWorld> = {}, piece = bytes.length || 1): { got: string[]; fault: BundleFault | undefined } {
  const got: string[] = [];
  const reader = readBundle({ ...world, ...change }, { begin: () => {}, lines: (some) => (got.push(...some), -1) });
  for (let at = 0; at < bytes.length; at += piece) {
    const pushed = reader.push(bytes.subarray(at, at + piece));
    if (!pushed.ok) return { got, fault: pushed.error };
  }
  const ended = reader.end();
  return { got, fault: ended.ok ? undefined : ended.error };
}
const sum = createStateHash(signer.sha256);
for (const line of lines) sum.add(line);
const STATE = sum.hex();
const inForce = (version: number, isPresent = true, publisher = signer.publisher, state = STATE): Partial<BundleWorld> => ({ findInForce: () => ({ version, publisher, kind: 'documents', isPresent }), findHighest: () => ({ version, state }) });
const UNTIL = '2026-02-20T10:00:00+03:00';
const removed = (version: number, state = STATE): Partial<BundleWorld> => ({ findHighest: () => ({ version, state, until: UNTIL }) });

describe('a bundle', () => {
  it('comes out as it went in, in pieces of any size', () => {
    for (const piece of [1, 7, 100, 10_000]) expect(read(whole(), {}, piece)).toEqual({ got: lines.map((line) => `+${line}`), fault: undefined });
    expect(looksLikeBundle(new TextDecoder().decode(whole()))).toBe(true);
  });
  it('is refused when any byte of it was changed, left out or added', () => {
    const bytes = whole();
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = changed[at]! ^ by;
        expect(read(changed, {}, 50).fault).toBeDefined();
      }),
      { numRuns: 300 },
    );
    for (let length = 0; length < bytes.length; length += 1) expect(['truncated', 'notABundle']).toContain(read(bytes.subarray(0, length)).fault?.code);
    expect(read(Buffer.concat([bytes, Buffer.from('+["UTO","A4","l"]\n')])).fault).toEqual({ code: 'tampered' });
  });
  it('says why it is not taken', () => {
    expect(read(Buffer.from('state,number,reason\n')).fault).toEqual({ code: 'notABundle' });
    expect(read(whole(), { findPublisher: () => undefined }).fault).toEqual({ code: 'unknownPublisher', publisher: signer.publisher });
    expect(read(whole(), { now: '2026-06-01T03:00:00+03:00' }).fault).toEqual({ code: 'expired', expiresAt: publication.expiresAt });
    expect(read(whole(), { now: undefined }).fault).toBeUndefined();
    expect(read(whole(), inForce(5)).fault).toEqual({ code: 'older', version: 4, inForce: 5 });
    expect(read(whole(), inForce(4)).fault).toEqual({ code: 'same', version: 4, inForce: 4 });
    expect(read(whole(), inForce(4, false)).fault).toBeUndefined();
    expect(read(whole(), inForce(3)).fault).toBeUndefined();
    expect(read(whole({ kind: 'blanks' }), inForce(3)).fault).toEqual({ code: 'otherKind', kind: 'blanks' });
    expect(read(whole(), { ...inForce(3, true, 'bbbbbbbbbbbbbbbb'), findPublisher: () => new Uint8Array(1) }).fault).toEqual({ code: 'otherPublisher', publisher: signer.publisher });
    expect(read(whole(), inForce(3, true, 'bbbbbbbbbbbbbbbb')).fault).toBeUndefined();
  });
  it('is never older than what was once in force here, nor the same version with other entries', () => {
    expect(read(whole(), removed(5)).fault).toEqual({ code: 'olderThanHeld', version: 4, held: 5, until: UNTIL });
    expect(read(whole(), { ...inForce(3), ...removed(5) }).fault).toEqual({ code: 'olderThanHeld', version: 4, held: 5, until: UNTIL });
    expect(read(whole(), removed(4)).fault).toBeUndefined();
    expect(read(whole(), removed(3)).fault).toBeUndefined();
    const other = 'f'.repeat(64);
    expect(read(whole(), removed(4, other)).fault).toEqual({ code: 'conflicting', version: 4 });
    for (const isPresent of [true, false]) expect(read(whole(), inForce(4, isPresent, signer.publisher, other)).fault).toEqual({ code: 'conflicting', version: 4 });
  });
  it('as a difference needs its base in force', () => {
    const keyed = (some: readonly string[]) => new Map(some.map((line) => [line, line]));
    const changed = lines[1]!.replace('"l"', '"s"');
    const difference = Buffer.concat(writeDifference(signer, publication, 3, keyed(lines), new Map([[lines[0]!, lines[0]!], [lines[1]!, changed]])));
    expect(read(difference, inForce(3)).got).toEqual([`-${lines[2]!}`, `+${changed}`]);
    expect(read(difference, inForce(2)).fault).toEqual({ code: 'wrongBase', base: 3, inForce: 2 });
    expect(read(difference).fault).toEqual({ code: 'wrongBase', base: 3, inForce: 0 });
    expect(read(difference, inForce(3, false)).fault).toEqual({ code: 'wrongBase', base: 3, inForce: 0 });
  });
  it('names the line that is none', () => {
    const bytes = whole();
    const reader = readBundle(world, { begin: () => {}, lines: () => 1 });
    reader.push(bytes);
    expect(reader.end()).toEqual({ ok: false, error: { code: 'badLine', line: 4 } });
    const changed = Uint8Array.from(bytes);
    changed[changed.length - 3] = 33;
    const other = readBundle(world, { begin: () => {}, lines: () => 1 });
    other.push(changed);
    expect(other.end()).toEqual({ ok: false, error: { code: 'tampered' } });
  });
  it('of a newer program says so', () => {
    expect(read(Buffer.from('{"format":"hbm-list","formatVersion":2}\nx\n')).fault).toEqual({ code: 'newerFormat' });
  });
});
