/** What the network saw at one place of a line, whichever way it got there: one band, several, or several frames. */
import { ALPHABET, CLASSES, type Columns } from '../recognise.ts';

/** Natural logarithm of the probability of each character of `ALPHABET`, in its order: 37 numbers that sum to one as probabilities. */
export type Cell = Float32Array;

/** No probability counts as less than this: a network is never as sure as its numbers. */
const LEAST = 1e-7;
/** Part of the distance of two characters, either side of a middle, within which the network names the character. */
const REACH = 0.27;

/**
 * The cells of characters whose middles stand at `places`, in columns, `pitch` columns from one to the next. A blank says
 * where a character ends and nothing of which one it is, so it is left out.
 */
export function cellsOf(columns: Columns, places: readonly number[], pitch: number): Cell[] {
  return places.map((at) => {
    const first = clamp(Math.round(at - REACH * pitch), columns.count);
    const last = clamp(Math.round(at + REACH * pitch), columns.count);
    const sums = new Float32Array(ALPHABET.length);
    for (let column = first; column <= last; column++) {
      for (let c = 1; c < CLASSES; c++) sums[c - 1]! += columns.probabilities[column * CLASSES + c]!;
    }
    return toCell(sums);
  });
}

/** The mean of several looks at the same place, as logarithms: where they disagree, the outcome is unsure. */
export function joined(cells: readonly Cell[]): Cell {
  const sums = new Float32Array(ALPHABET.length);
  for (const cell of cells) for (let c = 0; c < sums.length; c++) sums[c]! += cell[c]! / cells.length;
  return normalised(sums);
}

/** Index of the most probable character; of equals the first. */
export function bestOf(cell: Cell): number {
  let best = 0;
  for (let c = 1; c < cell.length; c++) if (cell[c]! > cell[best]!) best = c;
  return best;
}

/** Weights of the characters, none negative → a cell. Without any weight every character is as likely. */
function toCell(weights: Float32Array): Cell {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum <= 0) return weights.map(() => Math.log(1 / weights.length));
  return normalised(weights.map((weight) => Math.log(Math.max(LEAST, weight / sum))));
}

/** Logarithms shifted so that their exponentials sum to one. */
export function normalised(scores: Float32Array): Cell {
  const highest = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const total = highest + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - highest), 0));
  return scores.map((score) => score - total);
}

const clamp = (column: number, count: number) => Math.min(count - 1, Math.max(0, column));
