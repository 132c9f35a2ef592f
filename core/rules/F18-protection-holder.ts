import { needsProtection } from '../reference/states.ts';
import { evidenceOf, findField, icao, notApplicable, notPerformed } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** The zone names a stateless person or a refugee: the way leads to protection, never to suspicion. */
export const F18: Rule = {
  id: 'F18',
  version: 1,
  severity: 'info',
  mode: 'live',
  basis: [icao(3, '5 E')],
  innocentCauses: [],
  evaluate,
};

const TEXTS: Readonly<Record<string, string>> = { XXA: 'stateless', XXB: 'refugee', XXC: 'otherRefugee' };

function evaluate({ reading: { mrz } }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const nationality = findField(mrz, 'nationality');
  if (nationality === undefined) return notPerformed('fieldMissing');
  if (!needsProtection(mrz.nationality)) return notApplicable('noProtectionCode');
  return { state: 'raised', evidence: [evidenceOf(nationality)], effect: 'protection', text: TEXTS[mrz.nationality]! };
}
