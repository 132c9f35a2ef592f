/**
 * Are two names one person's? Spelling, script, order, and parts left out are forgiven; a part that contradicts, in the
 * place of another, is not: a different father's or clan's name is a different person.
 */
import { align } from './align.ts';
import { prepareName, type NameText, type PreparedName } from './prepared-name.ts';
import { scoreAlignment } from './score-alignment.ts';

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
  /** In the left name's order, then what stands alone. */
  parts: AlignedPart[];
}

/** Symmetric: the other way round only left and right change places. */
export function compareNames(left: PreparedName, right: PreparedName): NameComparison {
  if (left.key <= right.key) return compareOrdered(left, right);
  const { score, parts } = compareOrdered(right, left);
  return { score, parts: parts.map((part) => ({ ...part, left: part.right, right: part.left })) };
}

function compareOrdered(left: PreparedName, right: PreparedName): NameComparison {
  const alignment = align(left, right);
  const { pairs, leftOver, rightOver } = alignment;
  const parts: AlignedPart[] = pairs.map(({ left: one, right: other, match }) => ({ left: one.shown, right: other.shown, kind: match.kind, score: match.score }));
  const clashes = Math.min(leftOver.length, rightOver.length);
  for (let i = 0; i < clashes; i += 1) parts.push({ left: leftOver[i]!.part.shown, right: rightOver[i]!.part.shown, kind: 'different', score: 0 });
  for (const { part } of leftOver.slice(clashes)) parts.push({ left: part.shown, right: undefined, kind: 'missing', score: 0 });
  for (const { part } of rightOver.slice(clashes)) parts.push({ left: undefined, right: part.shown, kind: 'missing', score: 0 });
  return { score: scoreAlignment(left, right, alignment), parts };
}
