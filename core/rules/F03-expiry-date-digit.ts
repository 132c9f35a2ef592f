import { icao } from './answers.ts';
import { compareCheckDigit } from './check-digit-rule.ts';
import type { Rule } from './rule.ts';

/** The check digit of the expiry date is wrong. */
export const F03: Rule = {
  id: 'F03',
  version: 2,
  severity: 'medium',
  mode: 'live',
  basis: [icao(3, '4.9'), icao(4, '4.2.4'), icao(5, '4.2.4')],
  innocentCauses: ['misread', 'wornPrint', 'issuerMistake'],
  evaluate: compareCheckDigit('expiryDate'),
};
