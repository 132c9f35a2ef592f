import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Point, Quad } from '../../core/document/reading.ts';
import { uprightOf } from './upright.ts';

const put = (transform: string, { x, y }: Point): Point => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = (/\((.+)\)/.exec(transform)?.[1] ?? '').split(' ').map(Number);
  return { x: a * x + c * y + e, y: b * x + d * y + f };
};

it('lays any turned rectangle into its own box, upper left first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 20, max: 900 }), fc.integer({ min: 20, max: 900 }), fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }), (x, y, width, height, angle) => {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const at = (u: number, v: number): Point => ({ x: x + u * cos - v * sin, y: y + u * sin + v * cos });
      const corners: Quad = [at(0, 0), at(width, 0), at(width, height), at(0, height)];
      const { viewBox, transform } = uprightOf(corners);
      const [, , w = 0, h = 0] = viewBox.split(' ').map(Number);
      expect([w, h].map(Math.round)).toEqual([width, height]);
      for (const [corner, want] of [[corners[0], { x: 0, y: 0 }], [corners[1], { x: w, y: 0 }], [corners[2], { x: w, y: h }], [corners[3], { x: 0, y: h }]] as const) {
        const got = put(transform, corner);
        expect(Math.hypot(got.x - want.x, got.y - want.y)).toBeLessThan(0.01);
      }
    }),
  );
});
