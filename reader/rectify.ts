/** One line of text, wherever and however it runs on the page, → a straight band for the network. */
import { bowAt, type Line, lengthOf } from './line.ts';
import { halved } from './pixels/pixels.ts';
import type { Plane } from './plane.ts';
import { type Band, BAND_HEIGHT } from './recognise.ts';

/** Height of the band in capital heights: what the network saw in training. */
export const BAND_CAPS = 1.7;
const NARROWEST = 64;
const WIDEST = 1200;

export type Pyramid = readonly Plane[];

/** The plane and its halves, so that a large picture is averaged, not skipped over, when it is sampled small. */
export function pyramidOf(plane: Plane): Pyramid {
  const levels = [plane];
  while (levels.at(-1)!.height > 2 * BAND_HEIGHT && levels.length < 6) levels.push(halved(levels.at(-1)!));
  return levels;
}

/**
 * Samples the band of a line. `margin` widens it at both ends, in capital heights; `stretch` widens the characters.
 * Position x of the band lies at `start + x * step` along the line, measured from its first end in plane pixels.
 */
export function rectify(pyramid: Pyramid, line: Line, margin: number, stretch: number): { band: Band; start: number; step: number } {
  const length = lengthOf(line);
  const rowStep = (line.cap * BAND_CAPS) / BAND_HEIGHT;
  const total = length + 2 * margin * line.cap;
  const step = Math.max(rowStep / stretch, total / WIDEST);
  const width = Math.max(NARROWEST, Math.round(total / step));
  const start = -margin * line.cap;
  const level = Math.min(pyramid.length - 1, Math.max(0, Math.round(Math.log2(Math.min(rowStep, step)))));
  return { band: { data: normalised(sampled(pyramid[level]!, 2 ** level, line, { width, start, step, rowStep })), width }, start, step };
}

interface Grid {
  width: number;
  start: number;
  step: number;
  rowStep: number;
}

/** Column by column along the line, each at right angles to the line's way there; `shrink`: line pixels to one of the plane. */
function sampled(plane: Plane, shrink: number, line: Line, { width, start, step, rowStep }: Grid): Uint8Array {
  const length = lengthOf(line);
  const along = { x: (line.x1 - line.x0) / length, y: (line.y1 - line.y0) / length };
  const samples = new Uint8Array(BAND_HEIGHT * width);
  for (let column = 0; column < width; column++) {
    const on = start + (column + 0.5) * step;
    const bow = bowAt(line, on / length);
    const x = (line.x0 + along.x * on - along.y * bow) / shrink - 0.5;
    const y = (line.y0 + along.y * on + along.x * bow) / shrink - 0.5;
    // Leaning with the bend: the normal of the straight way, turned by the bow's slope.
    const lean = line.bow ? (bowAt(line, (on + line.cap) / length) - bowAt(line, (on - line.cap) / length)) / (2 * line.cap) : 0;
    const unit = rowStep / shrink / Math.hypot(1, lean);
    const downX = (-along.y - lean * along.x) * unit;
    const downY = (along.x - lean * along.y) * unit;
    for (let row = 0; row < BAND_HEIGHT; row++) {
      const off = row + 0.5 - BAND_HEIGHT / 2;
      samples[row * width + column] = cubicAt(plane, x + downX * off, y + downY * off) + 0.5;
    }
  }
  return samples;
}

/** Steps between two pixels at which the weights of cubic convolution are kept. */
const PHASES = 64;
const WEIGHTS = cubicWeights();

/** Cubic convolution (a = -0.75) at a point between pixels, to a 64th of one; outside the plane its edge goes on. Small, to be inlined. */
export function cubicAt(plane: Plane, x: number, y: number): number {
  const { data, width, height } = plane;
  const left = Math.floor(x);
  const top = Math.floor(y);
  const across = (((x - left) * PHASES + 0.5) | 0) << 2;
  const down = (((y - top) * PHASES + 0.5) | 0) << 2;
  if (left < 1 || top < 1 || left >= width - 2 || top >= height - 2) return cubicAtEdge(plane, left, top, across, down);
  const a = WEIGHTS[across]!, b = WEIGHTS[across + 1]!, c = WEIGHTS[across + 2]!, d = WEIGHTS[across + 3]!;
  let sum = 0;
  let at = (top - 1) * width + left - 1;
  for (let j = 0; j < 4; j++, at += width) sum += WEIGHTS[down + j]! * (a * data[at]! + b * data[at + 1]! + c * data[at + 2]! + d * data[at + 3]!);
  return sum < 0 ? 0 : sum > 255 ? 255 : sum;
}

function cubicAtEdge({ data, width, height }: Plane, left: number, top: number, across: number, down: number): number {
  let sum = 0;
  for (let j = 0; j < 4; j++) {
    const row = clamp(top - 1 + j, height - 1) * width;
    for (let i = 0; i < 4; i++) sum += WEIGHTS[down + j]! * WEIGHTS[across + i]! * data[row + clamp(left - 1 + i, width - 1)]!;
  }
  return sum < 0 ? 0 : sum > 255 ? 255 : sum;
}

const clamp = (value: number, last: number) => (value < 0 ? 0 : value > last ? last : value);

function cubicWeights(): Float64Array {
  const a = -0.75;
  const outer = (d: number) => a * (d * d * d - 5 * d * d + 8 * d - 4);
  const inner = (d: number) => (a + 2) * d * d * d - (a + 3) * d * d + 1;
  const weights = new Float64Array(4 * (PHASES + 1));
  for (let phase = 0; phase <= PHASES; phase++) {
    const t = phase / PHASES;
    weights.set([outer(1 + t), inner(t), inner(1 - t), outer(2 - t)], 4 * phase);
  }
  return weights;
}

/** 0 at the darkest hundredth, 1 at the 97th, as in training. */
function normalised(samples: Uint8Array): Float32Array {
  const counts = new Uint32Array(256);
  for (let i = 0; i < samples.length; i++) counts[samples[i]!]!++;
  const low = quantile(counts, Math.floor(samples.length * 0.01));
  const range = Math.max(quantile(counts, Math.floor(samples.length * 0.97)) - low, 12);
  const shades = Float32Array.from({ length: 256 }, (_, value) => Math.min(1.3, Math.max(-0.2, (value - low) / range)));
  const out = new Float32Array(samples.length);
  for (let i = 0; i < out.length; i++) out[i] = shades[samples[i]!]!;
  return out;
}

/** The value of the sample that stands at a place of the order from dark to light. */
function quantile(counts: Uint32Array, place: number): number {
  let below = 0;
  for (let value = 0; value < counts.length; value++) {
    below += counts[value]!;
    if (below > place) return value;
  }
  return counts.length - 1;
}
