import { nationalNumbers, type NationalNumber } from '../reference/national-numbers.ts';
import { evidenceOf, findField, icao, isFillers, isLineOff, notApplicable, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import { overRows } from './over-rows.ts';
import { isCheckWrong } from './printed.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** The national number of a card is not as its State writes it, or is not the one printed on the page. */
export const F35: Rule = {
  id: 'F35',
  version: 1,
  severity: 'medium',
  mode: 'live',
  basis: [icao(5, '4.2.2.1')],
  innocentCauses: ['oldDocument', 'misreadOptional', 'nationalPractice'],
  evaluate: overRows(nationalNumbers, judge),
};

function judge({ reading: { mrz }, page }: Facts, rows: readonly NationalNumber[]): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const number = findField(mrz, 'optionalData');
  if (number === undefined) return notPerformed('fieldMissing');
  const row = rows.find(({ issuingState, format }) => issuingState === mrz.issuingState && format === mrz.format);
  if (row === undefined || mrz.nationality !== mrz.issuingState) return notApplicable('noCountryData');
  // A long document number runs on into this field.
  if (isFillers(number.raw) || mrz.longDocumentNumber) return notApplicable('fieldEmpty');
  if (isLineOff(mrz, number.line)) return undetermined('lineLength');
  const printed = page?.printed?.personalNumber;
  const isRight = row.pattern.test(mrz.optionalData);
  if (isRight && (printed === undefined || printed === mrz.optionalData || !row.pattern.test(printed))) return passed;
  // Only the composite digit guards this field, and the field has to be right for it.
  if (isCheckWrong(mrz, 'composite') || row.pattern.test(digitsOf(mrz.optionalData))) return isRight && !isCheckWrong(mrz, 'composite') ? raise(number, 'differs') : undetermined('misreadLikely');
  return raise(number, 'raised');
}

const raise = (number: Parameters<typeof evidenceOf>[0], text: string): RuleAnswer => ({ state: 'raised', evidence: [evidenceOf(number)], text });

const DIGITS: Readonly<Record<string, string>> = { O: '0', D: '0', Q: '0', I: '1', L: '1', Z: '2', S: '5', G: '6', B: '8' };
const digitsOf = (text: string): string => text.replace(/[A-Z]/g, (letter) => DIGITS[letter] ?? letter);
