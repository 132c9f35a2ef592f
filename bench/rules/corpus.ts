/** The project's own corpus: innocent travellers, and forgeries planted into papers of others like them. */
import { observe } from './observe/observe.ts';
import { plantForgery } from './planter/plant.ts';
import { seeded } from './random.ts';
import { RATES, type Rates } from './rates.ts';
import { count, emptyTally, type Tally } from './score/tally.ts';
import { drawWorld } from './world/draw-world.ts';

export interface CorpusOptions {
  /** Innocent ones. */
  travellers: number;
  /** One to ten travellers unless told: far more than at any border, so that every sub-kind is counted often enough. */
  forgeries?: number;
  seed: number;
  rates?: Rates;
  /** Forgeries as an ordinary day sees them, whether or not their trace reaches the data. */
  asSeen?: boolean;
}

export function scoreCorpus({ travellers, seed, forgeries = Math.round(travellers / 10), rates = RATES, asSeen = false }: CorpusOptions): Tally {
  const tally = emptyTally();
  for (let i = 0; i < travellers; i += 1) {
    count(tally, { facts: observe(drawWorld(seeded(`${seed}/${i}`), rates), seeded(`${seed}/eye/${i}`), rates), forged: false });
  }
  for (let i = 0; i < forgeries; i += 1) {
    const { facts, untouched, subKind } = plantForgery(seed, i, { rates, asSeen });
    count(tally, { facts, forged: true, threat: subKind.threat, subKind: subKind.id, untouched });
  }
  return tally;
}
