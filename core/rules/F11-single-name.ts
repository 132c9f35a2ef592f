import type { Mrz, MrzField } from '../document/reading.ts';
import { evidenceOf, icao, isFillers, passed, undetermined } from './answers.ts';
import { overName } from './over-name.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** No secondary identifier. Very many people have one name. */
export const F11: Rule = {
  id: 'F11',
  version: 1,
  severity: 'info',
  mode: 'live',
  basis: [icao(3, '4.6')],
  innocentCauses: ['singleName', 'nationalPractice'],
  evaluate: overName(evaluate),
};

function evaluate(name: MrzField, mrz: Mrz): RuleAnswer {
  if (isFillers(name.raw)) return undetermined('fieldEmpty');
  if (mrz.secondaryIdentifier !== '') return passed;
  return mrz.nameTruncated ? undetermined('nameCut') : { state: 'raised', evidence: [evidenceOf(name)] };
}
