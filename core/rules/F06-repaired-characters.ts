import { icao, notPerformed, passed } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** The reader was not sure of a character and took a look-alike that belongs in its place: O for 0, I for 1 and the like. */
export const F06: Rule = {
  id: 'F06',
  version: 2,
  severity: 'info',
  mode: 'live',
  basis: [icao(3, '4.4')],
  innocentCauses: ['wornPrint', 'poorPicture'],
  evaluate,
};

function evaluate({ reading: { mrz, source, substitutions } }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  // Where the officer put yet another character, a person has looked.
  const standing = substitutions.filter(({ line, position, to }) => mrz.lines[line]?.charAt(position) === to);
  if (standing.length === 0) return source === 'text' ? notPerformed('neverAnImage') : passed;
  return {
    state: 'raised',
    evidence: standing.map(({ line, position }) => ({ line, start: position, end: position + 1 })),
    params: { count: standing.length, changes: standing.map(({ from, to }) => `${from}→${to}`).join(' ') },
  };
}
