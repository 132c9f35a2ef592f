import { findCodeKind } from '../reference/states.ts';
import { stripFillers } from '../document/parse-mrz.ts';
import { evidenceOf, findFields, icao, notPerformed, passed } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** A code that stands on specimens only (`UTO`), or only where data are signed (`IAO`). In training it is only announced. */
export const F13: Rule = {
  id: 'F13',
  version: 1,
  severity: 'critical',
  mode: 'live',
  basis: [icao(3, '5 G'), icao(3, '5 H'), icao(2, 'C.14')],
  innocentCauses: ['demonstration', 'misread'],
  evaluate,
};

function evaluate({ reading: { mrz }, capture }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const codes = findFields(mrz, ['issuingState', 'nationality']);
  if (codes.length === 0) return notPerformed('fieldMissing');
  const found = codes.filter(({ raw }) => ['specimen', 'signing'].includes(findCodeKind(stripFillers(raw)) ?? ''));
  if (found.length === 0) return passed;
  const raised: RuleAnswer = { state: 'raised', evidence: found.map(evidenceOf), params: { code: stripFillers(found[0]!.raw) } };
  return capture.training ? { ...raised, severity: 'info', text: 'training' } : raised;
}
