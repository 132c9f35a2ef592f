import { describe, expect, it } from 'vitest';
import { findRows } from './find-rows.ts';
import { pointOn } from './line.ts';
import type { Plane } from './plane.ts';

interface Drawn {
  x0: number;
  x1: number;
  y: number;
  slope?: number;
  bend?: (x: number) => number;
}
/** Rows of strokes, each 10 pixels high, on a plane of 800 × 560. */
function page(rows: Drawn[]): Plane {
  const plane: Plane = { data: new Uint8Array(800 * 560).fill(230), width: 800, height: 560 };
  for (const { x0, x1, y, slope = 0, bend = () => 0 } of rows) {
    for (let x = x0; x < x1; x += 7) {
      for (let across = -5; across <= 5; across++) {
        const at = Math.round(y + slope * (x - x0) + bend(x) + across) * 800 + x;
        plane.data[at] = plane.data[at + 1] = 30;
      }
    }
  }
  return plane;
}
const linesOf = (rows: Drawn[]) => findRows(page(rows)).map(({ line }) => line);

describe('findRows', () => {
  it('finds each of several rows, with its ends, its middle and its height', () => {
    const rows = linesOf([{ x0: 60, x1: 740, y: 440 }, { x0: 60, x1: 740, y: 475 }]).slice(0, 2).sort((a, b) => a.y0 - b.y0);
    expect(rows).toHaveLength(2);
    rows.forEach((row, i) => {
      expect(Math.abs(row.x0 - 60)).toBeLessThan(14);
      expect(Math.abs(row.x1 - 740)).toBeLessThan(14);
      expect(Math.abs(row.y0 - (440 + 35 * i))).toBeLessThan(2);
      expect(row.cap).toBeGreaterThan(8);
      expect(row.cap).toBeLessThan(14);
    });
  });
  it.each([0.02, 0.08, -0.15, 0.26])('follows two rows that fall by %f, and knows their height across', (slope) => {
    const rows = linesOf([{ x0: 60, x1: 700, y: 280, slope }, { x0: 60, x1: 700, y: 310, slope }]).slice(0, 2).sort((a, b) => a.y0 - b.y0);
    expect(rows).toHaveLength(2);
    rows.forEach((row, i) => {
      expect((row.y1 - row.y0) / (row.x1 - row.x0)).toBeCloseTo(slope, 2);
      expect(Math.abs((row.y0 + row.y1) / 2 - (280 + 30 * i + slope * ((row.x0 + row.x1) / 2 - 60)))).toBeLessThan(2);
      expect(row.cap).toBeGreaterThan(7);
      expect(row.cap).toBeLessThan(14);
    });
  });
  it('follows rows that bend as an open book does', () => {
    const bend = (x: number) => 18 * ((x - 60) / 640) ** 2;
    const rows = linesOf([{ x0: 60, x1: 700, y: 400, bend }, { x0: 60, x1: 700, y: 428, bend }]).slice(0, 2).sort((a, b) => a.y0 - b.y0);
    expect(rows).toHaveLength(2);
    rows.forEach((row, i) => {
      for (const along of [0.1, 0.5, 0.9]) {
        const { x, y } = pointOn(row, along);
        expect(Math.abs(y - (400 + 28 * i + bend(x)))).toBeLessThan(1.5);
      }
    });
  });
  it('leaves short rows and empty pages alone', () => {
    expect(findRows(page([{ x0: 60, x1: 180, y: 440 }]))).toEqual([]);
    expect(findRows(page([]))).toEqual([]);
    expect(findRows({ data: new Uint8Array(1), width: 1, height: 1 })).toEqual([]);
  });
});
