/** One line of text, wherever and however tilted it stands on the page, → a straight band for the network. */
import { halved, type Plane } from './plane.ts';
import { type Band, BAND_HEIGHT } from './recognise.ts';

/**
 * A line of text on a plane: its middle runs from (x0, y0) to (x1, y1) in pixels; `cap` is the height of a
 * capital letter across it.
 */
export interface Line {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  cap: number;
}

/** Height of the band in capital heights: what the network saw in training. */
export const BAND_CAPS = 1.7;
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
  const length = Math.hypot(line.x1 - line.x0, line.y1 - line.y0);
  const along = { x: (line.x1 - line.x0) / length, y: (line.y1 - line.y0) / length };
  const rowStep = (line.cap * BAND_CAPS) / BAND_HEIGHT;
  const total = length + 2 * margin * line.cap;
  const step = Math.max(rowStep / stretch, total / WIDEST);
  const width = Math.max(64, Math.round(total / step));
  const start = -margin * line.cap;
  const level = Math.min(pyramid.length - 1, Math.max(0, Math.round(Math.log2(Math.min(rowStep, step)))));
  const plane = pyramid[level]!;
  const shrink = 2 ** level;
  const samples = new Float32Array(BAND_HEIGHT * width);
  for (let row = 0; row < BAND_HEIGHT; row++) {
    const off = (row + 0.5 - BAND_HEIGHT / 2) * rowStep;
    for (let column = 0; column < width; column++) {
      const on = start + (column + 0.5) * step;
      const x = line.x0 + along.x * on - along.y * off;
      const y = line.y0 + along.y * on + along.x * off;
      samples[row * width + column] = cubicAt(plane, x / shrink - 0.5, y / shrink - 0.5);
    }
  }
  return { band: { data: normalised(samples), width }, start, step };
}

/** Cubic convolution (a = -0.75) at a point between pixels; outside the plane its edge goes on. */
export function cubicAt(plane: Plane, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const across = cubicWeights(x - left);
  const down = cubicWeights(y - top);
  let sum = 0;
  for (let j = 0; j < 4; j++) {
    const row = Math.min(plane.height - 1, Math.max(0, top - 1 + j)) * plane.width;
    let line = 0;
    for (let i = 0; i < 4; i++) line += across[i]! * plane.data[row + Math.min(plane.width - 1, Math.max(0, left - 1 + i))]!;
    sum += down[j]! * line;
  }
  return Math.min(255, Math.max(0, sum));
}

function cubicWeights(t: number): [number, number, number, number] {
  const a = -0.75;
  const outer = (d: number) => a * (d * d * d - 5 * d * d + 8 * d - 4);
  const inner = (d: number) => (a + 2) * d * d * d - (a + 3) * d * d + 1;
  return [outer(1 + t), inner(t), inner(1 - t), outer(2 - t)];
}

/** 0 at the darkest hundredth, 1 at the 97th, as in training. */
function normalised(samples: Float32Array): Float32Array {
  const sorted = samples.toSorted();
  const low = sorted[Math.floor(sorted.length * 0.01)]!;
  const high = sorted[Math.floor(sorted.length * 0.97)]!;
  const range = Math.max(high - low, 12);
  return samples.map((value) => Math.min(1.3, Math.max(-0.2, (value - low) / range)));
}
