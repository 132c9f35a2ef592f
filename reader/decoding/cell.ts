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
  let sum = 0;
  for (let c = 0; c < weights.length; c++) sum += weights[c]!;
  const cell = new Float32Array(weights.length);
  for (let c = 0; c < cell.length; c++) cell[c] = sum <= 0 ? 0 : Math.log(Math.max(LEAST, weights[c]! / sum));
  return normalised(cell);
}

/** Logarithms shifted so that their exponentials sum to one. */
export function normalised(scores: Float32Array): Cell {
  let highest = -Infinity;
  for (let c = 0; c < scores.length; c++) if (scores[c]! > highest) highest = scores[c]!;
  let sum = 0;
  for (let c = 0; c < scores.length; c++) sum += Math.exp(scores[c]! - highest);
  const total = highest + Math.log(sum);
  const cell = new Float32Array(scores.length);
  for (let c = 0; c < cell.length; c++) cell[c] = scores[c]! - total;
  return cell;
}

const clamp = (column: number, count: number) => Math.min(count - 1, Math.max(0, column));
