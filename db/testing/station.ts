/** A real station in a temporary folder, for tests: deterministic clock, real keys, real files. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WallTime } from '../../core/contract/common.ts';
import { createStation, type Founded } from '../found.ts';
import type { Host } from '../host.ts';
import type { Lock } from '../keys/keyring.ts';

export interface TestClock {
  now(): WallTime;
  monotonic(): number;
  set(at: string): void;
}

export function testHost(start = '2026-03-01T08:00:00+03:00'): Host & { clock: TestClock } {
  let ms = Date.parse(start);
  let ticks = 0;
  const clock: TestClock = {
    now: () => `${new Date(ms + 3 * 3_600_000 + ticks).toISOString().slice(0, 19)}+03:00`,
    monotonic: () => (ticks += 7),
    set: (at) => {
      ms = Date.parse(at);
    },
  };
  return { clock, random: { uuid: () => randomUUID(), bytes: (count) => randomBytes(count) }, software: 'test 0' };
}

/** A stand-in for the machine's key store: it hides nothing and refuses what is not its own. */
export const testLock: Lock = {
  kind: 'machine',
  wrap: (key) => Buffer.concat([Buffer.from('wrapped'), Buffer.from(key)]),
  unwrap(wrapped) {
    if (Buffer.from(wrapped.subarray(0, 7)).toString() !== 'wrapped') throw new Error('not mine');
    return wrapped.subarray(7);
  },
};

export const founder = { name: 'Founder Invented', badge: 'B-1001', pin: '495173', capabilities: ['supervisor', 'administrator'] as ('supervisor' | 'administrator')[] };

export async function foundTestStation(host: Host = testHost(), lock: Lock = testLock): Promise<Founded & { folder: string; remove: () => void }> {
  const parent = mkdtempSync(join(tmpdir(), 'hbm-db-'));
  const folder = join(parent, 'data');
  const founded = await createStation({ ...host, folder, lock, station: { postId: 'ibrahimKhalil', postKind: 'land', lane: '1', name: 'Test', training: false }, founder });
  if (!founded.ok) throw new Error(founded.error);
  return { ...founded.value, folder, remove: () => { rmSync(parent, { recursive: true, force: true }); } };
}
