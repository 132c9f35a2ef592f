import { describe, expect, it } from 'vitest';
import { findRows } from './find-rows.ts';
import type { Plane } from './plane.ts';

/** Rows of strokes, each 10 pixels high, on a plane of 800 × 560. */
function page(rows: { x0: number; x1: number; y: number; slope?: number }[]): Plane {
  const plane: Plane = { data: new Uint8Array(800 * 560).fill(230), width: 800, height: 560 };
  for (const { x0, x1, y, slope = 0 } of rows) {
    for (let x = x0; x < x1; x += 7) {
      for (let across = -5; across <= 5; across++) {
        const at = Math.round(y + slope * (x - x0) + across) * 800 + x;
        plane.data[at] = plane.data[at + 1] = 30;
      }
    }
  }
  return plane;
}

describe('findRows', () => {
  it('finds each of several rows, with its ends, its middle and its height', () => {
    const rows = findRows(page([{ x0: 60, x1: 740, y: 440 }, { x0: 60, x1: 740, y: 475 }])).slice(0, 2).sort((a, b) => a.y0 - b.y0);
    expect(rows).toHaveLength(2);
    rows.forEach((row, i) => {
      expect(Math.abs(row.x0 - 60)).toBeLessThan(14);
      expect(Math.abs(row.x1 - 740)).toBeLessThan(14);
      expect(Math.abs(row.y0 - (440 + 35 * i))).toBeLessThan(2);
      expect(row.cap).toBeGreaterThan(8);
      expect(row.cap).toBeLessThan(14);
    });
  });
  it('follows a slanted row', () => {
    const [row] = findRows(page([{ x0: 60, x1: 740, y: 400, slope: 0.08 }]));
    expect((row!.y1 - row!.y0) / (row!.x1 - row!.x0)).toBeCloseTo(0.08, 2);
  });
  it('leaves short rows and empty pages alone', () => {
    expect(findRows(page([{ x0: 60, x1: 180, y: 440 }]))).toEqual([]);
    expect(findRows(page([]))).toEqual([]);
    expect(findRows({ data: new Uint8Array(1), width: 1, height: 1 })).toEqual([]);
  });
});
