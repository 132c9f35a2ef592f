import { evidenceOf, findFields, icao, notApplicable, notPerformed } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** `UNK` is the former UN mission in Kosovo, and is easily taken for "unknown". A hint for the officer, nothing about the holder. */
export const F16: Rule = {
  id: 'F16',
  version: 1,
  severity: 'info',
  mode: 'live',
  basis: [icao(3, '5 A'), icao(3, '5 C')],
  innocentCauses: ['softwareMistake'],
  evaluate,
};

function evaluate({ reading: { mrz } }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const codes = findFields(mrz, ['issuingState', 'nationality']);
  if (codes.length === 0) return notPerformed('fieldMissing');
  const mission = codes.filter(({ raw }) => raw === 'UNK');
  return mission.length === 0 ? notApplicable('notKosovo') : { state: 'raised', evidence: mission.map(evidenceOf) };
}
