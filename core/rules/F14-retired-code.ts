import { findCodeKind } from '../reference/states.ts';
import { stripFillers } from '../document/parse-mrz.ts';
import { evidenceOf, findFields, icao, notPerformed, passed } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** The code of a State or territory that issues nothing any more. */
export const F14: Rule = {
  id: 'F14',
  version: 1,
  severity: 'low',
  mode: 'live',
  basis: [icao(3, '5 F')],
  innocentCauses: ['oldDocument', 'misread'],
  evaluate,
};

function evaluate({ reading: { mrz } }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const codes = findFields(mrz, ['issuingState', 'nationality']);
  if (codes.length === 0) return notPerformed('fieldMissing');
  const retired = codes.filter(({ raw }) => findCodeKind(stripFillers(raw)) === 'retired');
  if (retired.length === 0) return passed;
  return { state: 'raised', evidence: retired.map(evidenceOf), params: { code: stripFillers(retired[0]!.raw) } };
}
