import { evidenceWithin, findField, icao, notPerformed, passed } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** Names in a zone hold letters and fillers only. */
export const F08: Rule = {
  id: 'F08',
  version: 1,
  severity: 'medium',
  mode: 'live',
  basis: [icao(3, '4.6')],
  innocentCauses: ['misread', 'wornPrint'],
  evaluate,
};

function evaluate({ reading: { mrz } }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const name = findField(mrz, 'name');
  if (name === undefined) return notPerformed('fieldMissing');
  const digits = [...name.raw.matchAll(/\d+/g)];
  if (digits.length === 0) return passed;
  return { state: 'raised', evidence: digits.map(({ index, 0: run }) => evidenceWithin(name, index, index + run.length)) };
}
