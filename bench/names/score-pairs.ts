/** How many pairs the matcher gets right at its one threshold, and how long it takes. */
import { compareNames, prepareName, SAME_NAME, type NameComparison } from '../../core/names/compare.ts';
import type { NamePair } from './read-pairs.ts';

export interface PairFigures {
  pairs: number;
  precision: number;
  recall: number;
  f1: number;
  /** CPU time of preparing both names and comparing them, the least of several rounds after a warm-up. */
  usPerPair: number;
}

export interface WrongPair extends NamePair {
  comparison: NameComparison;
}

export function scorePairs(pairs: readonly NamePair[]): { figures: PairFigures; wrong: WrongPair[] } {
  let [found, missed, falsely] = [0, 0, 0];
  const wrong: WrongPair[] = [];
  for (const pair of pairs) {
    const comparison = comparePair(pair);
    const says = comparison.score >= SAME_NAME;
    if (says && pair.isMatch) found += 1;
    if (says !== pair.isMatch) wrong.push({ ...pair, comparison });
    if (says && !pair.isMatch) falsely += 1;
    if (!says && pair.isMatch) missed += 1;
  }
  const precision = found === 0 ? 0 : found / (found + falsely);
  const recall = found === 0 ? 0 : found / (found + missed);
  const f1 = found === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { figures: { pairs: pairs.length, precision: round(precision), recall: round(recall), f1: round(f1), usPerPair: timePairs(pairs) }, wrong };
}

const comparePair = ({ name1, name2 }: NamePair): NameComparison => compareNames(prepareName(name1), prepareName(name2));

const ROUNDS = 7;
/** Pairs a round and a warm-up compare, so that a short file is timed as surely as a long one. */
const ENOUGH = 20_000;

function timePairs(pairs: readonly NamePair[]): number {
  const repeats = Math.max(1, Math.ceil(ENOUGH / pairs.length));
  const round = (): number => {
    const before = process.cpuUsage();
    for (let i = 0; i < repeats; i += 1) for (const pair of pairs) comparePair(pair);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / (repeats * pairs.length);
  };
  round();
  return Number(Math.min(...Array.from({ length: ROUNDS }, round)).toFixed(2));
}

const round = (share: number): number => Number(share.toFixed(4));
