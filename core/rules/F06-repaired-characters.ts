import { icao, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts, Rule, RuleAnswer } from './rule.ts';

/** The check digits are right only because the reader took O for 0, I for 1 and the like. */
export const F06: Rule = {
  id: 'F06',
  version: 1,
  severity: 'info',
  mode: 'live',
  basis: [icao(3, '4.4')],
  innocentCauses: ['wornPrint', 'poorPicture'],
  evaluate,
};

function evaluate({ reading: { mrz, source, substitutions } }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  if (substitutions.length === 0) return source === 'text' ? notPerformed('neverAnImage') : passed;
  if (mrz.checks.length === 0) return notPerformed('fieldMissing');
  if (mrz.checks.some((check) => check.state === 'failed')) return undetermined('checkDigitsFailed');
  return { state: 'raised', evidence: substitutions.map(({ line, position }) => ({ line, start: position, end: position + 1 })), params: { count: substitutions.length } };
}
