/** Two parts of one name that stand for one of the other, and what stands for a part without spelling it out. */
import type { Board, Pair } from './align.ts';
import { BORNE_TITLES } from './particles.ts';
import { comparePart, type PartMatch } from './part-likeness.ts';
import { getPart, type Part } from './part.ts';
import type { JoinedParts } from './prepared-name.ts';
import { isBurmese } from './script/burmese.ts';
import { isHongKongOf, isReadingOf } from './script/chinese-readings.ts';

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

const TITLE: PartMatch = { kind: 'same', score: 1 };

/** Sheikh, left out as a title on the one side and kept as a name on the other. */
export function pairTitles(board: Board, swapped: boolean): void {
  const [name, other] = swapped ? [board.right, board.left] : [board.left, board.right];
  const taken = swapped ? board.rightTaken : board.leftTaken;
  for (const title of other.titles) {
    const at = name.parts.findIndex(({ plain }, i) => !taken[i] && BORNE_TITLES[plain] !== undefined && BORNE_TITLES[plain] === BORNE_TITLES[title.plain]);
    if (at < 0) continue;
    taken[at] = 1;
    const pair = swapped ? pairOf(title, name.parts[at]!, -1, at, TITLE) : pairOf(name.parts[at]!, title, at, -1, TITLE);
    board.pairs.push({ ...pair, weight: 0.6 });
  }
}

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
      if (otherTaken[j] || part.plain.length < 4 || part.borrowed !== undefined) continue;
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

const IN_HONG_KONG: PartMatch = { kind: 'variant', score: 0.86 };

/** One side in pinyin and the other as Hong Kong spells: Cheung Wing Keung beside Zhang Yongqiang. */
export function pairHongKong(board: Board, swapped: boolean): void {
  const [name, other] = swapped ? [board.right, board.left] : [board.left, board.right];
  const [taken, otherTaken] = swapped ? [board.rightTaken, board.leftTaken] : [board.leftTaken, board.rightTaken];
  // Hong Kong writes a name in three words, and pinyin in two.
  if (taken.length !== 2 || otherTaken.length !== 3 || name.tongue() !== 'chinese' || other.tongue() !== undefined) return;
  for (let at = 0; at < taken.length; at += 1) {
    const { plain } = name.parts[at]!;
    for (const { at: from, plain: joined, raw } of other.joined()) if (!taken[at] && isHongKongOf(plain, joined)) join(board, from, at, raw, IN_HONG_KONG, !swapped);
    const found = taken[at] ? -1 : other.parts.findIndex((part, i) => !otherTaken[i] && isHongKongOf(plain, part.plain));
    if (found < 0) continue;
    taken[at] = otherTaken[found] = 1;
    board.pairs.push(swapped ? pairOf(other.parts[found]!, name.parts[at]!, found, at, IN_HONG_KONG) : pairOf(name.parts[at]!, other.parts[found]!, at, found, IN_HONG_KONG));
  }
}

const BURMESE_TITLE = /^(?:u|daw)$/;

/** Burmese writes a name in one, and Latin letters by the syllable: all of them together, without Mr and Mrs. */
export function joinBurmese(board: Board, swapped: boolean): void {
  const [name, other] = swapped ? [board.right, board.left] : [board.left, board.right];
  const [part] = name.parts;
  if (part === undefined || name.parts.length > 1 || other.parts.length < 3 || !isBurmese(part.shown.charCodeAt(0))) return;
  const syllables = other.parts.filter(({ plain }, i) => i > 0 || !BURMESE_TITLE.test(plain));
  const plain = syllables.map((syllable) => syllable.plain).join('');
  const whole = getPart({ shown: syllables.map(({ shown }) => shown).join(' '), plain, spelling: syllables.map(({ spelling }) => spelling).join("'"), lead: '', prefix: '', hasArticle: false, unvowelled: false, kind: 'name' });
  const match = comparePart(whole, part);
  if (match.score < 0.7) return;
  board.leftTaken.fill(1);
  board.rightTaken.fill(1);
  board.pairs = [swapped ? pairOf(whole, part, 0, 0, match) : pairOf(part, whole, 0, 0, match)];
}
