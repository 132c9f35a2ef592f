import { expect, test } from 'vitest';
import { QUIET, qrPath } from './qr-path.ts';

test('draws a code of whole modules inside its quiet zone', () => {
  const { path, side } = qrPath('K7-20261122-0042');
  expect((side - 2 * QUIET - 21) % 4).toBe(0);
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)].map((run) => run.slice(1).map(Number) as [number, number, number, number]);
  expect(runs.map(([x, y, length, back]) => `M${x} ${y}h${length}v1h-${back}z`).join('')).toBe(path);
  for (const [x, y, length, back] of runs) {
    expect(length).toBe(back);
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(QUIET);
    expect(x + length).toBeLessThanOrEqual(side - QUIET);
    expect(y).toBeLessThan(side - QUIET);
  }
  // The three finder patterns begin with a run of seven.
  expect(runs).toContainEqual([QUIET, QUIET, 7, 7]);
  expect(runs).toContainEqual([side - QUIET - 7, QUIET, 7, 7]);
  expect(runs).toContainEqual([QUIET, side - QUIET - 7, 7, 7]);
});
