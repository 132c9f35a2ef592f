import { evidenceOf, findFields, icao, notPerformed, passed } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** The chip says something else than the zone. */
export const F41: Rule = {
  id: 'F41',
  version: 1,
  severity: 'critical',
  mode: 'live',
  basis: [icao(10, '4.7.1'), icao(2, 'C.44')],
  innocentCauses: ['issuerMistake', 'misread'],
  evaluate,
};

function evaluate({ reading: { mrz }, chip }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  if (chip === undefined) return notPerformed('noChipReader');
  return chip.differences.length === 0 ? passed : { state: 'raised', evidence: findFields(mrz, chip.differences).map(evidenceOf) };
}
