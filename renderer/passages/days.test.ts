import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayBeside } from './days.ts';

test('steps over the ends of months and years', () => {
  expect(dayBeside('2024-03-01', -1)).toBe('2024-02-29');
  expect(dayBeside('2026-12-31', 1)).toBe('2027-01-01');
});
test('a step there and back is the same day', () => {
  fc.assert(fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), (date) => {
    const day = date.toISOString().slice(0, 10);
    expect(dayBeside(dayBeside(day, 1), -1)).toBe(day);
  }));
});
