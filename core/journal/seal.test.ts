import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { StationId } from '../contract/common.ts';
import type { Header } from './entry.ts';
import { commitmentOf, fromHex, leafHash, NO_HASH, nodeHash, toHex } from './hash.ts';
import { sealEntry, verifyStep } from './seal.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const header = (sequence: number, previous: string): Header => ({
  v: 1, station: StationId.parse('teststation'), epoch: 1, sequence, previous, type: 'clock.jumped.v1', actor: 'station', at: '2026-03-01T08:00:00+03:00', counter: 5, software: 't', facts: { secondsOff: 1 }, payloads: [],
});
const start = { station: 'teststation', epoch: 1, sequence: 0, hash: '' };

test('a leaf, a node and a commitment over the same bytes differ, and follow the written rule', () => {
  const bytes = Uint8Array.of(1, 2, 3);
  expect(leafHash(sha256, bytes)).toBe(sha256(Uint8Array.of(0, 1, 2, 3)));
  const [left, right] = [sha256(bytes), sha256(new Uint8Array(0))];
  expect(nodeHash(sha256, left, right)).toBe(sha256(Buffer.concat([Buffer.of(1), Buffer.from(left, 'hex'), Buffer.from(right, 'hex')])));
  expect(commitmentOf(sha256, new Uint8Array(16), bytes)).toBe(sha256(Buffer.concat([Buffer.of(2), Buffer.alloc(16), bytes])));
  expect(() => commitmentOf(sha256, new Uint8Array(15), bytes)).toThrow(RangeError);
  expect(toHex(fromHex('00ff10'))).toBe('00ff10');
  expect(() => fromHex('0F')).toThrow(RangeError);
});

test('a chain is verified step by step, and each fault has its name', () => {
  const first = sealEntry(header(1, NO_HASH), sha256);
  const second = sealEntry(header(2, first.hash), sha256);
  const end = { ...start, sequence: 1, hash: first.hash };
  expect(verifyStep(start, first, sha256).ok).toBe(true);
  expect(verifyStep(end, second, sha256).ok).toBe(true);
  const fault = (from: typeof start, entry: typeof first) => {
    const step = verifyStep(from, entry, sha256);
    return step.ok ? 'ok' : step.error;
  };
  expect(fault(start, second)).toBe('gap');
  expect(fault({ ...end, hash: NO_HASH }, second)).toBe('brokenLink');
  expect(fault({ ...end, epoch: 2 }, second)).toBe('wrongChain');
  expect(fault(end, { ...second, hash: first.hash })).toBe('badHash');
  const spaced = Buffer.from(Buffer.from(second.bytes).toString().replace('{', '{ '));
  expect(fault(end, { bytes: spaced, hash: leafHash(sha256, spaced) })).toBe('notCanonical');
  const more = Buffer.from(Buffer.from(second.bytes).toString().replace('{"actor"', '{"Actor":1,"actor"'));
  expect(fault(end, { bytes: more, hash: leafHash(sha256, more) })).toBe('badHeader');
});
