import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weaknessOfPin } from './pin.ts';

describe('weak PINs', () => {
  it.each([
    ['12345', 'B-1', 'tooShort'],
    ['111111', 'B-1', 'repeated'],
    ['121212', 'B-1', 'repeated'],
    ['1231231', 'B-1', 'repeated'],
    ['123456', 'B-1', 'sequence'],
    ['987654', 'B-1', 'sequence'],
    ['890123', 'B-1', 'sequence'],
    ['471193', 'X471193', 'badge'],
    ['004711', 'B-4711', 'badge'],
    ['719305', 'B-1001', undefined],
  ])('%s with badge %s is %s', (pin, badge, weakness) => {
    expect(weaknessOfPin(pin, badge)).toBe(weakness);
  });
  it('lets nearly every random PIN be used', () => {
    const weak = fc.sample(fc.integer({ min: 0, max: 999_999 }), 2_000).filter((value) => weaknessOfPin(String(value).padStart(6, '0'), 'B-77'));
    expect(weak.length).toBeLessThan(100);
  });
});
