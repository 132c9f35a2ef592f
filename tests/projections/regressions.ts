import type { Script } from './scripts.ts';

const step = (station: number, kind: number, pick = 0, other = 0): Script['steps'][number] => ({ station, kind, pick, other, minutes: 0 });

/**
 * Scripts that once gave different rows, or another count than the recount, kept for ever. `picks` is the interleaving
 * that showed it. A new act goes to the end of the script's table, so that these keep their meaning.
 */
export const regressions: readonly { name: string; script: Script; picks: number[] }[] = [
  { name: 'a reversal written by a clock behind that of the decision it reverses', script: { skews: [60, 0, 0], steps: [step(0, 0), step(0, 52, 0, 1), step(1, 52)] }, picks: [0] },
  { name: 'the later list of a party arrives before the earlier one', script: { skews: [0, 0, 0], steps: [step(0, 0), step(0, 50, 0, 9), step(1, 49, 0, 7)] }, picks: [1, 0] },
  { name: 'an erasure arrives before the entry whose payload it took', script: { skews: [0, 0, 0], steps: [step(1, 0), step(0, 98), step(0, 0)] }, picks: [0] },
  { name: 'the epoch after a restore is followed before the one it replaced', script: { skews: [0, 0, 0], steps: [step(0, 101)] }, picks: [0, 0, 1] },
];
