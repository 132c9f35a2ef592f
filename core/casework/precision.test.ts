import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENOUGH, precisionOf } from './precision.ts';

describe('precisionOf', () => {
  it('knows nothing before anybody has said yes or no', () => {
    expect(precisionOf({ confirmed: 0, notConfirmed: 0 })).toEqual({ kind: 'unknown' });
  });

  it('calls a small number small', () => {
    expect(precisionOf({ confirmed: 1, notConfirmed: ENOUGH - 2 })).toEqual({ kind: 'few', right: 1, of: ENOUGH - 1 });
    expect(precisionOf({ confirmed: 1, notConfirmed: ENOUGH - 1 }).kind).toBe('known');
  });

  it('gives the span of Wilson (1927) in whole per cent', () => {
    // 3 of 41 at 95 %: 0.0252 to 0.1942.
    expect(precisionOf({ confirmed: 3, notConfirmed: 38 })).toEqual({ kind: 'known', right: 3, of: 41, low: 2, high: 20 });
    // None of 100: up to 0.037.
    expect(precisionOf({ confirmed: 0, notConfirmed: 100 })).toEqual({ kind: 'known', right: 0, of: 100, low: 0, high: 4 });
  });

  it('always holds the share that was seen, and never leaves 0 to 100', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5_000 }), fc.nat({ max: 5_000 }), (confirmed, notConfirmed) => {
        const precision = precisionOf({ confirmed, notConfirmed });
        if (precision.kind !== 'known') return;
        const share = (100 * precision.right) / precision.of;
        expect(precision.low).toBeGreaterThanOrEqual(0);
        expect(precision.high).toBeLessThanOrEqual(100);
        expect(precision.low).toBeLessThanOrEqual(share + 1e-9);
        expect(precision.high).toBeGreaterThanOrEqual(share - 1e-9);
      }),
    );
  });
});
