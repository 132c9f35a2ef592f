/** Where a page may hold a two-dimensional barcode: dense dark and light in one or two directions at right angles. */
import { findRegions, otsu, pixelsOf } from '../components.ts';
import type { Plane } from '../plane.ts';

/** A rectangle that may stand askew: its middle, its sides, and the turn of its first side from the horizontal, clockwise. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Radians, from -π/4 to π/4. */
  turn: number;
}

/** Half the side of the square over which edges are gathered, in parts of the page's longer edge. */
const REACH = 0.012;
/** Edges are at most 160 strong. */
const PARTS = 256;
/** A code covers at least this part of the page's longer edge. */
const SMALLEST = 0.04;
const MOST = 5;
/** A code is dark and light in about equal parts, also when it is blurred; print is a fifth ink at most. */
const LEAST_INK = 0.24;

/** Boxes may leave out the plain ends of a code: its start and stop bars, a light corner. On a plane of 500 to 900 pixels, the likeliest first. */
export function findCodes(plane: Plane): Box[] {
  const { width, height } = plane;
  const edges = edgesOf(plane);
  const reach = Math.max(2, Math.round(REACH * Math.max(width, height)));
  const energy = boxed(edges.strength, width, height, reach);
  const smallest = SMALLEST * Math.max(width, height);
  return findRegions(energy, width, height, otsu(energy), smallest)
    .map((region) => {
      const pixels = pixelsOf(region, width);
      return { pixels, weight: pixels.reduce((sum, at) => sum + energy[at]!, 0) };
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ pixels }) => boxOf(pixels, edges, width, reach))
    .filter((box) => Math.min(box.width, box.height) >= smallest / 2 && isEvenlyInked(plane, box));
}

/** Counted against the middle between the box's own dark and light. A text that only looks dense is told here, before it costs a look. */
function isEvenlyInked({ data, width, height }: Plane, box: Box): boolean {
  const counts = new Uint32Array(256);
  let total = 0;
  const [cos, sin] = [Math.cos(box.turn), Math.sin(box.turn)];
  const [wide, high] = [0.45 * box.width, 0.45 * box.height];
  for (let v = -high; v < high; v += 1) {
    for (let u = -wide; u < wide; u += 1) {
      const [x, y] = [Math.round(box.x + u * cos - v * sin), Math.round(box.y + u * sin + v * cos)];
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      counts[data[y * width + x]!]! += 1;
      total += 1;
    }
  }
  const at = (part: number): number => {
    let value = 0;
    for (let below = 0; value < 255 && (below += counts[value]!) <= part * total; ) value += 1;
    return value;
  };
  const middle = (at(0.03) + at(0.97)) / 2;
  let dark = 0;
  for (let value = 0; value < middle; value += 1) dark += counts[value]!;
  return dark >= LEAST_INK * total && dark <= (1 - LEAST_INK) * total;
}

interface Edges {
  strength: Float32Array;
  /** Direction of the gradient four times over, so that right angles fall together; weighted by its strength. */
  cos4: Float32Array;
  sin4: Float32Array;
}

function edgesOf({ data, width, height }: Plane): Edges {
  const strength = new Float32Array(data.length);
  const cos4 = new Float32Array(data.length);
  const sin4 = new Float32Array(data.length);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const i = y * width + x;
      const gx = data[i + 1]! - data[i - 1]!;
      const gy = data[i + width]! - data[i - width]!;
      const square = gx * gx + gy * gy;
      if (square < 64) continue;
      const size = Math.sqrt(square);
      // cos 4a and sin 4a from cos a and sin a, without a call for the angle.
      const c2 = (gx * gx - gy * gy) / square;
      const s2 = (2 * gx * gy) / square;
      strength[i] = Math.min(size, 160);
      cos4[i] = size * (c2 * c2 - s2 * s2);
      sin4[i] = size * 2 * s2 * c2;
    }
  }
  return { strength, cos4, sin4 };
}

function boxOf(pixels: Int32Array, edges: Edges, width: number, reach: number): Box {
  let cos = 0;
  let sin = 0;
  for (const at of pixels) {
    cos += edges.cos4[at]!;
    sin += edges.sin4[at]!;
  }
  const turn = Math.atan2(sin, cos) / 4;
  const along: number[] = [];
  const across: number[] = [];
  for (const at of pixels) {
    const x = at % width;
    const y = (at - x) / width;
    along.push(x * Math.cos(turn) + y * Math.sin(turn));
    across.push(y * Math.cos(turn) - x * Math.sin(turn));
  }
  const [left, right] = spanOf(along);
  const [top, bottom] = spanOf(across);
  const [u, v] = [(left + right) / 2, (top + bottom) / 2];
  // The threshold lies inside the spread of the energy.
  return { x: u * Math.cos(turn) - v * Math.sin(turn), y: u * Math.sin(turn) + v * Math.cos(turn), width: right - left + reach, height: bottom - top + reach, turn };
}

/** From the hundredth to the ninety-ninth of a hundred: a whisker of text that touches a code does not count. */
function spanOf(values: number[]): [number, number] {
  const sorted = Float32Array.from(values).sort();
  return [sorted[Math.floor(sorted.length * 0.005)]!, sorted[Math.floor(sorted.length * 0.995)]!];
}

/** Mean over a square, by sums along rows and then columns. */
/** Means of the square around each place, in parts of `PARTS`. */
function boxed(values: Float32Array, width: number, height: number, reach: number): Uint16Array {
  const rows = new Float32Array(values.length);
  const side = 2 * reach + 1;
  for (let y = 0; y < height; y += 1) slide(values, rows, y * width, 1, width, reach);
  const out = new Float32Array(values.length);
  for (let x = 0; x < width; x += 1) slide(rows, out, x, width, height, reach);
  return Uint16Array.from(out, (value) => (value * PARTS) / (side * side));
}

function slide(from: Float32Array, to: Float32Array, start: number, step: number, count: number, reach: number): void {
  let sum = 0;
  for (let i = 0; i < Math.min(reach, count); i += 1) sum += from[start + i * step]!;
  for (let i = 0; i < count; i += 1) {
    if (i + reach < count) sum += from[start + (i + reach) * step]!;
    if (i - reach - 1 >= 0) sum -= from[start + (i - reach - 1) * step]!;
    to[start + i * step] = sum;
  }
}
