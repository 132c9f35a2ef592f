/** Which part of one name stands for which of the other. */
import { comparePart, PAIRED, type PartMatch } from './part-likeness.ts';
import { getPart, type Part } from './part.ts';
import type { JoinedParts, PreparedName } from './prepared-name.ts';

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
  if (board.leftTaken.includes(0) && board.rightTaken.includes(0)) {
    pairCut(board, left.cutAt, false);
    pairCut(board, right.cutAt, true);
    joinLike(board, false);
    joinLike(board, true);
  }
  board.pairs.sort((a, b) => a.leftAt - b.leftAt);
  return { pairs: board.pairs, leftOver: leftovers(left, board.leftTaken), rightOver: leftovers(right, board.rightTaken) };
}

interface Board {
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
      if (match.score >= PAIRED) options.push({ left: one, right: other, leftAt: i, rightAt: j, match, weight: Math.min(one.weight, other.weight) });
    }
  }
  options.sort((a, b) => b.match.score - a.match.score || Math.abs(a.leftAt - a.rightAt) - Math.abs(b.leftAt - b.rightAt));
  for (const option of options) {
    if (leftTaken[option.leftAt] || rightTaken[option.rightAt]) continue;
    leftTaken[option.leftAt] = rightTaken[option.rightAt] = 1;
    pairs.push(option);
  }
}

const CUT: PartMatch = { kind: 'variant', score: 0.88 };
const JOINED: PartMatch = { kind: 'same', score: 1 };

/** The last part of a name that fills its field may lack its end. */
function pairCut(board: Board, at: number, swapped: boolean): void {
  const [name, other] = swapped ? [board.right, board.left] : [board.left, board.right];
  const [taken, otherTaken] = swapped ? [board.rightTaken, board.leftTaken] : [board.leftTaken, board.rightTaken];
  if (at < 0 || taken[at]) return;
  const part = name.parts[at]!;
  const start = part.full?.plain ?? part.plain;
  const found = other.parts.findIndex(({ plain, full }, i) => !otherTaken[i] && start.length > 1 && (plain.startsWith(part.plain) || (full?.plain.startsWith(start) ?? false)));
  if (found < 0) return;
  taken[at] = otherTaken[found] = 1;
  board.pairs.push(swapped ? pairOf(other.parts[found]!, part, found, at, CUT) : pairOf(part, other.parts[found]!, at, found, CUT));
}

const INITIALS: PartMatch = { kind: 'initial', score: 0.86 };

/** Two letters for the one name Abdul Rahman: A. R. */
function pairServant(board: Board, swapped: boolean): void {
  const [name, other] = swapped ? [board.right, board.left] : [board.left, board.right];
  const [taken, otherTaken] = swapped ? [board.rightTaken, board.leftTaken] : [board.leftTaken, board.rightTaken];
  for (let at = 0; at + 1 < name.parts.length; at += 1) {
    const [first, second] = [name.parts[at]!, name.parts[at + 1]!];
    if (first.kind !== 'initial' || second.kind !== 'initial' || first.plain !== 'a' || taken[at] || taken[at + 1]) continue;
    const found = other.parts.findIndex(({ lead, plain }, i) => !otherTaken[i] && lead === 'abd' && plain[0] === second.plain);
    if (found < 0) continue;
    taken[at] = taken[at + 1] = otherTaken[found] = 1;
    const [one, part] = [{ ...first, shown: `${first.shown} ${second.shown}` }, other.parts[found]!];
    board.pairs.push(swapped ? pairOf(part, one, found, at, INITIALS) : pairOf(one, part, at, found, INITIALS));
  }
}

const pairOf = (left: Part, right: Part, leftAt: number, rightAt: number, match: PartMatch): Pair => ({ left, right, leftAt, rightAt, match, weight: Math.min(left.weight, right.weight) });

/** Jin Ping beside Jinping, to the letter: before anything else is paired. */
function joinEqual(board: Board): void {
  for (const { at, plain, raw } of board.left.joined()) {
    const found = board.right.parts.findIndex((part, j) => !board.rightTaken[j] && (part.full?.plain ?? part.plain) === plain);
    if (found >= 0) join(board, at, found, raw, JOINED, false);
  }
  for (const { at, plain, raw } of board.right.joined()) {
    const found = board.left.parts.findIndex((part, i) => !board.leftTaken[i] && (part.full?.plain ?? part.plain) === plain);
    if (found >= 0) join(board, at, found, raw, JOINED, true);
  }
}

/** Chien Kuo beside Jianguo: by sound, with what nothing else was paired with. */
function joinLike(board: Board, swapped: boolean): void {
  const [name, other] = swapped ? [board.right, board.left] : [board.left, board.right];
  const [taken, otherTaken] = swapped ? [board.rightTaken, board.leftTaken] : [board.leftTaken, board.rightTaken];
  for (const { at, raw } of name.joined()) {
    if (taken[at] || taken[at + 1]) continue;
    for (let j = 0; j < otherTaken.length; j += 1) {
      const part = other.parts[j]!;
      if (otherTaken[j] || part.plain.length < 4) continue;
      const match = comparePart(getPart(raw()), part);
      if (match.score >= 0.7) join(board, at, j, raw, match, swapped);
    }
  }
}

function join(board: Board, at: number, otherAt: number, raw: JoinedParts['raw'], match: PartMatch, swapped: boolean): void {
  const [name, other] = swapped ? [board.right, board.left] : [board.left, board.right];
  const [taken, otherTaken] = swapped ? [board.rightTaken, board.leftTaken] : [board.leftTaken, board.rightTaken];
  if (taken[at] || taken[at + 1] || otherTaken[otherAt]) return;
  taken[at] = taken[at + 1] = otherTaken[otherAt] = 1;
  // It stands for two parts, so it counts as the first of them, as written together.
  const one: Part = { ...name.parts[at]!, shown: raw().shown, kind: 'name', weight: 1 };
  const part = other.parts[otherAt]!;
  board.pairs.push(swapped ? { ...pairOf(part, one, otherAt, at, match), weight: 1.5 } : { ...pairOf(one, part, at, otherAt, match), weight: 1.5 });
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
