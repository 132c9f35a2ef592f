import { expect, test } from 'vitest';
import { clockFromParts } from './clock-parts.ts';

const NOW = '2026-11-22T14:05:10+03:00';

test('day and time take the offset of the station', () => {
  expect(clockFromParts('2026-11-23', '08:30', NOW)).toBe('2026-11-23T08:30:00+03:00');
  expect(clockFromParts('2026-11-23', '08:30', '2026-11-22T11:05:10Z')).toBe('2026-11-23T08:30:00Z');
});

test.each([
  ['2026-02-30', '08:30'],
  ['2026-13-01', '08:30'],
  ['2025-02-29', '08:30'],
  ['2026-11-23', '24:00'],
  ['2026-11-23', '8:30'],
  ['23.11.2026', '08:30'],
  ['', ''],
])('%s %s is no time', (day, time) => {
  expect(clockFromParts(day, time, NOW)).toBeUndefined();
});
