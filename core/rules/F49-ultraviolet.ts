import { icao, notPerformed, passed } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** Paper with brighteners shines; how much is for a device to be set by. */
const BRIGHT = 0.4;

/** The paper shines under ultraviolet light; security paper does not. */
export const F49: Rule = {
  id: 'F49',
  version: 1,
  severity: 'medium',
  mode: 'live',
  basis: [icao(2, 'A.5.1'), icao(2, 'C.15')],
  innocentCauses: ['washed', 'oldOverlay'],
  evaluate,
};

function evaluate({ reading, capture, picture }: Facts): RuleAnswer {
  if (capture.light !== 'ultraviolet') return notPerformed(reading.mrz === undefined ? 'noZone' : 'noUltraviolet');
  if (picture?.paper === undefined) return notPerformed('notMeasured');
  return picture.paper < BRIGHT ? passed : { state: 'raised', evidence: [] };
}
