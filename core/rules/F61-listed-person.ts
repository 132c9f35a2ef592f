import type { Facts, PersonHit } from './facts.ts';
import { evidenceOf, findField, icao, notPerformed, passed, undetermined } from './answers.ts';
import { paramsOfList } from './list-params.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/**
 * A listed person has a name like the holder's, or the list names this very document. Names are shared by thousands, so
 * what else agrees says how sure it is, and a namesake whom an officer has cleared is told and no more.
 */
export const F61: Rule = {
  id: 'F61',
  version: 1,
  severity: 'high',
  mode: 'live',
  basis: [icao(2, '6.4')],
  innocentCauses: ['namesake', 'listMistake'],
  evaluate,
};

function evaluate({ reading: { mrz }, lists }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const name = findField(mrz, 'name');
  if (name === undefined) return notPerformed('fieldMissing');
  const held = lists?.lists.filter(({ kind }) => kind === 'persons') ?? [];
  if (lists === undefined || held.length === 0) return notPerformed('noList');
  const hits = lists.persons.filter(({ birth, document }) => document === true || birth !== 'differs');
  const open = hits.filter(({ cleared }) => !cleared).map((hit) => ({ hit, weight: weightOf(hit) }));
  const evidence = [evidenceOf(name)];
  if (open.length === 0 && hits.length > 0) return { state: 'raised', evidence, severity: 'info', text: 'cleared' };
  if (open.length === 0) return held.every(({ expired }) => expired) ? undetermined('listExpired') : passed;
  const surest = open.reduce((best, each) => (RANK[each.weight.severity] > RANK[best.weight.severity] ? each : best));
  return { state: 'raised', evidence, ...surest.weight, params: paramsOfList(lists, surest.hit.listId) };
}

const RANK = { low: 0, medium: 1, high: 2 } as const;

/** A shared name and day of birth still happen; with another nationality they happen more often. */
function weightOf({ document, birth, nationality }: PersonHit): { severity: keyof typeof RANK; text: string } {
  if (document === true) return { severity: 'high', text: 'document' };
  if (birth === 'same') return { severity: nationality === 'differs' ? 'medium' : 'high', text: 'sameBirth' };
  if (birth === 'near') return { severity: nationality === 'differs' ? 'low' : 'medium', text: 'nearBirth' };
  return { severity: 'low', text: 'nameOnly' };
}
