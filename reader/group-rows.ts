/** Rows that lie one below the other like the lines of a zone belong together and are read together. */
import { type Line, lengthOf, pointOn, stretchOf } from './line.ts';
import type { Row } from './trace-row.ts';

/** A pair of lines has something of an even longer group's chance. */
const THREE_LINES = 1.05;
/** Rows longer than their neighbours by more than this are not made equal to them. */
const MOST_ADDED = 0.4;

/** Lines by group, most promising first, each row once; those of a group are made equally long and high. Rows without a neighbour come last. */
export function groupRows(rows: readonly Row[]): Line[][] {
  const groups = [...pairsOf(rows), ...rows.map((row) => ({ rows: [row], score: row.promise * 0.3 }))].sort((a, b) => b.score - a.score);
  const taken = new Set<Row>();
  return groups.flatMap((group) => {
    const fresh = group.rows.filter((row) => !taken.has(row));
    for (const row of fresh) taken.add(row);
    return fresh.length > 0 ? [fresh.map((row) => asLongAs(row.line, group.rows))] : [];
  });
}

interface Group {
  rows: Row[];
  score: number;
}

function pairsOf(rows: readonly Row[]): Group[] {
  const groups: Group[] = [];
  for (const upper of rows) {
    for (const middle of rows) {
      const first = fitBelow(upper.line, middle.line);
      if (!first) continue;
      groups.push({ rows: [upper, middle], score: ((upper.promise + middle.promise) / 2) * first.alike });
      for (const lower of rows) {
        const second = fitBelow(middle.line, lower.line);
        if (!second || Math.abs(second.down / first.down - 1) > 0.3) continue;
        groups.push({ rows: [upper, middle, lower], score: ((upper.promise + middle.promise + lower.promise) / 3) * Math.min(first.alike, second.alike) * THREE_LINES });
      }
    }
  }
  return groups;
}

/** How far below one row another lies and, from 0 to 1, how equal their ends are; undefined if they are no neighbours. */
function fitBelow(upper: Line, lower: Line): { down: number; alike: number } | undefined {
  const length = lengthOf(upper);
  const way = { x: (upper.x1 - upper.x0) / length, y: (upper.y1 - upper.y0) / length };
  const along = (x: number, y: number) => (x - upper.x0) * way.x + (y - upper.y0) * way.y;
  const middle = pointOn(lower, 0.5);
  const onUpper = pointOn(upper, along(middle.x, middle.y) / length);
  const down = (middle.y - onUpper.y) * way.x - (middle.x - onUpper.x) * way.y;
  const cap = (upper.cap + lower.cap) / 2;
  if (down < 1.2 * cap || down > 4.5 * cap || Math.max(upper.cap, lower.cap) > 1.8 * Math.min(upper.cap, lower.cap)) return undefined;
  const start = along(lower.x0, lower.y0);
  const end = along(lower.x1, lower.y1);
  const shared = Math.min(length, end) - Math.max(0, start);
  const alike = shared / (Math.max(length, end) - Math.min(0, start));
  return alike > 0.5 ? { down, alike } : undefined;
}

/** The line from where the first of the group begins to where the last ends: digits look higher than fillers, and neither knows the ends better. */
function asLongAs(line: Line, rows: readonly Row[]): Line {
  const length = lengthOf(line);
  const along = (x: number, y: number) => ((x - line.x0) * (line.x1 - line.x0) + (y - line.y0) * (line.y1 - line.y0)) / length ** 2;
  const from = Math.min(0, ...rows.map(({ line: { x0, y0 } }) => along(x0, y0)));
  const to = Math.max(1, ...rows.map(({ line: { x1, y1 } }) => along(x1, y1)));
  const cap = rows.reduce((sum, row) => sum + row.line.cap, 0) / rows.length;
  return { ...(to - from > 1 + line.cap / length && to - from < 1 + MOST_ADDED ? stretchOf(line, from, to) : line), cap };
}
