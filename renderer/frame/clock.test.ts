import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMs } from './clock.ts';

test('the clock runs over midnight in its own offset', () => {
  expect(addMs('2026-11-22T23:59:30+03:00', 45_000)).toBe('2026-11-23T00:00:15+03:00');
  expect(addMs('2026-03-01T00:00:00-05:30', 0)).toBe('2026-03-01T00:00:00-05:30');
  expect(addMs('2026-11-22T20:59:30Z', 1_000)).toBe('2026-11-22T20:59:31Z');
});

test('adding time moves the instant by exactly that time, whatever the offset', () => {
  const offset = fc.tuple(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 13 }), fc.constantFrom('00', '30', '45'));
  fc.assert(
    fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), offset, fc.integer({ min: 0, max: 10 ** 9 }), (date, [sign, hours, minutes], seconds) => {
      const at = `${date.toISOString().slice(0, 19)}${sign}${String(hours).padStart(2, '0')}:${minutes}`;
      expect(new Date(addMs(at, seconds * 1_000)).getTime() - new Date(at).getTime()).toBe(seconds * 1_000);
    }),
  );
});
