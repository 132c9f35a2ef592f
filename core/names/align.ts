/** Which part of one name stands for which of the other. */
import { comparePart, PAIRED, type PartMatch } from './part-likeness.ts';
import type { Part } from './part.ts';
import type { PreparedName } from './prepared-name.ts';
import { likeness } from './sound.ts';

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
  const [n, m] = [left.parts.length, right.parts.length];
  const leftTaken = new Uint8Array(n);
  const rightTaken = new Uint8Array(m);
  const pairs: Pair[] = [];
  joinParts(left, right, leftTaken, rightTaken, pairs, false);
  joinParts(right, left, rightTaken, leftTaken, pairs, true);
  const options: Pair[] = [];
  for (let i = 0; i < n; i += 1) {
    if (leftTaken[i]) continue;
    for (let j = 0; j < m; j += 1) {
      if (rightTaken[j]) continue;
      const match = comparePart(left.parts[i]!, right.parts[j]!);
      if (match.score >= PAIRED) options.push({ left: left.parts[i]!, right: right.parts[j]!, leftAt: i, rightAt: j, match, weight: Math.min(left.parts[i]!.weight, right.parts[j]!.weight) });
    }
  }
  options.sort((a, b) => b.match.score - a.match.score || Math.abs(a.leftAt - a.rightAt) - Math.abs(b.leftAt - b.rightAt));
  for (const option of options) {
    if (leftTaken[option.leftAt] || rightTaken[option.rightAt]) continue;
    leftTaken[option.leftAt] = rightTaken[option.rightAt] = 1;
    pairs.push(option);
  }
  pairs.sort((a, b) => a.leftAt - b.leftAt);
  return { pairs, leftOver: leftovers(left, leftTaken), rightOver: leftovers(right, rightTaken) };
}

/** Jin Ping beside Jinping: two neighbours that run into the other's one part. */
function joinParts(left: PreparedName, right: PreparedName, leftTaken: Uint8Array, rightTaken: Uint8Array, pairs: Pair[], swapped: boolean): void {
  for (const { at, plain, sound } of left.joined) {
    for (let j = 0; j < right.parts.length; j += 1) {
      const part = right.parts[j]!;
      if (leftTaken[at] || leftTaken[at + 1] || rightTaken[j] || part.plain.length < 4) continue;
      const isSame = plain === part.plain;
      if (!isSame && (Math.abs(plain.length - part.plain.length) > 2 || plain[0] !== part.plain[0] || likeness(sound, part.sound) < 0.92)) continue;
      const one: Part = { ...left.parts[at]!, shown: `${left.parts[at]!.shown} ${left.parts[at + 1]!.shown}` };
      const match: PartMatch = isSame ? { kind: 'same', score: 1 } : { kind: 'variant', score: 0.93 };
      leftTaken[at] = leftTaken[at + 1] = rightTaken[j] = 1;
      pairs.push(swapped ? { left: part, right: one, leftAt: j, rightAt: at, match, weight: 1 } : { left: one, right: part, leftAt: at, rightAt: j, match, weight: 1 });
    }
  }
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
