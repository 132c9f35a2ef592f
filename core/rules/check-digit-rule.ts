/** One check digit against the field it guards. A wrong one is evidence of an error, never of forgery (9303-3 §7). */
import { checkDigit } from '../document/check-digit.ts';
import { digitsForLetters } from '../document/digits-for-letters.ts';
import { getLayout } from '../document/formats.ts';
import type { CheckDigit, CheckDigitName, FieldName, MrzField } from '../document/reading.ts';
import { evidenceOf, findField, isLineOff, notApplicable, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Evidence, RuleAnswer } from './rule.ts';

export type GuardedField = Extract<CheckDigitName, FieldName>;

export const compareCheckDigit =
  (name: GuardedField) =>
  ({ reading: { mrz } }: Facts): RuleAnswer => {
    if (mrz === undefined) return notPerformed('noZone');
    if (!getLayout(mrz.format).checks.some((check) => check.name === name)) return notApplicable('notInFormat');
    const check = mrz.checks.find((candidate) => candidate.name === name);
    if (check === undefined) return notPerformed('fieldMissing');
    if (check.state === 'unused') return notApplicable('fieldEmpty');
    if (check.state === 'passed') return passed;
    if (isLineOff(mrz, check.line)) return undetermined('lineLength');
    const field = findField(mrz, name);
    if (isLetterForDigit(check, field)) return undetermined('misreadLikely');
    const evidence: Evidence[] = [...(field === undefined ? [] : [evidenceOf(field)]), { field: name, line: check.line, start: check.position, end: check.position + 1 }];
    return { state: 'raised', evidence, params: { captured: check.captured, expected: check.expected } };
  };

/**
 * A letter stands where only digits may, and with the digit that it looks like nothing is wrong: the digit was misread. A
 * document number may hold letters of its own, so there only the check digit itself can say this.
 */
export function isLetterForDigit({ name, captured, expected }: CheckDigit, field?: MrzField): boolean {
  const digit = digitsForLetters(captured);
  if (digit === expected) return true;
  return field !== undefined && (name === 'birthDate' || name === 'expiryDate') && checkDigit(digitsForLetters(field.raw)) === digit;
}
