import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, lineThrough, placed, pointOn, reversed, stretchOf } from './line.ts';

const straight: Line = { x0: 10, y0: 20, x1: 110, y1: 20, cap: 12 };
const bent = lineThrough(Array.from({ length: 9 }, (_, i) => ({ x: 10 + i * 12.5, y: 20 + 8 * Math.sin((i / 8) * Math.PI) })), 12);
const near = (a: { x: number; y: number }, b: { x: number; y: number }, within: number) => expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(within);

describe('a line', () => {
  it('says where it runs, and below it', () => {
    expect(pointOn(straight, 0.25)).toEqual({ x: 35, y: 20 });
    near(pointOn(straight, 1.1, 5), { x: 120, y: 25 }, 1e-9);
    near(pointOn(bent, 0.5), { x: 60, y: 28 }, 0.01);
  });
  it('is straight where the points waver only', () => {
    expect(lineThrough([{ x: 0, y: 0 }, { x: 50, y: 0.3 }, { x: 100, y: 0 }], 12).bow).toBeUndefined();
  });
  it('is the same line read backwards, with above and below changed', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: -9, max: 9, noNaN: true }), (along, across) => {
        near(pointOn(reversed(bent), along, across), pointOn(bent, 1 - along, -across), 1e-6);
      }),
    );
  });
  it('keeps its way when it is cut out of itself, and goes straight on beyond its ends', () => {
    for (const along of [0, 0.3, 0.7, 1]) near(pointOn(stretchOf(bent, 0.2, 0.9), along), pointOn(bent, 0.2 + 0.7 * along), 0.6);
    near(pointOn(stretchOf(straight, -0.1, 1.2), 1), { x: 130, y: 20 }, 1e-9);
  });
  it('keeps its bend on a plane twice as large that is turned', () => {
    const turned = placed(bent, 2, ({ x, y }) => ({ x: 400 - 2 * y, y: 2 * x }));
    const { x, y } = pointOn(bent, 0.4, 3);
    near(pointOn(turned, 0.4, 6), { x: 400 - 2 * y, y: 2 * x }, 1e-6);
  });
});
