/** Where small dark strokes stand close together side by side: the mark of a line of text. */
import type { Plane } from './plane.ts';

export interface Energy {
  width: number;
  height: number;
  /** Stroke edges, one value a pixel, capped so that no black bar outshines print. */
  edges: Float32Array;
  /** The same, spread over about two characters, so that a line of text becomes one bar. */
  spread: Float32Array;
}

/** A stroke of a character is narrower than this at the size rows are looked for, in pixels. */
const STROKE_WINDOW = 13;
const EDGE_CAP = 64;
const SPREAD_RADIUS = 11;

export function edgeEnergy(plane: Plane): Energy {
  const { width, height } = plane;
  const dark = blackhat(plane);
  const edges = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      edges[i] = Math.min(EDGE_CAP, Math.abs(dark[i + 1]! - dark[i - 1]!));
    }
  }
  return { width, height, edges, spread: blurredDown(blurredAcross(edges, width, height, SPREAD_RADIUS), width, height, 1) };
}

/** Closing along the row minus the picture: dark strokes narrower than the window stay, shades and bars go. */
function blackhat({ data, width, height }: Plane): Uint8Array {
  const radius = STROKE_WINDOW >> 1;
  const out = new Uint8Array(data.length);
  // Padded with what never wins, so that the windows need no bounds.
  const row = new Uint8Array(width + 2 * radius);
  const highest = new Uint8Array(width + 2 * radius).fill(255);
  for (let y = 0; y < height; y++) {
    row.set(data.subarray(y * width, (y + 1) * width), radius);
    for (let x = 0; x < width; x++) {
      let value = 0;
      for (let k = x; k < x + STROKE_WINDOW; k++) if (row[k]! > value) value = row[k]!;
      highest[x + radius] = value;
    }
    for (let x = 0; x < width; x++) {
      let value = 255;
      for (let k = x; k < x + STROKE_WINDOW; k++) if (highest[k]! < value) value = highest[k]!;
      out[y * width + x] = value - row[x + radius]!;
    }
  }
  return out;
}

function blurredAcross(values: Float32Array, width: number, height: number, radius: number): Float32Array {
  const out = new Float32Array(values.length);
  for (let y = 0; y < height; y++) {
    let sum = 0;
    for (let x = 0; x < Math.min(radius, width); x++) sum += values[y * width + x]!;
    for (let x = 0; x < width; x++) {
      if (x + radius < width) sum += values[y * width + x + radius]!;
      if (x - radius - 1 >= 0) sum -= values[y * width + x - radius - 1]!;
      out[y * width + x] = sum / (2 * radius + 1);
    }
  }
  return out;
}

function blurredDown(values: Float32Array, width: number, height: number, radius: number): Float32Array {
  const out = new Float32Array(values.length);
  for (let y = 0; y < height; y++) {
    for (let k = Math.max(0, y - radius); k <= Math.min(height - 1, y + radius); k++) {
      for (let x = 0; x < width; x++) out[y * width + x]! += values[k * width + x]! / (2 * radius + 1);
    }
  }
  return out;
}
