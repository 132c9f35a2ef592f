/**
 * Are two names one person's? Spelling, script, order, and parts left out are forgiven; a part that contradicts, in the
 * place of another, is not: a different father's or clan's name is a different person.
 */
import { align, type Leftover } from './align.ts';
import type { Part } from './part.ts';
import { prepareName, type NameText, type PreparedName } from './prepared-name.ts';

export { prepareName, type NameText, type PreparedName };

/** From this score on two names are taken for one person's. */
export const SAME_NAME = 0.75;

export interface AlignedPart {
  /** As written; absent where the other name has no such part. */
  left?: string;
  right?: string;
  kind: 'same' | 'variant' | 'initial' | 'missing' | 'slip' | 'different';
  /** 0 to 1. */
  score: number;
}

export interface NameComparison {
  /** 0 to 1; see `SAME_NAME`. */
  score: number;
  parts: AlignedPart[];
}

/** Symmetric: the other way round only left and right change places. */
export function compareNames(left: PreparedName, right: PreparedName): NameComparison {
  if (left.key > right.key) {
    const { score, parts } = compareNames(right, left);
    return { score, parts: parts.map(({ left: one, right: other, ...rest }) => ({ ...(other !== undefined && { left: other }), ...(one !== undefined && { right: one }), ...rest })) };
  }
  const { pairs, leftOver, rightOver } = align(left, right);
  const parts: AlignedPart[] = pairs.map(({ left: one, right: other, match }) => ({ left: one.shown, right: other.shown, kind: match.kind, score: match.score }));
  const score = scoreOf();
  const clashes = Math.min(leftOver.length, rightOver.length);
  for (let i = 0; i < Math.max(leftOver.length, rightOver.length); i += 1) {
    if (i < clashes) parts.push({ left: leftOver[i]!.part.shown, right: rightOver[i]!.part.shown, kind: 'different', score: 0 });
    else if (i < leftOver.length) parts.push({ left: leftOver[i]!.part.shown, kind: 'missing', score: 0 });
    else parts.push({ right: rightOver[i]!.part.shown, kind: 'missing', score: 0 });
  }
  return { score, parts };

  function scoreOf(): number {
    if (pairs.length === 0) return 0;
    let [sum, weights, worst] = [0, 0, 1];
    for (const { match, weight } of pairs) {
      sum += match.score * weight;
      weights += weight;
      if (match.kind !== 'initial' && match.score < worst) worst = match.score;
    }
    let total = (sum / weights) * 0.5 + worst * 0.5;
    for (const one of leftOver) total -= missingCost(one.part);
    for (const other of rightOver) total -= missingCost(other.part);
    for (const one of leftOver) for (const other of rightOver) total -= clashCost(one, other);
    if (leftOver.length + rightOver.length > 0) {
      const full = pairs.filter(({ match }) => match.kind !== 'initial').length;
      if (full < 2) total -= 0.3;
      if (losesFirst(left, right, pairs)) total -= 0.26;
    }
    if (weights < 0.5) total -= 0.3;
    return Math.max(0, Math.min(1, total));
  }
}

const missingCost = (part: Part): number => (part.kind === 'initial' || part.kind === 'kunya' ? 0.01 : part.kind === 'generation' ? 0.05 : 0.025);


/** Two leftovers of one sort contradict each other; in the same place more than elsewhere. */
function clashCost(one: Leftover, other: Leftover): number {
  const [a, b] = [one.part.kind, other.part.kind];
  if (a === 'initial' || b === 'initial' || a === 'generation' || b === 'generation') return a === b ? 0.3 : 0;
  if (a === b) return one.gap === other.gap ? 0.5 : 0.3;
  return a === 'name' && b === 'name' ? 0.4 : 0.12;
}

/** The shorter name begins with what is the father's name in the longer one. */
function losesFirst(left: PreparedName, right: PreparedName, pairs: readonly { left: Part; right: Part; leftAt: number; rightAt: number }[]): boolean {
  const [first, second] = [firstName(left), firstName(right)];
  if (first < 0 || second < 0) return false;
  const leftPaired = pairs.some(({ leftAt }) => leftAt === first);
  const rightPaired = pairs.some(({ rightAt }) => rightAt === second);
  return leftPaired !== rightPaired;
}

const firstName = (name: PreparedName): number => name.parts.findIndex(({ kind }) => kind === 'name');
