import { getLayout } from '../document/formats.ts';
import { isLetterForDigit } from './check-digit-rule.ts';
import { icao, isLineOff, notApplicable, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** Digits that worn print makes alike. */
const ALIKE: readonly string[] = ['038', '56', '89', '17'];

/**
 * The composite check digit is wrong although every single one is right: a change made field by field looks like this. So
 * does that one digit misread, where it is one that looks like the right one: that weighs less.
 */
export const F05: Rule = {
  id: 'F05',
  version: 2,
  severity: 'high',
  mode: 'live',
  basis: [icao(4, '4.2.4'), icao(2, 'C.44')],
  innocentCauses: ['misreadOptional', 'issuerMistake'],
  evaluate,
};

function evaluate({ reading: { mrz } }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  if (!getLayout(mrz.format).checks.some((check) => check.name === 'composite')) return notApplicable('notInFormat');
  const composite = mrz.checks.find((check) => check.name === 'composite');
  if (composite === undefined) return notPerformed('fieldMissing');
  if (composite.state === 'passed') return passed;
  if (mrz.lines.some((_, line) => isLineOff(mrz, line))) return undetermined('lineLength');
  const singles = mrz.checks.filter((check) => check.name !== 'composite');
  if (singles.some((check) => check.state === 'failed')) return undetermined('singleDigitFailed');
  if (isLetterForDigit(composite)) return undetermined('misreadLikely');
  const { line, position, captured, expected } = composite;
  const raised: RuleAnswer = { state: 'raised', evidence: [{ line, start: position, end: position + 1 }], params: { captured, expected } };
  return ALIKE.some((family) => family.includes(captured) && family.includes(expected)) ? { ...raised, severity: 'medium', text: 'lookAlike' } : raised;
}
