import { describe, expect, it } from 'vitest';
import { groupRows } from './group-rows.ts';
import type { Row } from './trace-row.ts';

const row = (y: number, x0 = 60, x1 = 580, promise = 400, cap = 12): Row => ({ line: { x0, y0: y, x1, y1: y, cap }, promise });
const heights = (rows: Row[]) => groupRows(rows).map((lines) => lines.map(({ y0 }) => y0));

describe('groupRows', () => {
  it('takes lines of one length, one below the other, before stronger rows that stand alone', () => {
    expect(heights([row(60, 60, 400, 500), row(380), row(410)])).toEqual([[380, 410], [60]]);
  });
  it('takes three lines evenly apart together, and gives each row once', () => {
    const groups = heights([row(410), row(350), row(380), row(200)]);
    expect(groups[0]!.toSorted()).toEqual([350, 380, 410]);
    expect(groups.flat()).toHaveLength(4);
  });
  it('does not join rows of two documents side by side, nor rows far apart', () => {
    expect(heights([row(380, 20, 300), row(410, 340, 620), row(100, 20, 300)])).toHaveLength(3);
  });
  it('makes the lines of a group equally long and high: faint print ends a row too early', () => {
    const [lines] = groupRows([row(380, 60, 580, 400, 14), row(410, 60, 470, 300, 10)]);
    for (const { x0, x1, cap } of lines!) expect([x0, Math.round(x1), cap]).toEqual([60, 580, 12]);
  });
  it('finds groups that run downhill', () => {
    const slanted = (y: number): Row => ({ line: { x0: 60, y0: y, x1: 560, y1: y + 130, cap: 12 }, promise: 400 });
    expect(groupRows([slanted(300), slanted(330)])).toHaveLength(1);
  });
  it('has nothing to group where there are no rows', () => {
    expect(groupRows([])).toEqual([]);
  });
});
