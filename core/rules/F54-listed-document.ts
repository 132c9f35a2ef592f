import { evidenceOf, findField, icao, isFillers, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import { paramsOfList } from './list-params.ts';
import { isCheckWrong } from './printed.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** A list names this very number as lost, stolen or revoked. The holder is taken to act in good faith until shown otherwise (9303-2 §6.4). */
export const F54: Rule = {
  id: 'F54',
  version: 1,
  severity: 'high',
  mode: 'live',
  basis: [icao(2, '6.4'), icao(2, '6.4.1')],
  innocentCauses: ['foundAgain', 'listMistake', 'misread'],
  evaluate,
};

function evaluate({ reading: { mrz }, lists }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const number = findField(mrz, 'documentNumber');
  if (number === undefined) return notPerformed('fieldMissing');
  const held = lists?.lists.filter(({ kind }) => kind === 'documents') ?? [];
  if (lists === undefined || held.length === 0) return notPerformed('noList');
  if (isFillers(number.raw)) return undetermined('fieldEmpty');
  const hits = lists.documents.filter(({ edits }) => edits === 0);
  const [hit] = hits;
  if (hit === undefined) return held.every(({ expired }) => expired) ? undetermined('listExpired') : passed;
  const said = hits.find(({ reason }) => reason === 'stolen') ?? hit;
  const raised = { state: 'raised' as const, evidence: [evidenceOf(number)], params: paramsOfList(lists, said.listId) };
  // The zone's own digit says that this is not the number that was printed.
  if (isCheckWrong(mrz, 'documentNumber')) return { ...raised, severity: 'medium', text: 'numberUnsure' };
  return { ...raised, text: said.reason };
}
