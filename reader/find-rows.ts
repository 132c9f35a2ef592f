/** Finds what may be lines of a machine-readable zone: long rows of small dark strokes. Recognition decides which are. */
import { findRegions, otsu, type Region } from './components.ts';
import { type Energy, energyOf, sheared, strokesOf } from './stroke-energy.ts';
import { type Line, lineThrough, pointOn } from './line.ts';
import { resized } from './pixels/pixels.ts';
import type { Plane } from './plane.ts';
import type { Pyramid } from './rectify.ts';
import { findSlope } from './skew.ts';
import { type Row, SHORTEST_ROW, traceRows } from './trace-row.ts';

/** Longest edge at which rows are looked for, in pixels: a capital is then 5 to 20 pixels high. */
export const SEARCH_EDGE = 640;
const MOST_ROWS = 20;
/** Parts of Otsu's threshold: print on a busy ground needs a high one, faint print a low one. */
const THRESHOLDS = [0.55, 0.9, 1.3];
/** With it the rows of a clean page are found, in a third of the time. */
export const USUAL_THRESHOLD = [0.9];
/** Regions whose sides differ by fewer pixels hold the same rows. */
const SAME = 6;
/** Rows that fall less are followed as they are. */
const LEVEL = 0.035;
/** A small picture is enlarged up to this, for the strokes of small print to part. */
const MOST_ENLARGED = 2;

/** The plane, first of its halves, at the size rows are looked for; `factor`: pixels of the plane to one of the search plane. */
export function searchPlane(pyramid: Pyramid, edge = SEARCH_EDGE): { search: Plane; factor: number } {
  const { width, height } = pyramid[0]!;
  const longest = Math.max(width, height);
  const source = pyramid.find((level) => Math.max(level.width, level.height) < 2 * edge) ?? pyramid.at(-1)!;
  const scale = Math.min(edge / longest, MOST_ENLARGED);
  return { search: resized(source, Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))), factor: 1 / scale };
}

/** Rows that run from left to right on the search plane, in its pixels, most promising first. */
export const findRows = (search: Plane): Row[] => rowFinder(search)(THRESHOLDS);

/** The same in two steps, for a caller who first asks for what shows at one threshold. */
export function rowFinder(search: Plane): (thresholds?: readonly number[]) => Row[] {
  const { width, height } = search;
  const strokes = strokesOf(search);
  const slope = findSlope(strokes, width, height);
  if (Math.abs(slope) < LEVEL) {
    const energy = energyOf(strokes, width, height);
    return (thresholds = THRESHOLDS) => rowsOf(energy, thresholds);
  }
  const level = sheared(strokes, width, height, slope);
  const energy = energyOf(level.strokes, width, level.height);
  return (thresholds = THRESHOLDS) => rowsOf(energy, thresholds).map(({ line, promise }) => ({ line: unsheared(line, slope, level.top), promise }));
}

function rowsOf(energy: Energy, thresholds: readonly number[]): Row[] {
  const threshold = otsu(energy.spread);
  const rows: Row[] = [];
  // A row with much paper around it is the same region at every threshold.
  const traced: Region[] = [];
  for (const part of thresholds) {
    for (const region of findRegions(energy.spread, energy.width, energy.height, threshold * part, energy.width * SHORTEST_ROW)) {
      if (traced.some((other) => sameRegion(other, region))) continue;
      traced.push(region);
      for (const row of traceRows(energy, region)) {
        const twin = rows.findIndex((other) => sameRow(other.line, row.line));
        if (twin < 0) rows.push(row);
        else if (row.promise > rows[twin]!.promise) rows[twin] = row;
      }
    }
  }
  return rows.sort((a, b) => b.promise - a.promise).slice(0, MOST_ROWS);
}

/** A row of the levelled picture → where it runs on the plane; its capitals stand at right angles to it again. */
function unsheared(line: Line, slope: number, top: number): Line {
  const knots = line.bow?.length ?? 2;
  const points = Array.from({ length: knots }, (_, i) => {
    const { x, y } = pointOn(line, i / (knots - 1));
    return { x, y: y - top + slope * x };
  });
  return lineThrough(points, line.cap / Math.hypot(1, slope));
}

function sameRegion(a: Region, b: Region): boolean {
  return Math.abs(a.minX - b.minX) + Math.abs(a.maxX - b.maxX) < SAME && Math.abs(a.minY - b.minY) + Math.abs(a.maxY - b.maxY) < SAME;
}

function sameRow(a: Line, b: Line): boolean {
  const reach = Math.min(a.cap, b.cap) * 0.6;
  const shared = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  return Math.abs((a.y0 + a.y1) / 2 - (b.y0 + b.y1) / 2) < reach && shared > 0.7 * Math.max(a.x1 - a.x0, b.x1 - b.x0);
}
