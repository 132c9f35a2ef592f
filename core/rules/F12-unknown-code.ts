import { findCodeKind, isGermanyWrong } from '../reference/states.ts';
import { stripFillers } from '../document/parse-mrz.ts';
import { evidenceOf, findFields, icao, isFillers, isLineOff, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** A code of a State, organisation or nationality that ICAO's list does not hold. Germany in a wrong form is F15's. */
export const F12: Rule = {
  id: 'F12',
  version: 1,
  severity: 'high',
  mode: 'live',
  basis: [icao(3, '5')],
  innocentCauses: ['misread', 'newCode'],
  evaluate,
};

function evaluate({ reading: { mrz } }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const codes = findFields(mrz, ['issuingState', 'nationality']);
  if (codes.length === 0) return notPerformed('fieldMissing');
  const unknown = codes.filter(({ raw }) => !isFillers(raw) && !isGermanyWrong(raw) && findCodeKind(stripFillers(raw)) === undefined);
  if (unknown.some(({ line }) => isLineOff(mrz, line))) return undetermined('lineLength');
  if (unknown.length > 0) return { state: 'raised', evidence: unknown.map(evidenceOf), params: { code: unknown.map(({ raw }) => stripFillers(raw)).join(', ') } };
  return codes.some(({ raw }) => isFillers(raw)) ? undetermined('fieldEmpty') : passed;
}
