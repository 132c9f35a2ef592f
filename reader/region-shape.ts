/** How a region of close strokes runs over the page, and where across it rows of ink and rows of paper lie. */
import type { Region } from './components.ts';
import { type Curve, fitCurve, type WeightedPoint } from './polynomial.ts';
import type { Energy } from './stroke-energy.ts';

/** Strokes of a region that rises more than this are no row. */
const STEEPEST = 0.3;
/** A bend below this, in pixels, is followed slice by slice; one above this part of the length is no page's. */
const LEAST_BEND = 1.5;
const MOST_BEND = 0.05;

export interface Profile {
  /** Offset from the shape that entry 0 stands for. */
  first: number;
  values: Float32Array;
}

/** How the region runs, 0 at its left end: straight, and bent where its middle bends. */
export function shapesOf(energy: Energy, region: Region): Curve[] {
  const centres = centresOf(energy, region);
  const straight = fitCurve(centres, 1);
  if (!straight || Math.abs(straight(region.maxX) - straight(region.minX)) > STEEPEST * (region.maxX - region.minX)) return [];
  const shapes = [straight];
  const bent = fitCurve(centres, 3);
  if (bent) {
    const off = Math.max(...centres.map(({ x }) => Math.abs(bent(x) - straight(x))));
    if (off > LEAST_BEND && off < MOST_BEND * (region.maxX - region.minX)) shapes.push(bent);
  }
  return shapes.map((curve) => {
    const at = curve(region.minX);
    return (x) => curve(x) - at;
  });
}

/** The region's middle in narrow upright slices, weighed by its strokes. */
function centresOf({ spread, width }: Energy, { runs, minX, maxX }: Region): WeightedPoint[] {
  const slices = Math.min(48, maxX - minX + 1);
  const weights = new Float64Array(slices);
  const moments = new Float64Array(slices);
  const scale = slices / (maxX - minX + 1);
  for (let run = 0; run < runs.length; run += 3) {
    const y = runs[run]!;
    for (let x = runs[run + 1]!; x < runs[run + 2]!; x++) {
      const slice = ((x - minX) * scale) | 0;
      const weight = spread[y * width + x]!;
      weights[slice]! += weight;
      moments[slice]! += weight * y;
    }
  }
  return Array.from(weights, (weight, i) => ({ x: minX + (i + 0.5) / scale, y: moments[i]! / weight, weight })).filter(({ weight }) => weight > 0);
}

/** Mean strokes along lines of the shape, one a pixel of height. */
export function profileAlong({ strokes, width, height }: Energy, { minX, maxX, minY, maxY }: Region, shape: Curve): Profile {
  const offsets = Int32Array.from({ length: maxX - minX + 1 }, (_, i) => Math.round(shape(minX + i)));
  let least = 0;
  let most = 0;
  for (const offset of offsets) {
    least = Math.min(least, offset);
    most = Math.max(most, offset);
  }
  const first = Math.max(minY - 3 - most, -most);
  const last = Math.min(maxY + 3 - least, height - 1 - least);
  const sums = new Float32Array(Math.max(1, last - first + 1));
  for (let i = 0; i < offsets.length; i++) {
    const offset = offsets[i]!;
    const from = Math.max(first, -offset);
    const to = Math.min(last, height - 1 - offset);
    for (let y = from, at = (from + offset) * width + minX + i; y <= to; y++, at += width) sums[y - first]! += strokes[at]!;
  }
  for (let i = 0; i < sums.length; i++) sums[i]! /= offsets.length;
  return { first, values: sums };
}

/** Stretches of the profile above the middle between its peak and the quiet ground. */
export function bandsOf(profile: Float32Array): { start: number; end: number }[] {
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
