/** F01 to F04: one check digit against the field it guards. A wrong one is evidence of an error, never of forgery (9303-3 §7). */
import type { CheckDigitName, FieldName } from '../../document/reading.ts';
import { findField, isLineOff, notApplicable, notPerformed, passed, undetermined } from '../answers.ts';
import type { Basis, Evidence, Rule, RuleAnswer, Severity } from '../rule.ts';
import type { Facts } from '../rule.ts';
import { getLayout } from '../../document/formats.ts';

type Guarded = Extract<CheckDigitName, FieldName>;

const digits: Basis = { document: 'ICAO 9303', part: '3', clause: '4.9' };

function single(id: string, name: Guarded, severity: Severity, basis: Basis[], innocentCauses: string[]): Rule {
  return { id, version: 1, severity, mode: 'live', basis: [digits, ...basis], innocentCauses, evaluate: (facts) => compare(facts, name) };
}

function compare({ reading: { mrz } }: Facts, name: Guarded): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  if (!getLayout(mrz.format).checks.some((check) => check.name === name)) return notApplicable('notInFormat');
  const check = mrz.checks.find((candidate) => candidate.name === name);
  if (check === undefined) return notPerformed('fieldMissing');
  if (check.state === 'unused') return notApplicable('fieldEmpty');
  if (check.state === 'passed') return passed;
  if (isLineOff(mrz, check.line)) return undetermined('lineLength');
  const field = findField(mrz, name);
  const evidence: Evidence[] = [{ field: name, line: check.line, start: check.position, end: check.position + 1 }];
  if (field !== undefined) evidence.unshift({ field: name, line: field.line, start: field.start, end: field.end });
  return { state: 'raised', evidence, params: { captured: check.captured, expected: check.expected } };
}

const passports: Basis = { document: 'ICAO 9303', part: '4', clause: '4.2.4' };
const cards: Basis = { document: 'ICAO 9303', part: '5', clause: '4.2.4' };
const misprint = ['misread', 'wornPrint', 'issuerMistake'];

export const F01 = single('F01', 'documentNumber', 'medium', [passports, cards], misprint);
export const F02 = single('F02', 'birthDate', 'medium', [passports, cards], misprint);
export const F03 = single('F03', 'expiryDate', 'medium', [passports, cards], misprint);
/** Where the personal number is empty, the State may print 0 or a filler for its digit. */
export const F04 = single('F04', 'optionalData', 'low', [{ document: 'ICAO 9303', part: '4', clause: '4.2.2.2' }], ['misread', 'wornPrint', 'stateOption']);
