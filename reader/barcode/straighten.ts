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
    let blurred = convolvedAcross(guess, width, height, kernel);
    if (across) blurred = convolvedDown(blurred, width, height, kernel);
    const next = new Float32Array(guess.length);
    for (let i = 0; i < next.length; i += 1) next[i] = Math.min(255, Math.max(0, guess[i]! + seen[i]! - blurred[i]!));
    guess = next;
  }
  return { data: toBytes(guess), width, height };
}

/** Mean over a few rows: bars stand upright by now, so noise goes and edges stay. */
export function smoothedDown(plane: Plane, sigma: number): Plane {
  const smooth = convolvedDown(Float32Array.from(plane.data), plane.width, plane.height, kernelOf(sigma));
  return { ...plane, data: toBytes(smooth) };
}

/** Rounded and kept within a byte, both by the clamped array. */
const toBytes = (values: Float32Array) => new Uint8Array(new Uint8ClampedArray(values).buffer);

function kernelOf(sigma: number): Float32Array {
  const reach = Math.ceil(2.5 * sigma);
  const kernel = Float32Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)));
  const sum = kernel.reduce((a, b) => a + b, 0);
  return kernel.map((value) => value / sum);
}

/** At the edges the last value goes on. */
function convolvedAcross(values: Float32Array, width: number, height: number, kernel: Float32Array): Float32Array {
  const out = new Float32Array(values.length);
  const reach = kernel.length >> 1;
  const padded = new Float32Array(width + 2 * reach);
  for (let y = 0; y < height; y += 1) {
    const start = y * width;
    padded.fill(values[start]!, 0, reach);
    padded.set(values.subarray(start, start + width), reach);
    padded.fill(values[start + width - 1]!, reach + width);
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let k = 0; k < kernel.length; k += 1) sum += kernel[k]! * padded[x + k]!;
      out[start + x] = sum;
    }
  }
  return out;
}

/** The same along columns, a whole row at a time, as memory lies. */
function convolvedDown(values: Float32Array, width: number, height: number, kernel: Float32Array): Float32Array {
  const out = new Float32Array(values.length);
  const reach = kernel.length >> 1;
  for (let y = 0; y < height; y += 1) {
    const to = y * width;
    for (let k = 0; k < kernel.length; k += 1) {
      const from = Math.min(height - 1, Math.max(0, y + k - reach)) * width;
      const weight = kernel[k]!;
      for (let x = 0; x < width; x += 1) out[to + x]! += weight * values[from + x]!;
    }
  }
  return out;
}
