import type { CivilDate } from '../../core/contract/common.ts';
import { TrainingScenario } from '../../core/contract/session.ts';
import { createDice } from './dice.ts';
import { drawPage } from './draw-page.ts';
import { loadLettering } from './lettering.ts';
import { scanPage } from './scan-page.ts';
import { toZone } from './to-zone.ts';
import { dealTraveller } from './travellers.ts';

export interface Simulator {
  /** A page image (PNG) of an invented traveller's document, and the lines that stand in its zone. */
  deal(scenario: string): Promise<{ image: Uint8Array; lines: string[] }>;
}

/**
 * Puts synthetic travellers on the reader, for training only. `random` answers numbers from 0 up to 1: the same
 * numbers deal the same travellers. `today` is the day by which documents are valid or not.
 */
export function createSimulator(random: () => number, today: () => CivilDate): Simulator {
  const dice = createDice(random);
  let lettering: ReturnType<typeof loadLettering> | undefined;
  return {
    async deal(scenario) {
      const outlines = await (lettering ??= loadLettering());
      const traveller = dealTraveller(TrainingScenario.parse(scenario), dice, today());
      const lines = toZone(traveller);
      return { image: await scanPage(drawPage(traveller, lines, outlines, dice), traveller.worn, dice), lines };
    },
  };
}
