/** What an alignment says, as one number. The figures are by hand, tried on the development halves of `bench/names`. */
import { areOfOnePattern } from './lexicon/family-forms.ts';
import type { Alignment, Leftover, Pair } from './align.ts';
import type { Part } from './part.ts';
import type { PreparedName } from './prepared-name.ts';

/** 0 to 1. The worst pair counts as much as all together: three names right do not outweigh a fourth that is wrong. */
export function scoreAlignment(left: PreparedName, right: PreparedName, { pairs, leftOver, rightOver }: Alignment): number {
  if (pairs.length === 0) return 0;
  let [sum, weights, worst, full] = [0, 0, 1, 0];
  for (const { match, weight } of pairs) {
    sum += match.score * weight;
    weights += weight;
    if (match.kind === 'initial') continue;
    full += 1;
    worst = Math.min(worst, match.score);
  }
  let total = (sum / weights) * 0.5 + worst * 0.5 - orderCost(pairs, leftOver.length === 0 || rightOver.length === 0);
  for (const { part } of leftOver) total -= missingCost(part);
  for (const { part } of rightOver) total -= missingCost(part);
  for (const one of leftOver) for (const other of rightOver) total -= clashCost(one, other);
  if (leftOver.length + rightOver.length > 0) total -= (full < 2 ? 0.3 : 0) + firstCost(left, right, pairs);
  // Nothing but initials, or a single letter.
  if (full === 0) total -= 0.3;
  return Math.max(0, Math.min(1, total));
}

function missingCost({ kind }: Part): number {
  if (kind === 'initial' || kind === 'kunya') return 0.01;
  return kind === 'generation' ? 0.05 : 0.025;
}

/** Two leftovers of one sort contradict each other, in the same place more than elsewhere. */
function clashCost(one: Leftover, other: Leftover): number {
  const [a, b] = [one.part.kind, other.part.kind];
  if (a === 'initial' || b === 'initial' || a === 'generation' || b === 'generation') return a === b ? 0.3 : 0;
  // A grandfather's name on one side and a clan's on the other may both be his.
  if (a === 'kunya' || b === 'kunya' || a === 'patronymic' || b === 'patronymic' ? a !== b : areOfTwoSorts(one.part, other.part)) return 0.12;
  return one.gap === other.gap ? 0.5 : 0.3;
}

const areOfTwoSorts = (one: Part, other: Part): boolean => (one.kind === 'clan' && isSurelyGiven(other)) || (other.kind === 'clan' && isSurelyGiven(one));
const isSurelyGiven = ({ kind, isSure, entries }: Part): boolean => kind === 'name' && isSure && entries.every((entry) => entry.kind === 'given');

const isLineage = ({ entries }: Part): boolean => entries.some(({ kind }) => kind === 'given');

/**
 * A name may begin anywhere in its row (family name first), but not where others stand between; otherwise its order means
 * something: of Ali Ahmed and Ahmed Ali one is the other's son.
 */
function orderCost(pairs: readonly Pair[], mayTurn: boolean): number {
  // Of a name that comes twice either may be either.
  if (new Set(pairs.map(({ left }) => left.plain)).size < pairs.length) return 0;
  let turns = 0;
  let lineage = 0;
  for (let i = 0; i < pairs.length; i += 1) {
    const next = pairs[i + 1] ?? (mayTurn ? pairs[0] : undefined);
    if (next !== undefined && next.rightAt < pairs[i]!.rightAt) turns += 1;
    if (isLineage(pairs[i]!.left) && isLineage(pairs[i]!.right)) lineage += 1;
  }
  return turns <= (mayTurn ? 1 : 0) ? 0 : lineage >= 2 || areFamiliesSwapped(pairs) ? 0.3 : 0.05;
}

/** After one given name, two family names the other way round: the father's and the mother's in Spanish, a patronymic and the family's in Bulgarian. */
function areFamiliesSwapped(pairs: readonly Pair[]): boolean {
  const [first, one, other] = [pairs[0], pairs.at(-2), pairs.at(-1)];
  if (pairs.length < 3 || first!.leftAt !== 0 || first!.rightAt !== 0 || one!.rightAt < other!.rightAt) return false;
  return areOfOnePattern(one!.left.plain, other!.left.plain);
}

/** The one name begins with what is the father's name in the other. */
function firstCost(left: PreparedName, right: PreparedName, pairs: readonly Pair[]): number {
  const [first, second] = [firstName(left), firstName(right)];
  if (first < 0 || second < 0) return 0;
  const leftPaired = pairs.some(({ leftAt }) => leftAt === first);
  const rightPaired = pairs.some(({ rightAt }) => rightAt === second);
  if (leftPaired === rightPaired) return 0;
  const lost = leftPaired ? right.parts[second]! : left.parts[first]!;
  if (isMuhammad(lost)) return 0.02;
  return isLineage(lost) || lost.lead !== '' ? 0.26 : 0.1;
}

/** Written before the name by which a man is called, and as often left out. */
const isMuhammad = ({ entries }: Part): boolean => entries.some(({ label }) => label === 'muhammad');

const firstName = (name: PreparedName): number => name.parts.findIndex(({ kind }) => kind === 'name');
