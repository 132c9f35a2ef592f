/** One check digit against the field it guards. A wrong one is evidence of an error, never of forgery (9303-3 §7). */
import { getLayout } from '../document/formats.ts';
import type { CheckDigitName, FieldName } from '../document/reading.ts';
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
    const evidence: Evidence[] = [...(field === undefined ? [] : [evidenceOf(field)]), { field: name, line: check.line, start: check.position, end: check.position + 1 }];
    return { state: 'raised', evidence, params: { captured: check.captured, expected: check.expected } };
  };
