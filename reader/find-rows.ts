/** Finds what may be lines of a machine-readable zone: long rows of small dark strokes. Recognition decides which are. */
import { type Region, findRegions, otsu } from './components.ts';
import { edgeEnergy, type Energy } from './edge-energy.ts';
import { type Plane, halved, resized } from './plane.ts';
import type { Line } from './rectify.ts';

/** Longest edge at which rows are looked for, in pixels: a capital is then 6 to 20 pixels high. */
const SEARCH_EDGE = 800;
/** A line of a zone is at least this part of the picture's width, also with two cards side by side. */
const SHORTEST_ROW = 0.22;
const MOST_ROWS = 20;
/** Parts of Otsu's threshold: print on a busy ground needs a high one, faint print a low one. */
const THRESHOLDS = [0.55, 0.9, 1.3];

/** Rows in pixels of the given plane, most promising first. */
export function findRows(plane: Plane): Line[] {
  const { search, factor } = toSearchSize(plane);
  const energy = edgeEnergy(search);
  const threshold = otsu(energy.spread);
  const rows: { line: Line; promise: number }[] = [];
  for (const part of THRESHOLDS) {
    for (const region of findRegions(energy.spread, search.width, search.height, threshold * part, search.width * SHORTEST_ROW)) {
      for (const row of rowsOfRegion(energy, region)) {
        const twin = rows.findIndex((other) => sameRow(other.line, row.line));
        if (twin < 0) rows.push(row);
        else if (row.promise > rows[twin]!.promise) rows[twin] = row;
      }
    }
  }
  return rows
    .sort((a, b) => b.promise - a.promise)
    .slice(0, MOST_ROWS)
    .map(({ line }) => ({ x0: line.x0 * factor, y0: line.y0 * factor, x1: line.x1 * factor, y1: line.y1 * factor, cap: line.cap * factor }));
}

function toSearchSize(plane: Plane): { search: Plane; factor: number } {
  const longest = Math.max(plane.width, plane.height);
  let source = plane;
  while (Math.max(source.width, source.height) >= 2 * SEARCH_EDGE) source = halved(source);
  const scale = SEARCH_EDGE / longest;
  return { search: resized(source, Math.round(plane.width * scale), Math.round(plane.height * scale)), factor: 1 / scale };
}

/** A region may be one row or several that run together: it is cut where few edges stand across its slope. */
function rowsOfRegion(energy: Energy, region: Region): { line: Line; promise: number }[] {
  const slope = slopeOf(energy, region);
  if (Math.abs(slope) > 0.3) return [];
  const profile = profileAcross(energy, region, slope);
  const rows: { line: Line; promise: number }[] = [];
  for (const band of bandsOf(profile.values)) {
    const cap = band.end - band.start;
    if (cap < 4 || cap > 48) continue;
    const row = fitRow(energy, region, slope, profile.first + (band.start + band.end) / 2, cap);
    if (row && row.line.x1 - row.line.x0 > energy.width * SHORTEST_ROW && row.line.x1 - row.line.x0 > 12 * cap) rows.push(row);
  }
  return rows;
}

function slopeOf(energy: Energy, region: Region): number {
  let weight = 0, sumX = 0, sumY = 0, sumXX = 0, sumXY = 0;
  for (const at of region.pixels) {
    const w = energy.spread[at]!;
    const x = at % energy.width;
    const y = (at - x) / energy.width;
    weight += w;
    sumX += w * x;
    sumY += w * y;
    sumXX += w * x * x;
    sumXY += w * x * y;
  }
  const spread = weight * sumXX - sumX * sumX;
  return spread === 0 ? 0 : (weight * sumXY - sumX * sumY) / spread;
}

/** Mean edges along lines parallel to the slope; entry i stands for height `first + i` at the region's left end. */
function profileAcross(energy: Energy, region: Region, slope: number): { first: number; values: Float32Array } {
  const span = region.maxX - region.minX;
  const first = Math.floor(region.minY - Math.max(0, slope * span)) - 3;
  const last = Math.ceil(region.maxY - Math.min(0, slope * span)) + 3;
  const values = new Float32Array(last - first + 1);
  for (let i = 0; i < values.length; i++) {
    let sum = 0;
    for (let x = region.minX; x <= region.maxX; x++) {
      const y = Math.round(first + i + slope * (x - region.minX));
      if (y >= 0 && y < energy.height) sum += energy.edges[y * energy.width + x]!;
    }
    values[i] = sum / (span + 1);
  }
  return { first, values };
}

/** Stretches of the profile above the middle between its local peak and the quiet ground. */
function bandsOf(profile: Float32Array): { start: number; end: number }[] {
  const highest = profile.reduce((a, b) => Math.max(a, b), 0);
  const ground = profile.toSorted()[Math.floor(profile.length * 0.1)]!;
  const bands: { start: number; end: number }[] = [];
  let start = -1;
  for (let i = 0; i <= profile.length; i++) {
    const inside = i < profile.length && profile[i]! > ground + (highest - ground) * 0.35;
    if (inside && start < 0) start = i;
    if (!inside && start >= 0) {
      bands.push({ start, end: i });
      start = -1;
    }
  }
  return bands;
}

/** Fits the middle line of one row through the centres of its slices, and finds where its text begins and ends. */
function fitRow(energy: Energy, region: Region, slope: number, middle: number, cap: number): { line: Line; promise: number } | undefined {
  const strengths = new Float32Array(energy.width);
  const middleAt = (x: number) => middle + slope * (x - region.minX);
  for (let x = 0; x < energy.width; x++) strengths[x] = columnStrength(energy, x, middleAt(x), cap);
  const smooth = runningMean(strengths, Math.round(cap * 0.8));
  const typical = smooth.slice(region.minX, region.maxX + 1).toSorted()[Math.floor((region.maxX - region.minX) * 0.6)]!;
  const run = longestRun(smooth, typical * 0.4, Math.round(cap * 2));
  if (!run) return undefined;
  const centres: { x: number; y: number; weight: number }[] = [];
  const slices = 18;
  for (let s = 0; s < slices; s++) {
    const from = Math.round(run.start + ((run.end - run.start) * s) / slices);
    const to = Math.round(run.start + ((run.end - run.start) * (s + 1)) / slices);
    let weight = 0;
    let moment = 0;
    for (let x = from; x < to; x++) {
      const centre = middleAt(x);
      for (let y = Math.max(0, Math.round(centre - cap)); y <= Math.min(energy.height - 1, Math.round(centre + cap)); y++) {
        weight += energy.edges[y * energy.width + x]!;
        moment += energy.edges[y * energy.width + x]! * y;
      }
    }
    if (weight > 0) centres.push({ x: (from + to) / 2, y: moment / weight, weight });
  }
  const fit = fitLine(centres);
  if (!fit) return undefined;
  return {
    line: { x0: run.start, y0: fit.at + fit.slope * run.start + 0.5, x1: run.end, y1: fit.at + fit.slope * run.end + 0.5, cap },
    promise: (run.end - run.start) * Math.min(1, typical / 6) * (1 + (0.4 * middle) / energy.height),
  };
}

function columnStrength(energy: Energy, x: number, centre: number, cap: number): number {
  let sum = 0;
  for (let y = Math.max(0, Math.round(centre - cap / 2)); y <= Math.min(energy.height - 1, Math.round(centre + cap / 2)); y++) sum += energy.edges[y * energy.width + x]!;
  return sum / cap;
}

function runningMean(values: Float32Array, radius: number): Float32Array {
  const out = new Float32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    let sum = 0;
    for (let k = Math.max(0, i - radius); k <= Math.min(values.length - 1, i + radius); k++) sum += values[k]!;
    out[i] = sum / (2 * radius + 1);
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

/** Weighted least squares, fitted again without the third of points that lie farthest off. */
function fitLine(points: { x: number; y: number; weight: number }[]): { at: number; slope: number } | undefined {
  const first = leastSquares(points);
  if (!first) return undefined;
  const off = (p: { x: number; y: number }) => Math.abs(p.y - first.at - first.slope * p.x);
  return leastSquares(points.toSorted((a, b) => off(a) - off(b)).slice(0, Math.ceil((points.length * 2) / 3)));
}

function leastSquares(points: { x: number; y: number; weight: number }[]): { at: number; slope: number } | undefined {
  let weight = 0, sumX = 0, sumY = 0, sumXX = 0, sumXY = 0;
  for (const p of points) {
    weight += p.weight;
    sumX += p.weight * p.x;
    sumY += p.weight * p.y;
    sumXX += p.weight * p.x * p.x;
    sumXY += p.weight * p.x * p.y;
  }
  const spread = weight * sumXX - sumX * sumX;
  if (points.length < 4 || spread <= 0) return undefined;
  const slope = (weight * sumXY - sumX * sumY) / spread;
  return { slope, at: (sumY - slope * sumX) / weight };
}

function sameRow(a: Line, b: Line): boolean {
  const reach = Math.min(a.cap, b.cap) * 0.6;
  const shared = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  return Math.abs((a.y0 + a.y1) / 2 - (b.y0 + b.y1) / 2) < reach && shared > 0.7 * Math.max(a.x1 - a.x0, b.x1 - b.x0);
}
