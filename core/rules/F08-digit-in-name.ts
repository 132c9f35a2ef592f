import type { MrzField } from '../document/reading.ts';
import { evidenceWithin, icao, passed } from './answers.ts';
import { overName } from './over-name.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** Names in a zone hold letters and fillers only. */
export const F08: Rule = {
  id: 'F08',
  version: 1,
  severity: 'medium',
  mode: 'live',
  basis: [icao(3, '4.6')],
  innocentCauses: ['misread', 'wornPrint'],
  evaluate: overName(evaluate),
};

function evaluate(name: MrzField): RuleAnswer {
  const digits = [...name.raw.matchAll(/\d+/g)];
  if (digits.length === 0) return passed;
  return { state: 'raised', evidence: digits.map(({ index, 0: run }) => evidenceWithin(name, index, index + run.length)) };
}
