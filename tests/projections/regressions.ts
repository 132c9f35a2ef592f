import type { Script } from './scripts.ts';

/** Scripts that once gave different rows, kept for ever. `picks` is the interleaving that showed it. */
export const regressions: readonly { name: string; script: Script; picks: number[] }[] = [];
