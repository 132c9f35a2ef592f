import { describe, expect, it } from 'vitest';
import { findRegions, otsu } from './components.ts';

const picture = (...rows: string[]) => ({ values: Float32Array.from(rows.join(''), Number), width: rows[0]!.length, height: rows.length });

describe('findRegions', () => {
  it('joins what touches by an edge and leaves what touches by a corner apart', () => {
    const { values, width, height } = picture('9900000', '0990009', '0000990', '9000900');
    const regions = findRegions(values, width, height, 5, 1).map(({ minX, maxX, minY, maxY, pixels }) => [minX, maxX, minY, maxY, pixels.length]);
    expect(regions).toEqual([
      [0, 2, 0, 1, 4],
      [6, 6, 1, 1, 1],
      [4, 5, 2, 3, 3],
      [0, 0, 3, 3, 1],
    ]);
  });
  it('does not join the end of one row with the start of the next', () => {
    const { values, width, height } = picture('009', '900');
    expect(findRegions(values, width, height, 5, 1)).toHaveLength(2);
  });
  it('drops what is too narrow', () => {
    const { values, width, height } = picture('9990', '0000', '9900');
    expect(findRegions(values, width, height, 5, 3)).toHaveLength(1);
  });
});

describe('otsu', () => {
  it('parts two groups of values', () => {
    const threshold = otsu(Float32Array.from([...new Array<number>(900).fill(10), ...new Array<number>(100).fill(200)]));
    expect(threshold).toBeGreaterThan(10);
    expect(threshold).toBeLessThan(200);
  });
  it('answers a number for a picture without anything', () => {
    expect(otsu(new Float32Array(50))).toBeGreaterThanOrEqual(0);
  });
});
