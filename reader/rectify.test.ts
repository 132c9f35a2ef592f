import { describe, expect, it } from 'vitest';
import type { Plane } from './plane.ts';
import { BAND_HEIGHT } from './recognise.ts';
import { pyramidOf, rectify } from './rectify.ts';

/** A light plane with a dark stroke across the line every 20 pixels, the line tilted by `slope`. */
function strokes(slope: number, size: number): Plane {
  const plane: Plane = { data: new Uint8Array(size * size).fill(220), width: size, height: size };
  for (let x = 20; x < size - 20; x += 20) {
    for (let across = -6; across <= 6; across++) {
      for (let wide = 0; wide < 4; wide++) plane.data[Math.round(size / 2 + slope * (x - size / 2) + across) * size + x + wide] = 20;
    }
  }
  return plane;
}
/** Columns of the band's middle row where ink begins. */
function inkStarts({ data, width }: { data: Float32Array; width: number }): number[] {
  const row = data.subarray((BAND_HEIGHT / 2) * width, (BAND_HEIGHT / 2 + 1) * width);
  return [...row.keys()].filter((x) => x > 0 && row[x]! < 0.5 && row[x - 1]! >= 0.5);
}

describe('rectify', () => {
  it.each([0, 0.1, -0.2])('lays a line of slope %f straight, with its strokes evenly spaced', (slope) => {
    const size = 400;
    const line = { x0: 20, y0: size / 2 + slope * (20 - size / 2), x1: 380, y1: size / 2 + slope * (380 - size / 2), cap: 13 };
    const { band, step } = rectify(pyramidOf(strokes(slope, size)), line, 0.9, 1);
    const starts = inkStarts(band);
    expect(starts).toHaveLength(18);
    const pitch = (20 * Math.hypot(1, slope)) / step;
    starts.slice(1).forEach((start, i) => expect(Math.abs(start - starts[i]! - pitch)).toBeLessThan(2.5));
  });

  it('says where along the line a column lies', () => {
    const line = { x0: 20, y0: 200, x1: 380, y1: 200, cap: 13 };
    const { band, start, step } = rectify(pyramidOf(strokes(0, 400)), line, 0.9, 1);
    const found = inkStarts(band).map((column) => line.x0 + start + column * step);
    found.forEach((x, i) => expect(Math.abs(x - 20 - 20 * i)).toBeLessThan(2));
  });

  it('stretches the characters and not the line', () => {
    const line = { x0: 20, y0: 200, x1: 380, y1: 200, cap: 13 };
    const plain = rectify(pyramidOf(strokes(0, 400)), line, 0.9, 1);
    const wide = rectify(pyramidOf(strokes(0, 400)), line, 0.9, 1.3);
    expect(wide.band.width / plain.band.width).toBeCloseTo(1.3, 1);
    expect(inkStarts(wide.band)).toHaveLength(18);
  });

  it('brings ink near 0 and paper near 1 whatever their shades', () => {
    const dim = strokes(0, 400);
    dim.data.forEach((value, i) => (dim.data[i] = 60 + value / 4));
    const { band } = rectify(pyramidOf(dim), { x0: 20, y0: 200, x1: 380, y1: 200, cap: 13 }, 0.9, 1);
    expect(Math.min(...band.data)).toBeLessThan(0.1);
    expect(Math.max(...band.data)).toBeGreaterThan(0.9);
  });
});
