import { icao } from './answers.ts';
import { compareCheckDigit } from './check-digit-rule.ts';
import type { Rule } from './rule.ts';

/** The check digit of the personal number is wrong. Where that is empty, the State may print 0 or a filler for it. */
export const F04: Rule = {
  id: 'F04',
  version: 1,
  severity: 'low',
  mode: 'live',
  basis: [icao(4, '4.2.2.2'), icao(3, '4.9')],
  innocentCauses: ['misread', 'wornPrint', 'stateOption'],
  evaluate: compareCheckDigit('optionalData'),
};
