import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const kills = process.env['HBM_LONG'] === '1' ? 200 : 3;

test(`${String(kills)} kills at random moments lose nothing that was answered`, { timeout: kills * 12_000 + 60_000 }, () => {
  const { stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'crash.ts'), '--kills', String(kills), '--passages', '50', '--json'], { encoding: 'utf8' });
  const figures = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, number>;
  expect(figures, stderr).toMatchObject({ kills, lost: 0, chainErrors: 0 });
  expect(figures['acknowledged']).toBeGreaterThan(0);
});
