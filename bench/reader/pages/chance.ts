import type { Dice } from '../../../devices/simulator/dice.ts';

/** A number between two others. */
export const between = (dice: Dice, from: number, to: number): number => from + ((to - from) * dice.int(0, 999_999)) / 1_000_000;

/** A number whose distance from 0 lies between `least` and `most`, on either side. */
export const signed = (dice: Dice, most: number, least = 0): number => dice.pick([1, -1]) * between(dice, least, most);

/** Normal deviates, dealt from a pool of 2^15 from a random place on: millions are wanted at a time. */
export function gaussians(dice: Dice): () => number {
  const pool = Float32Array.from({ length: 1 << 15 }, () => Math.sqrt(-2 * Math.log(between(dice, 1e-6, 1))) * Math.cos(2 * Math.PI * between(dice, 0, 1)));
  let state = dice.int(0, 2 ** 31 - 1);
  return () => {
    // A linear congruence picks the next: a pool read in order would show its period as a pattern.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return pool[state >>> 17]!;
  };
}
