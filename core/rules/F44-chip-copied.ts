import { icao, notApplicable, notPerformed, passed } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** The chip could not prove that it is the original and no copy. */
export const F44: Rule = {
  id: 'F44',
  version: 1,
  severity: 'high',
  mode: 'live',
  basis: [icao(11, '6.1'), icao(11, '6.2')],
  innocentCauses: ['brokenChip', 'issuerMistake'],
  evaluate,
};

function evaluate({ reading: { mrz }, chip }: Facts): RuleAnswer {
  if (chip === undefined) return notPerformed(mrz === undefined ? 'noZone' : 'noChipReader');
  if (chip.authentication === 'unsupported') return notApplicable('chipCannotProve');
  return chip.authentication === 'passed' ? passed : { state: 'raised', evidence: [] };
}
