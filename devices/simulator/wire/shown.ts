/** Invented documents for the simulated reader, as text. */
import type { CivilDate } from '../../../core/contract/common.ts';
import type { Dice } from '../dice.ts';
import { toZone } from '../to-zone.ts';
import { dealTraveller } from '../travellers.ts';
import type { Shown } from './encode.ts';

export const DOCUMENTS = ['any', 'passport', 'card', 'visa', 'pass', 'slip'] as const;
export type Document = (typeof DOCUMENTS)[number];

export function deal(document: Document, dice: Dice, today: CivilDate): Shown {
  switch (document) {
    case 'any':
      return deal(dice.pick(['passport', 'passport', 'card', 'visa', 'pass', 'slip'] as const), dice, today);
    case 'passport':
      return zone('ordinary', dice, today);
    case 'card':
      return zone('iraqiCard', dice, today);
    case 'visa':
      return zone('visa', dice, today);
    case 'pass':
      return { kind: 'code', text: boardingPass(dice) };
    case 'slip':
      return { kind: 'code', text: `A-${dice.digits(4)}` };
  }
}

const zone = (scenario: 'ordinary' | 'iraqiCard' | 'visa', dice: Dice, today: CivilDate): Shown => ({ kind: 'zone', lines: toZone(dealTraveller(scenario, dice, today)) });

/** IATA Resolution 792: the sixty mandatory characters of one leg. */
function boardingPass(dice: Dice): string {
  const name = `${dice.pick(['ERIKSSON', 'SPECIMEN', 'MUSTER'])}/${dice.pick(['ANNA', 'ERIK', 'MARIA'])}`;
  const leg = [`${dice.letters(3)}${dice.digits(3)}`.padEnd(7), 'UTO', dice.pick(['BGW', 'EBL', 'NJF']), 'XX ', `${dice.digits(4)} `, String(dice.int(1, 365)).padStart(3, '0'), 'Y', `${String(dice.int(1, 40)).padStart(3, '0')}${dice.pick(['A', 'C', 'F'])}`, `${dice.digits(4)} `, '1', '00'];
  return `M1${name.padEnd(20)}E${leg.join('')}`;
}
