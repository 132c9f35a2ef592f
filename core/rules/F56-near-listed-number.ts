import { evidenceOf, findField, icao, isFillers, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import { paramsOfList } from './list-params.ts';
import { isCheckWrong } from './printed.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/**
 * The number is one character beside a listed one, and its check digit fits: so a listed document may have been changed.
 * So may any neighbour of its series, which is why this is counted and shown to nobody.
 */
export const F56: Rule = {
  id: 'F56',
  version: 1,
  severity: 'medium',
  mode: 'silent',
  basis: [icao(2, 'C.44')],
  innocentCauses: ['neighbourInSeries'],
  evaluate,
};

function evaluate({ reading: { mrz }, lists }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const number = findField(mrz, 'documentNumber');
  if (number === undefined) return notPerformed('fieldMissing');
  if (lists === undefined || !lists.lists.some(({ kind }) => kind === 'documents')) return notPerformed('noList');
  if (isFillers(number.raw)) return undetermined('fieldEmpty');
  const near = lists.documents.find(({ edits }) => edits === 1);
  // The number itself is listed: that is F54's.
  if (near === undefined || lists.documents.some(({ edits }) => edits === 0)) return passed;
  if (isCheckWrong(mrz, 'documentNumber')) return undetermined('singleDigitFailed');
  return { state: 'raised', evidence: [evidenceOf(number)], params: { listed: near.documentNumber, ...paramsOfList(lists, near.listId) } };
}
