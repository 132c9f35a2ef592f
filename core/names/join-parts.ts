/** Two parts of one name that stand for one of the other, and what stands for a part without spelling it out. */
import type { Board, Pair } from './align.ts';
import { comparePart, type PartMatch } from './part-likeness.ts';
import { getPart, type Part } from './part.ts';
import type { JoinedParts } from './prepared-name.ts';
import { isReadingOf } from './script/chinese-readings.ts';

const CUT: PartMatch = { kind: 'variant', score: 0.88 };
const JOINED: PartMatch = { kind: 'same', score: 1 };

/** The last part of a name that fills its field may lack its end. */
export function pairCut(board: Board, at: number, swapped: boolean): void {
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
export function pairServant(board: Board, swapped: boolean): void {
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

/** Jin Ping beside Jinping, to the letter, or beside characters that are read so: before anything else is paired. */
export function joinEqual(board: Board): void {
  for (const swapped of [false, true]) {
    const [name, other] = swapped ? [board.right, board.left] : [board.left, board.right];
    const otherTaken = swapped ? board.leftTaken : board.rightTaken;
    for (const { at, plain, raw } of name.joined()) {
      const found = other.parts.findIndex((part, j) => !otherTaken[j] && ((part.full?.plain ?? part.plain) === plain || (part.han !== undefined && isReadingOf(part.han, plain))));
      if (found >= 0) join(board, at, found, raw, JOINED, swapped);
    }
  }
}

/** Chien Kuo beside Jianguo: by sound, with what nothing else was paired with. */
export function joinLike(board: Board, swapped: boolean): void {
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
