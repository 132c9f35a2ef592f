import { icao, notPerformed, passed } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** What the chip holds is not what was signed, or the signature is wrong. */
export const F42: Rule = {
  id: 'F42',
  version: 1,
  severity: 'critical',
  mode: 'live',
  basis: [icao(11, '5.1'), icao(12, '4')],
  innocentCauses: ['issuerMistake', 'brokenChip'],
  evaluate,
};

function evaluate({ reading: { mrz }, chip }: Facts): RuleAnswer {
  if (chip === undefined) return notPerformed(mrz === undefined ? 'noZone' : 'noChipReader');
  if (chip.hashes === 'wrong') return { state: 'raised', evidence: [], text: 'hashes' };
  return chip.signature === 'invalid' ? { state: 'raised', evidence: [] } : passed;
}
