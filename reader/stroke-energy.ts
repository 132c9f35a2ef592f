/** Where small dark strokes stand close together side by side: the mark of a line of text. */
import { darkerThanBeside, summedAround } from './pixels/pixels.ts';
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

export const energyOf = (strokes: Uint8Array, width: number, height: number): Energy => ({ width, height, strokes, spread: summedAround(strokes, width, height, SPREAD_RADIUS) });

/** Strokes are narrow and dark with lighter paper on both sides; edges of shades, bars and light print are not. */
export const strokesOf = (plane: Plane): Uint8Array => darkerThanBeside(plane, { near: NEAR, far: FAR, cap: CAP });

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
