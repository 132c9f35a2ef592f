/** What stands on printed paper, looked at as shapes: no picture to compare with, so type may be mended without touching a test. */

export interface Shape {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Shapes of ink that hang together, in rows as `receiptPrinter` gives them, from the left. */
export function shapesOf(rows: readonly string[]): Shape[] {
  const seen = rows.map((row) => [...row].map((dot) => dot !== '#'));
  const shapes: Shape[] = [];
  seen.forEach((row, y) => row.forEach((isSeen, x) => isSeen || shapes.push(follow(seen, x, y))));
  return shapes.toSorted((one, other) => one.left - other.left);
}

function follow(seen: boolean[][], x: number, y: number): Shape {
  const open: [number, number][] = [[x, y]];
  let [left, right, top, bottom] = [x, x, y, y];
  while (open.length > 0) {
    const [atX, atY] = open.pop()!;
    if (seen[atY]?.[atX] !== false) continue;
    seen[atY]![atX] = true;
    [left, right, top, bottom] = [Math.min(left, atX), Math.max(right, atX), Math.min(top, atY), Math.max(bottom, atY)];
    for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1], [1, 1], [1, -1], [-1, 1], [-1, -1]] as const) open.push([atX + dx, atY + dy]);
  }
  return { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** Rows within the first frame that goes from edge to edge. */
export function insideFrame(rows: readonly string[]): string[] {
  const isEdge = (row: string): boolean => !row.includes('.');
  const first = rows.findIndex(isEdge);
  const begin = rows.findIndex((row, y) => y > first && !isEdge(row));
  const end = rows.findIndex((row, y) => y > begin && isEdge(row));
  const margin = [...(rows[begin] ?? '')].findIndex((dot) => dot !== '#');
  return rows.slice(begin, end).map((row) => row.slice(margin, -margin));
}

/** Lines of text. Dots over and under letters stand closer to them than one line to the next. */
export function linesOf(rows: readonly string[]): string[][] {
  const lines: string[][] = [];
  let blank = APART;
  for (const row of rows) {
    if (!row.includes('#')) blank += 1;
    else {
      if (blank >= APART) lines.push([]);
      lines.at(-1)!.push(row);
      blank = 0;
    }
  }
  return lines;
}

/** Rows without ink between two lines. */
const APART = 7;
