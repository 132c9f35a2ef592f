import { isTheftCommon } from '../reference/blank-thefts.ts';
import { evidenceOf, findField, icao, isFillers, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import { paramsOfList } from './list-params.ts';
import { isCheckWrong } from './printed.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/**
 * The number lies in a range of blanks that were stolen. Of Syria's, very many are held by the people they were issued to
 * by whoever ruled there: the finding says so, and says nothing about a holder's need of protection.
 */
export const F55: Rule = {
  id: 'F55',
  version: 1,
  severity: 'high',
  mode: 'live',
  basis: [icao(2, '6.3'), icao(2, 'A.4')],
  innocentCauses: ['issuedUnderOccupation', 'boughtForLackOfOffice', 'listMistake', 'misread'],
  evaluate,
};

function evaluate({ reading: { mrz }, lists }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const number = findField(mrz, 'documentNumber');
  if (number === undefined) return notPerformed('fieldMissing');
  const held = lists?.lists.filter(({ kind }) => kind === 'blanks') ?? [];
  if (lists === undefined || held.length === 0) return notPerformed('noList');
  if (isFillers(number.raw)) return undetermined('fieldEmpty');
  const [hit] = lists.blanks;
  if (hit === undefined) return held.every(({ expired }) => expired) ? undetermined('listExpired') : passed;
  const raised: RuleAnswer = { state: 'raised', evidence: [evidenceOf(number)], params: { from: hit.from, to: hit.to, ...paramsOfList(lists, hit.listId) } };
  if (isCheckWrong(mrz, 'documentNumber')) return { ...raised, severity: 'medium', text: 'numberUnsure' };
  return isTheftCommon(mrz.issuingState) ? { ...raised, text: 'widespread' } : raised;
}
