import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRegions, otsu, pixelsOf } from './components.ts';

const picture = (...rows: string[]) => ({ values: Uint16Array.from(rows.join(''), Number), width: rows[0]!.length, height: rows.length });
const sizeOf = (runs: Int32Array) => runs.reduce((sum, value, i) => sum + (i % 3 === 2 ? value - runs[i - 1]! : 0), 0);

describe('findRegions', () => {
  it('joins what touches by an edge and leaves what touches by a corner apart', () => {
    const { values, width, height } = picture('9900000', '0990009', '0000990', '9000900');
    const regions = findRegions(values, width, height, 5, 1).map(({ minX, maxX, minY, maxY, ...rest }) => [minX, maxX, minY, maxY, pixelsOf({ minX, maxX, minY, maxY, ...rest }, width).length]);
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
  it('joins arms that meet further down', () => {
    const { values, width, height } = picture('90909', '90909', '99999', '00000', '99099');
    expect(findRegions(values, width, height, 5, 1).map(({ runs }) => sizeOf(runs))).toEqual([11, 2, 2]);
  });
  it('finds the regions that a flood fill finds', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 9), { minLength: 60, maxLength: 60 }), (cells) => {
        const found = findRegions(Uint16Array.from(cells), 10, 6, 5, 1).map(({ runs }) => sizeOf(runs));
        expect(found.toSorted()).toEqual(flooded(cells, 10).toSorted());
      }),
    );
  });
  it('drops what is too narrow', () => {
    const { values, width, height } = picture('9990', '0000', '9900');
    expect(findRegions(values, width, height, 5, 3)).toHaveLength(1);
  });
});

/** Sizes of the regions, by the plain way. */
function flooded(cells: number[], width: number): number[] {
  const open = cells.map((cell) => cell > 5);
  const fill = (at: number): number => {
    if (!open[at]) return 0;
    open[at] = false;
    return 1 + (at % width > 0 ? fill(at - 1) : 0) + (at % width < width - 1 ? fill(at + 1) : 0) + fill(at - width) + fill(at + width);
  };
  return cells.map((_, at) => fill(at)).filter((size) => size > 0);
}

describe('otsu', () => {
  it('parts two groups of values', () => {
    const threshold = otsu(Uint16Array.from([...new Array<number>(900).fill(10), ...new Array<number>(100).fill(200)]));
    expect(threshold).toBeGreaterThan(10);
    expect(threshold).toBeLessThan(200);
  });
  it('answers a number for a picture without anything', () => {
    expect(otsu(new Uint16Array(50))).toBeGreaterThanOrEqual(0);
  });
});
