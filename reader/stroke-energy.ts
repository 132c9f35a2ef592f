/** Where small dark strokes stand close together side by side: the mark of a line of text. */
import type { Plane } from './plane.ts';

export interface Energy {
  width: number;
  height: number;
  /** How much darker a pixel is than the paper left and right of it, capped so that no black bar outshines print. */
  strokes: Uint8Array;
  /** The same, summed over about two characters' width, so that a line of text becomes one bar. */
  spread: Uint16Array;
}

/** Distances to the paper beside a stroke, in pixels at the size rows are looked for: thin print, and large print. */
const NEAR = 2;
const FAR = 4;
const CAP = 64;
const SPREAD_RADIUS = 10;

export const energyOf = (strokes: Uint8Array, width: number, height: number): Energy => ({ width, height, strokes, spread: spreadOf(strokes, width, height) });

/** Strokes are narrow and dark with lighter paper on both sides; edges of shades, bars and light print are not. */
export function strokesOf({ data, width, height }: Plane): Uint8Array {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const end = (y + 1) * width - FAR;
    for (let i = y * width + FAR; i < end; i++) {
      const near = Math.min(data[i - NEAR]!, data[i + NEAR]!);
      const far = Math.min(data[i - FAR]!, data[i + FAR]!);
      const depth = Math.max(near, far) - data[i]!;
      if (depth > 0) out[i] = depth < CAP ? depth : CAP;
    }
  }
  return out;
}

/**
 * The strokes with every column moved so that lines which fall by `slope` lie level. The picture grows by what the
 * outer columns move: point (x, y) goes to (x, y - slope * x + top).
 */
export function sheared(strokes: Uint8Array, width: number, height: number, slope: number): { strokes: Uint8Array; height: number; top: number } {
  const moved = Math.ceil(Math.abs(slope) * (width - 1));
  const top = slope > 0 ? moved : 0;
  const out = new Uint8Array(width * (height + moved));
  const shifts = Int32Array.from({ length: width }, (_, x) => top - Math.round(slope * x));
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) out[(y + shifts[x]!) * width + x] = strokes[row + x]!;
  }
  return { strokes: out, height: height + moved, top };
}

/** Running sums along each row, then over three rows. */
function spreadOf(strokes: Uint8Array, width: number, height: number): Uint16Array {
  const across = new Uint16Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let sum = 0;
    for (let x = 0; x < Math.min(SPREAD_RADIUS, width); x++) sum += strokes[row + x]!;
    for (let x = 0; x < width; x++) {
      if (x + SPREAD_RADIUS < width) sum += strokes[row + x + SPREAD_RADIUS]!;
      if (x > SPREAD_RADIUS) sum -= strokes[row + x - SPREAD_RADIUS - 1]!;
      across[row + x] = sum;
    }
  }
  const out = across.slice();
  for (let i = width; i < out.length; i++) out[i]! += across[i - width]!;
  for (let i = 0; i < out.length - width; i++) out[i]! += across[i + width]!;
  return out;
}
