import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitCurve, fitCurveRobustly } from './polynomial.ts';

const points = (curve: (x: number) => number, count = 18) => Array.from({ length: count }, (_, i) => ({ x: 100 + 30 * i, y: curve(100 + 30 * i), weight: 1 + (i % 3) }));

describe('fitCurve', () => {
  it('finds any curve of its degree again', () => {
    const factor = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(factor, factor, factor, (a, b, c) => {
        const curve = (x: number) => 300 + a * x + b * (x / 30) ** 2 + c * (x / 100) ** 3;
        const fitted = fitCurve(points(curve), 3)!;
        for (const x of [100, 333, 610, 700]) expect(fitted(x)).toBeCloseTo(curve(x), 4);
      }),
    );
  });
  it('leaves points that lie far off aside when asked to', () => {
    const off = points((x) => 200 + 0.1 * x).map((point, i) => (i % 6 === 2 ? { ...point, y: point.y + 40 } : point));
    expect(Math.abs(fitCurve(off, 1)!(300) - 230)).toBeGreaterThan(2);
    expect(fitCurveRobustly(off, 1)!(300)).toBeCloseTo(230, 1);
  });
  it('does not invent a curve', () => {
    expect(fitCurve([], 1)).toBeUndefined();
    expect(fitCurve([{ x: 1, y: 1, weight: 1 }], 1)).toBeUndefined();
    expect(fitCurve([{ x: 1, y: 1, weight: 1 }, { x: 1, y: 2, weight: 1 }], 1)).toBeUndefined();
    expect(fitCurve([{ x: 1, y: 1, weight: 0 }, { x: 2, y: 2, weight: 0 }], 1)).toBeUndefined();
  });
});
