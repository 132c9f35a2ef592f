import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hasSocat } from './pseudo-terminal.ts';
import { replug } from './replug.ts';

it.skipIf(!hasSocat)('a reader unplugged a thousand times under traffic (needs socat)', { timeout: 1_800_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'replug-'));
  const { bytes, arrived, told, written, opened, maxReopenMs, idleCpuPercent } = await replug(join(folder, 'reader'), 1000, 7);
  expect(bytes.handedOn).toBe(bytes.read);
  expect(told).toEqual(arrived);
  expect(new Set(told).size).toBe(told.length);
  expect(told.filter((zone) => !written.has(zone))).toEqual([]);
  expect(opened).toBeGreaterThan(600);
  expect(maxReopenMs).toBeLessThan(2000);
  expect(idleCpuPercent).toBeLessThan(3);
  await rm(folder, { recursive: true });
});
