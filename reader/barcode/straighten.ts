/** A box on a page → an upright picture of it, at the size and sharpness a decoder likes. */
import type { Plane } from '../plane.ts';
import { cubicAt } from '../rectify.ts';
import type { Box } from './find-codes.ts';

/** White round the code, in pixels of the upright picture: decoders want a quiet zone. */
const QUIET = 12;

/** Samples a box of the plane, `scale` pixels for each of the plane's. What lies outside the box becomes white. */
export function straightened(plane: Plane, box: Box, scale: number): Plane {
  const inner = { width: Math.round(box.width * scale), height: Math.round(box.height * scale) };
  const width = inner.width + 2 * QUIET;
  const height = inner.height + 2 * QUIET;
  const data = new Uint8Array(width * height).fill(255);
  const [cos, sin] = [Math.cos(box.turn), Math.sin(box.turn)];
  for (let row = 0; row < inner.height; row += 1) {
    const v = (row + 0.5) / scale - box.height / 2;
    for (let column = 0; column < inner.width; column += 1) {
      const u = (column + 0.5) / scale - box.width / 2;
      data[(row + QUIET) * width + column + QUIET] = Math.round(cubicAt(plane, box.x + u * cos - v * sin - 0.5, box.y + u * sin + v * cos - 0.5));
    }
  }
  return { data, width, height };
}

/**
 * Takes a blur of about `sigma` pixels back: a few rounds of Van Cittert's iteration, each adding what a blur of the
 * guess lacks of the picture. `across`: also along columns; bars alone need the rows only, and keep less noise.
 */
export function sharpened(plane: Plane, sigma: number, rounds: number, across: boolean): Plane {
  const { width, height } = plane;
  const seen = Float32Array.from(plane.data);
  const kernel = kernelOf(sigma);
  let guess = seen;
  for (let round = 0; round < rounds; round += 1) {
    let blurred = convolved(guess, width, height, kernel, 1);
    if (across) blurred = convolved(blurred, width, height, kernel, width);
    guess = guess.map((value, i) => Math.min(255, Math.max(0, value + seen[i]! - blurred[i]!)));
  }
  return { data: Uint8Array.from(guess, Math.round), width, height };
}

/** Mean over a few rows: bars stand upright by now, so noise goes and edges stay. */
export function smoothedDown(plane: Plane, sigma: number): Plane {
  const smooth = convolved(Float32Array.from(plane.data), plane.width, plane.height, kernelOf(sigma), plane.width);
  return { ...plane, data: Uint8Array.from(smooth, Math.round) };
}

function kernelOf(sigma: number): Float32Array {
  const reach = Math.ceil(2.5 * sigma);
  const kernel = Float32Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)));
  const sum = kernel.reduce((a, b) => a + b, 0);
  return kernel.map((value) => value / sum);
}

/** Along rows (`step` 1) or columns (`step` the width); at the edges the last value goes on. */
function convolved(values: Float32Array, width: number, height: number, kernel: Float32Array, step: number): Float32Array {
  const out = new Float32Array(values.length);
  const reach = kernel.length >> 1;
  const count = step === 1 ? width : height;
  for (let line = 0; line < values.length / count; line += 1) {
    const start = step === 1 ? line * width : line;
    for (let i = 0; i < count; i += 1) {
      let sum = 0;
      for (let k = -reach; k <= reach; k += 1) sum += kernel[k + reach]! * values[start + Math.min(count - 1, Math.max(0, i + k)) * step]!;
      out[start + i * step] = sum;
    }
  }
  return out;
}
