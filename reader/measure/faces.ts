/** OCR-B in three weights and other faces, as `tools/measure-faces` drew them: what printed characters are compared with. */
import { readFileSync } from 'node:fs';
import { ALPHABET } from '../recognise.ts';

/** A cell is one pitch wide; the middle of a capital stands in its middle. */
export const CELL_WIDTH = 24;
export const CELL_HEIGHT = 34;
export const CELL_SIZE = CELL_WIDTH * CELL_HEIGHT;
const OCR_B_WEIGHTS = 3;
const FACES = 12;

/** Ink of one character, 0 to 1, row by row. */
export type Glyph = Float32Array;

export interface Faces {
  /** Light, ordinary and heavy. */
  ocrB: readonly ReadonlyMap<string, Glyph>[];
  others: readonly ReadonlyMap<string, Glyph>[];
}

/** Optical blur in pixels of a cell, as one standard deviation: a sharp scan to a soft photograph. */
export const BLURS = [0.8, 1.5, 2.4, 3.4] as const;

const blurredFaces = new Map<number, Faces>();
let drawn: Uint8Array | undefined;

/** All faces as a picture of that sharpness shows them. */
export function facesAt(blur: number): Faces {
  let faces = blurredFaces.get(blur);
  if (faces === undefined) {
    drawn ??= readFileSync(new URL('./faces.bin', import.meta.url));
    const all = Array.from({ length: FACES }, (_, face) => new Map([...ALPHABET].map((character, i) => [character, blurred(drawn!, (face * ALPHABET.length + i) * CELL_SIZE, blur)])));
    faces = { ocrB: all.slice(0, OCR_B_WEIGHTS), others: all.slice(OCR_B_WEIGHTS) };
    blurredFaces.set(blur, faces);
  }
  return faces;
}

function blurred(bytes: Uint8Array, from: number, sigma: number): Glyph {
  const reach = Math.ceil(2.5 * sigma);
  const weights = Float64Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)));
  const total = 255 * weights.reduce((a, b) => a + b, 0) ** 2;
  const across = new Float32Array(CELL_SIZE);
  const out = new Float32Array(CELL_SIZE);
  for (let y = 0; y < CELL_HEIGHT; y++) {
    for (let x = 0; x < CELL_WIDTH; x++) {
      let sum = 0;
      for (let k = Math.max(0, x - reach); k <= Math.min(CELL_WIDTH - 1, x + reach); k++) sum += weights[k - x + reach]! * bytes[from + y * CELL_WIDTH + k]!;
      across[y * CELL_WIDTH + x] = sum;
    }
  }
  for (let y = 0; y < CELL_HEIGHT; y++) {
    for (let x = 0; x < CELL_WIDTH; x++) {
      let sum = 0;
      for (let k = Math.max(0, y - reach); k <= Math.min(CELL_HEIGHT - 1, y + reach); k++) sum += weights[k - y + reach]! * across[k * CELL_WIDTH + x]!;
      out[y * CELL_WIDTH + x] = sum / total;
    }
  }
  return out;
}
