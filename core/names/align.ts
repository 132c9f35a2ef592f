/** Which part of one name stands for which of the other. */
import { joinBurmese, joinEqual, joinLike, pairCut, pairHongKong, pairServant, pairTitles } from './join-parts.ts';
import { comparePart, PAIRED, type PartMatch } from './part-likeness.ts';
import type { Part } from './part.ts';
import type { PreparedName } from './prepared-name.ts';
import { areApart, type Tongue } from './tongue.ts';

export interface Pair {
  left: Part;
  right: Part;
  leftAt: number;
  rightAt: number;
  match: PartMatch;
  weight: number;
}

export interface Leftover {
  part: Part;
  /** How many paired parts stand before it. */
  gap: number;
}

export interface Alignment {
  pairs: Pair[];
  leftOver: Leftover[];
  rightOver: Leftover[];
}

/** Likest parts first; of equals those that keep the order. */
export function align(left: PreparedName, right: PreparedName): Alignment {
  const board: Board = { left, right, leftTaken: new Uint8Array(left.parts.length), rightTaken: new Uint8Array(right.parts.length), pairs: [] };
  if (left.parts.length !== right.parts.length) {
    joinEqual(board);
    pairServant(board, false);
    pairServant(board, true);
  }
  pairParts(board);
  if (right.titles.length > 0) pairTitles(board, false);
  if (left.titles.length > 0) pairTitles(board, true);
  if (board.leftTaken.includes(0) && board.rightTaken.includes(0)) {
    pairCut(board, left.cutAt, false);
    pairCut(board, right.cutAt, true);
    joinLike(board, false);
    joinLike(board, true);
    if (left.parts.length !== right.parts.length) pairOtherwiseWritten(board);
  }
  board.pairs.sort((a, b) => a.leftAt - b.leftAt);
  return { pairs: board.pairs, leftOver: leftovers(left, board.leftTaken), rightOver: leftovers(right, board.rightTaken) };
}

/** By the syllable on one side and run together on the other. */
function pairOtherwiseWritten(board: Board): void {
  for (const swapped of [false, true]) {
    pairHongKong(board, swapped);
    joinBurmese(board, swapped);
  }
}

/** Both names, and which of their parts stand for one of the other. */
export interface Board {
  left: PreparedName;
  right: PreparedName;
  leftTaken: Uint8Array;
  rightTaken: Uint8Array;
  pairs: Pair[];
}

function pairParts({ left, right, leftTaken, rightTaken, pairs }: Board): void {
  const options: Pair[] = [];
  for (let i = 0; i < leftTaken.length; i += 1) {
    if (leftTaken[i]) continue;
    const one = left.parts[i]!;
    for (let j = 0; j < rightTaken.length; j += 1) {
      if (rightTaken[j]) continue;
      const other = right.parts[j]!;
      const match = comparePart(one, other);
      if (match.score >= PAIRED && !(isToBeAsked(one, other) && areApart(sharedTongue(left, right), one, other))) options.push({ left: one, right: other, leftAt: i, rightAt: j, match, weight: Math.min(one.weight, other.weight) });
    }
  }
  options.sort((a, b) => b.match.score - a.match.score || Math.abs(a.leftAt - a.rightAt) - Math.abs(b.leftAt - b.rightAt));
  for (const option of options) {
    if (leftTaken[option.leftAt] || rightTaken[option.rightAt]) continue;
    leftTaken[option.leftAt] = rightTaken[option.rightAt] = 1;
    pairs.push(option);
  }
}

/** Only short words are syllables; of equal ones only marks can differ. */
const isToBeAsked = (one: Part, other: Part): boolean => one.shown !== other.shown && one.plain.length <= 12 && other.plain.length <= 12 && (one.plain !== other.plain || (one.shown.length !== one.plain.length || !ASCII.test(one.shown)) && !ASCII.test(other.shown));
const ASCII = /^[ -~]*$/;

function sharedTongue(left: PreparedName, right: PreparedName): Tongue {
  const tongue = left.tongue();
  return tongue !== undefined && tongue === right.tongue() ? tongue : undefined;
}

function leftovers(name: PreparedName, taken: Uint8Array): Leftover[] {
  const over: Leftover[] = [];
  let gap = 0;
  for (let i = 0; i < taken.length; i += 1) {
    if (taken[i]) gap += 1;
    else over.push({ part: name.parts[i]!, gap });
  }
  return over;
}
