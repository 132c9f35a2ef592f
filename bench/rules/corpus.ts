/** The project's own corpus: innocent travellers, and forgeries planted into papers of others like them. */
import { observe } from './observe/observe.ts';
import { plantForgery, SUB_KINDS } from './planter/plant.ts';
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

const SHARED = SUB_KINDS.filter(({ alsoInnocent }) => alsoInnocent !== undefined).map(({ threat, id, alsoInnocent }) => ({ threat, subKind: id, alsoInnocent }));

export function scoreCorpus({ travellers, seed, forgeries = Math.round(travellers / 10), rates = RATES, asSeen = false }: CorpusOptions): Tally {
  const tally = emptyTally();
  for (let i = 0; i < travellers; i += 1) {
    const world = drawWorld(seeded(`${seed}/${i}`), rates);
    count(tally, { facts: observe(world, seeded(`${seed}/eye/${i}`), rates), forged: false, alike: SHARED.filter(({ alsoInnocent }) => alsoInnocent?.(world)) });
  }
  for (let i = 0; i < forgeries; i += 1) {
    const { facts, untouched, subKind, forged } = plantForgery(seed, i, { rates, asSeen });
    count(tally, { facts, forged: true, threat: subKind.threat, subKind: subKind.id, untouched, isApart: subKind.alsoInnocent?.(forged) ?? false });
  }
  return tally;
}
