import { icao, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** Whether this post can tell who signed the chip. If not, that is the post's own gap: never a finding against the document. */
export const F43: Rule = {
  id: 'F43',
  version: 1,
  severity: 'info',
  mode: 'live',
  basis: [icao(12, '4')],
  innocentCauses: ['oldCertificates'],
  evaluate,
};

function evaluate({ reading: { mrz }, chip }: Facts): RuleAnswer {
  if (chip === undefined) return notPerformed(mrz === undefined ? 'noZone' : 'noChipReader');
  if (chip.issuer === 'known') return passed;
  return undetermined(chip.issuer === 'unknown' ? 'signerUnknown' : 'certificatesOld');
}
