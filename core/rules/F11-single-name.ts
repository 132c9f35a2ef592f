import { evidenceOf, findField, icao, isFillers, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** No secondary identifier. Very many people have one name. */
export const F11: Rule = {
  id: 'F11',
  version: 1,
  severity: 'info',
  mode: 'live',
  basis: [icao(3, '4.6')],
  innocentCauses: ['singleName', 'nationalPractice'],
  evaluate,
};

function evaluate({ reading: { mrz } }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const name = findField(mrz, 'name');
  if (name === undefined) return notPerformed('fieldMissing');
  if (isFillers(name.raw)) return undetermined('fieldEmpty');
  if (mrz.secondaryIdentifier !== '') return passed;
  return mrz.nameTruncated ? undetermined('nameCut') : { state: 'raised', evidence: [evidenceOf(name)] };
}
