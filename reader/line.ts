/** A line of text on a plane: where it runs, how high its capitals are, how it bends. */
import type { Point } from '../core/document/reading.ts';

/**
 * Its middle runs from (x0, y0) to (x1, y1) in pixels, read in that direction; `cap` is the height of a capital
 * letter across it. `bow` says how far the middle lies off the straight way, downwards for an upright line, at
 * evenly spaced places from the first end to the last; absent for a straight line.
 */
export interface Line {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  cap: number;
  bow?: readonly number[];
}

/** A bend of less than this part of a capital is not followed: it is the noise of what was measured. */
const LEAST_BOW = 0.05;

export const lengthOf = (line: Line) => Math.hypot(line.x1 - line.x0, line.y1 - line.y0);

/** The point `along` of the way from the first end (0) to the last (1), `across` pixels below the middle. */
export function pointOn(line: Line, along: number, across = 0): Point {
  const dx = line.x1 - line.x0;
  const dy = line.y1 - line.y0;
  const length = Math.hypot(dx, dy);
  const off = across + bowAt(line, along);
  return { x: line.x0 + dx * along - (dy / length) * off, y: line.y0 + dy * along + (dx / length) * off };
}

/** How far the middle lies off the straight way; beyond the ends it goes on as it ended. */
export function bowAt({ bow }: Line, along: number): number {
  if (!bow) return 0;
  const at = along * (bow.length - 1);
  const before = Math.min(bow.length - 2, Math.max(0, Math.floor(at)));
  return bow[before]! + (bow[before + 1]! - bow[before]!) * (at - before);
}

/** The line through points that are evenly spaced along it. */
export function lineThrough(points: readonly Point[], cap: number): Line {
  const first = points[0]!;
  const last = points.at(-1)!;
  const straight = { x0: first.x, y0: first.y, x1: last.x, y1: last.y, cap };
  const length = lengthOf(straight);
  const bow = points.map(({ x, y }) => ((x - first.x) * (first.y - last.y) + (y - first.y) * (last.x - first.x)) / length);
  return bow.some((off) => Math.abs(off) > LEAST_BOW * cap) ? { ...straight, bow } : straight;
}

/** The stretch of a line from `from` to `to` of its way, which may reach beyond its ends. */
export function stretchOf(line: Line, from: number, to: number): Line {
  const KNOTS = line.bow?.length ?? 2;
  return lineThrough(Array.from({ length: KNOTS }, (_, i) => pointOn(line, from + ((to - from) * i) / (KNOTS - 1))), line.cap);
}

/** The same line read from its last end, as when the page lies upside down. */
export function reversed({ x0, y0, x1, y1, cap, bow }: Line): Line {
  return { x0: x1, y0: y1, x1: x0, y1: y0, cap, ...(bow && { bow: bow.map((off) => -off).reverse() }) };
}

/** The line on another plane, whose points `place` gives, `scale` times as large. */
export function placed(line: Line, scale: number, place: (point: Point) => Point): Line {
  const start = place({ x: line.x0, y: line.y0 });
  const end = place({ x: line.x1, y: line.y1 });
  return { x0: start.x, y0: start.y, x1: end.x, y1: end.y, cap: line.cap * scale, ...(line.bow && { bow: line.bow.map((off) => off * scale) }) };
}
