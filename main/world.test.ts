import { expect, it } from 'vitest';
import { WallTime } from '../core/contract/common.ts';
import { later } from '../api/time.ts';
import { systemClock } from './world.ts';

it('tells wall time with its offset, shifted by what a person said', () => {
  const clock = systemClock();
  const before = Date.now();
  const at = clock.now();
  expect(WallTime.safeParse(at).success).toBe(true);
  expect(Math.abs(Date.parse(at) - before)).toBeLessThan(1_000);
  clock.adjust(-3_600_000);
  expect(Date.parse(clock.now())).toBeLessThan(before - 3_500_000);
});

it('adds time without leaving the offset', () => {
  expect([later('2026-03-01T23:50:00.000+03:00', 900_000), later('2026-03-01T00:10:00.000-01:30', -1_200_000), later('2026-03-01T23:50:00Z', 900_000)]).toEqual(['2026-03-02T00:05:00.000+03:00', '2026-02-28T23:50:00.000-01:30', '2026-03-02T00:05:00.000Z']);
});
