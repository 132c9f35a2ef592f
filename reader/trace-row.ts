/** From a region of close strokes to the rows of text in it: their middle lines, ends and heights. */
import type { Region } from './components.ts';
import { type Line, lineThrough } from './line.ts';
import { type Curve, fitCurveRobustly, type WeightedPoint } from './polynomial.ts';
import { bandsOf, profileAlong, shapesOf } from './region-shape.ts';
import type { Energy } from './stroke-energy.ts';

export interface Row {
  line: Line;
  /** How much it looks like a line of a zone: long, dense, low on the page. Comparable within a picture. */
  promise: number;
}

/** Heights of a capital in pixels of the search plane. */
const LEAST_CAP = 3.5;
const MOST_CAP = 40;
/** A line of a zone is at least this part of the picture's width, also with two cards side by side. */
export const SHORTEST_ROW = 0.2;
/** Thirty characters are about thirty capitals long; a torn line is shorter. */
const LEAST_LENGTH_IN_CAPS = 12;
/** Mean strokes of a row of clear print. */
const CLEAR = 5;
const SLICES = 18;
const KNOTS = 13;

/** A region may be one row or several that run together: it is cut where few strokes stand along it, straight and along its bend. */
export function traceRows(energy: Energy, region: Region): Row[] {
  return shapesOf(energy, region).flatMap((shape) => {
    const profile = profileAlong(energy, region, shape);
    return bandsOf(profile.values).flatMap((band) => {
      const cap = band.end - band.start;
      if (cap < LEAST_CAP || cap > MOST_CAP) return [];
      const middle = profile.first + (band.start + band.end - 1) / 2;
      const row = fitRow(energy, region, (x) => shape(x) + middle, cap);
      return row && row.line.x1 - row.line.x0 > Math.max(energy.width * SHORTEST_ROW, LEAST_LENGTH_IN_CAPS * row.line.cap) ? [row] : [];
    });
  });
}

/** Finds where a row begins and ends, lays its middle line through the centres of its slices and measures its height. */
function fitRow(energy: Energy, region: Region, middle: Curve, cap: number): Row | undefined {
  const strengths = strengthsAlong(energy, middle, cap);
  const smooth = runningMean(strengths, Math.round(cap * 0.8));
  const typical = smooth.slice(region.minX, region.maxX + 1).toSorted()[Math.floor((region.maxX - region.minX) * 0.6)]!;
  const run = longestRun(smooth, typical * 0.4, Math.round(cap * 2));
  if (!run) return undefined;
  const centres = rowCentres(energy, run, middle, cap);
  const straight = fitCurveRobustly(centres, 1);
  if (!straight) return undefined;
  const curve = bendOf(centres, straight, cap);
  const exact = heightOf(energy, run, curve);
  if (!exact) return undefined;
  const points = Array.from({ length: KNOTS }, (_, i) => {
    const x = run.start + ((run.end - run.start) * i) / (KNOTS - 1);
    return { x, y: curve(x) + exact.off + 0.5 };
  });
  return {
    line: lineThrough(points, exact.cap),
    promise: (run.end - run.start) * Math.min(1, typical / CLEAR) * exact.contrast * (1 + (0.4 * middle((run.start + run.end) / 2)) / energy.height),
  };
}

/** Mean strokes of each column within the row's height. */
function strengthsAlong({ strokes, width, height }: Energy, middle: Curve, cap: number): Float32Array {
  const out = new Float32Array(width);
  for (let x = 0; x < width; x++) {
    const centre = middle(x);
    const from = Math.max(0, Math.round(centre - cap / 2));
    const to = Math.min(height - 1, Math.round(centre + cap / 2));
    let sum = 0;
    for (let y = from; y <= to; y++) sum += strokes[y * width + x]!;
    out[x] = sum / cap;
  }
  return out;
}

function rowCentres({ strokes, width, height }: Energy, run: { start: number; end: number }, middle: Curve, cap: number): WeightedPoint[] {
  const centres: WeightedPoint[] = [];
  for (let slice = 0; slice < SLICES; slice++) {
    const from = Math.round(run.start + ((run.end - run.start) * slice) / SLICES);
    const to = Math.round(run.start + ((run.end - run.start) * (slice + 1)) / SLICES);
    let weight = 0;
    let moment = 0;
    for (let x = from; x < to; x++) {
      const centre = middle(x);
      for (let y = Math.max(0, Math.round(centre - cap * 0.9)); y <= Math.min(height - 1, Math.round(centre + cap * 0.9)); y++) {
        weight += strokes[y * width + x]!;
        moment += strokes[y * width + x]! * y;
      }
    }
    if (weight > 0) centres.push({ x: (from + to) / 2, y: moment / weight, weight });
  }
  return centres;
}

/** A bend is believed where it explains most of what the straight line leaves over. */
function bendOf(centres: readonly WeightedPoint[], straight: Curve, cap: number): Curve {
  const bent = fitCurveRobustly(centres, 3);
  if (!bent || centres.length < 10) return straight;
  const leftOver = (curve: Curve) => median(centres.map(({ x, y }) => Math.abs(y - curve(x))));
  const rest = leftOver(straight);
  return rest > 0.08 * cap && leftOver(bent) < 0.5 * rest ? bent : straight;
}

/** Height of the capitals, how far their middle lies below the curve, and how free of strokes, 0 to 1, it is above and below them. */
function heightOf({ strokes, width, height }: Energy, run: { start: number; end: number }, curve: Curve): { off: number; cap: number; contrast: number } | undefined {
  const REACH = Math.ceil(MOST_CAP * 0.75);
  const sums = new Float64Array(2 * REACH + 1);
  for (let x = run.start; x < run.end; x++) {
    const centre = Math.round(curve(x));
    for (let off = -REACH; off <= REACH; off++) {
      const y = centre + off;
      if (y >= 0 && y < height) sums[off + REACH]! += strokes[y * width + x]!;
    }
  }
  const level = (sums[REACH - 1]! + sums[REACH]! + sums[REACH + 1]!) / 3;
  if (level <= 0) return undefined;
  const edge = (by: 1 | -1): number | undefined => {
    for (let off = 1; off < REACH; off++) {
      const value = sums[REACH + by * off]!;
      if (value > level / 2) continue;
      const before = sums[REACH + by * (off - 1)]!;
      return off - (level / 2 - value) / Math.max(1e-9, before - value);
    }
    return undefined;
  };
  const above = edge(-1);
  const below = edge(1);
  if (above === undefined || below === undefined) return undefined;
  const quiet = (from: number, by: 1 | -1) => Math.min(...Array.from({ length: 1 + Math.ceil((above + below) / 2) }, (_, i) => sums[REACH + by * Math.ceil(from + i)] ?? 0));
  return { off: (below - above) / 2, cap: above + below, contrast: Math.max(0, 1 - Math.max(quiet(above, -1), quiet(below, 1)) / level) };
}

function runningMean(values: Float32Array, radius: number): Float32Array {
  const out = new Float32Array(values.length);
  let sum = 0;
  for (let i = -radius; i < values.length; i++) {
    if (i + radius < values.length) sum += values[i + radius]!;
    if (i - radius - 1 >= 0) sum -= values[i - radius - 1]!;
    if (i >= 0) out[i] = sum / (2 * radius + 1);
  }
  return out;
}

/** The longest stretch above the threshold, over gaps of up to `gap` values. */
function longestRun(values: Float32Array, threshold: number, gap: number): { start: number; end: number } | undefined {
  let best: { start: number; end: number } | undefined;
  let start = -1;
  let last = -1;
  for (let i = 0; i <= values.length + gap; i++) {
    if (i < values.length && values[i]! > threshold) {
      if (start < 0) start = i;
      last = i;
    } else if (start >= 0 && i - last > gap) {
      if (!best || last - start > best.end - best.start) best = { start, end: last };
      start = -1;
    }
  }
  return best;
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;
