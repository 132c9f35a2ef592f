import { digitsForLetters } from '../document/digits-for-letters.ts';
import { nationalNumbers, type NationalNumber } from '../reference/national-numbers.ts';
import { evidenceOf, findField, icao, isFillers, isLineOff, notApplicable, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import { overRows } from './over-rows.ts';
import { isCheckWrong } from './printed.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/**
 * The national number of a card is not as its State writes it, or the zone's personal number is not the one that is
 * printed. One character that differs may have been misread.
 */
export const F35: Rule = {
  id: 'F35',
  version: 1,
  severity: 'medium',
  mode: 'live',
  basis: [icao(5, '4.2.2.1'), icao(4, '4.2.2')],
  innocentCauses: ['oldDocument', 'misreadOptional', 'nationalPractice'],
  evaluate: overRows(nationalNumbers, judge),
};

/** Of shorter ones many are printed that mean something else. */
const SHORTEST = 6;

function judge({ reading: { mrz }, page }: Facts, rows: readonly NationalNumber[]): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const number = findField(mrz, 'optionalData');
  if (number === undefined) return notPerformed('fieldMissing');
  // A long document number runs on into this field.
  if (isFillers(number.raw) || mrz.longDocumentNumber) return notApplicable('fieldEmpty');
  const row = rows.find(({ issuingState, format }) => issuingState === mrz.issuingState && mrz.nationality === issuingState && format === mrz.format);
  const printed = page?.printed?.personalNumber ?? '';
  const isComparable = printed.length === mrz.optionalData.length && printed.length >= SHORTEST;
  if (row === undefined && !isComparable) return notApplicable('noCountryData');
  if (isLineOff(mrz, number.line)) return undetermined('lineLength');
  if (row !== undefined && !row.pattern.test(mrz.optionalData)) {
    // Only the composite digit guards a card's optional data.
    const isMisread = isCheckWrong(mrz, 'composite') || row.pattern.test(digitsForLetters(mrz.optionalData));
    return isMisread ? undetermined('misreadLikely') : { state: 'raised', evidence: [evidenceOf(number)] };
  }
  if (!isComparable || printed === mrz.optionalData) return passed;
  if (isCheckWrong(mrz, 'optionalData') || isCheckWrong(mrz, 'composite')) return undetermined('singleDigitFailed');
  const differences = [...printed].filter((letter, at) => letter !== mrz.optionalData.charAt(at)).length;
  return { state: 'raised', evidence: [evidenceOf(number)], text: 'differs', ...(differences === 1 && { severity: 'low' as const }) };
}
