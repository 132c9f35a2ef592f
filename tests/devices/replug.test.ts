import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hasSocat } from './pseudo-terminal.ts';
import { replug } from './replug.ts';

it.skipIf(!hasSocat)('a reader unplugged fifty times under traffic (needs socat)', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'replug-'));
  const { bytes, arrived, told, written, opened, maxReopenMs, idleCpuPercent } = await replug(join(folder, 'reader'), 50, 20_260_301);
  expect(bytes.handedOn).toBe(bytes.read);
  expect(told).toEqual(arrived);
  expect(new Set(told).size).toBe(told.length);
  expect(told.filter((zone) => !written.has(zone))).toEqual([]);
  expect(told.length).toBeGreaterThan(50);
  expect(opened).toBeGreaterThan(30);
  expect(maxReopenMs).toBeLessThan(2000);
  expect(idleCpuPercent).toBeLessThan(3);
  await rm(folder, { recursive: true });
});
