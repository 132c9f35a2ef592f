import { needsProtection } from '../reference/states.ts';
import { evidenceOf, findField, icao, notApplicable, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Evidence, Rule, RuleAnswer } from './rule.ts';

/** The birth date is unknown in part, or is a day that registries put for an unknown one. Never counted against anybody. */
export const F24: Rule = {
  id: 'F24',
  version: 1,
  severity: 'info',
  mode: 'live',
  basis: [icao(3, '3.8'), icao(3, '4.8')],
  innocentCauses: ['registrationDefault', 'unknownDay'],
  evaluate,
};

function evaluate({ reading: { mrz } }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const birth = findField(mrz, 'birthDate');
  if (birth === undefined) return notPerformed('fieldMissing');
  if (needsProtection(mrz.nationality)) return notApplicable('protectionHolder');
  if (mrz.birthDate.quality === 'impossible') return undetermined('dateImpossible');
  const evidence: Evidence[] = [evidenceOf(birth)];
  if (birth.raw.includes('<')) return { state: 'raised', evidence };
  return /0[17]01$/.test(birth.raw) ? { state: 'raised', evidence, text: 'registrationDay' } : passed;
}
