/** Chance for the simulator, drawn from one injected source so that a seed gives the same travellers again. */
export interface Dice {
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  pick<T>(from: readonly T[]): T;
  chance(probability: number): boolean;
  digits(count: number): string;
  letters(count: number): string;
}

/** `random` answers numbers from 0 up to 1. */
export function createDice(random: () => number): Dice {
  const int = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const pick = <T>(from: readonly T[]): T => from[int(0, from.length - 1)]!;
  const some = (alphabet: string, count: number) => Array.from({ length: count }, () => pick([...alphabet])).join('');
  return {
    int,
    pick,
    chance: (probability) => random() < probability,
    digits: (count) => some('0123456789', count),
    // O and I are left out of numbers by most States, because they look like 0 and 1.
    letters: (count) => some('ABCDEFGHJKLMNPQRSTUVWXYZ', count),
  };
}
