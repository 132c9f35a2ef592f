import { type NumberPattern, numberPatterns } from '../reference/number-patterns.ts';
import { evidenceOf, findField, icao, isFillers, isLineOff, notApplicable, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import { overRows } from './over-rows.ts';
import { isCheckWrong } from './printed.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** The number is not written as its State writes them, as far as public lists know. Silent until its precision is known. */
export const F28: Rule = {
  id: 'F28',
  version: 1,
  severity: 'low',
  mode: 'silent',
  basis: [icao(4, '4.1.1 (05)')],
  innocentCauses: ['listsUnreliable', 'oldDocument', 'misread'],
  evaluate: overRows(numberPatterns, judge),
};

function judge({ reading: { mrz } }: Facts, rows: readonly NumberPattern[]): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const number = findField(mrz, 'documentNumber');
  if (number === undefined) return notPerformed('fieldMissing');
  if (isFillers(number.raw)) return notApplicable('fieldEmpty');
  const known = rows.filter(({ issuingState, format }) => issuingState === mrz.issuingState && format === mrz.format);
  if (known.length === 0) return notApplicable('noCountryData');
  if (known.some(({ pattern }) => pattern.test(mrz.documentNumber))) return passed;
  if (isLineOff(mrz, number.line)) return undetermined('lineLength');
  return isCheckWrong(mrz, 'documentNumber') ? undetermined('singleDigitFailed') : { state: 'raised', evidence: [evidenceOf(number)] };
}
