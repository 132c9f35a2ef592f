import { isGermanyWrong } from '../reference/states.ts';
import { evidenceOf, findFields, icao, isLineOff, notApplicable, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** Germany is written `D<<`; any other form is wrong. */
export const F15: Rule = {
  id: 'F15',
  version: 1,
  severity: 'high',
  mode: 'live',
  basis: [icao(3, '5 A')],
  innocentCauses: ['misread', 'wornPrint'],
  evaluate,
};

function evaluate({ reading: { mrz } }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const codes = findFields(mrz, ['issuingState', 'nationality']);
  if (codes.length === 0) return notPerformed('fieldMissing');
  const wrong = codes.filter(({ raw }) => isGermanyWrong(raw));
  if (wrong.some(({ line }) => isLineOff(mrz, line))) return undetermined('lineLength');
  if (wrong.length > 0) return { state: 'raised', evidence: wrong.map(evidenceOf), params: { captured: wrong[0]!.raw } };
  return codes.some(({ raw }) => raw === 'D<<') ? passed : notApplicable('notGermany');
}
