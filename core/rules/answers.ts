/** Short ways to say what a rule answers. */
import type { MrzField, FieldName, Mrz } from '../document/reading.ts';
import type { Evidence, RuleAnswer } from './rule.ts';

/** Why a rule gives no verdict: keys below `reasons.` in the texts. */
export type Reason =
  | 'noZone'
  | 'fieldMissing'
  | 'fieldEmpty'
  | 'lineLength'
  | 'notInFormat'
  | 'singleDigitFailed'
  | 'checkDigitsFailed'
  | 'neverAnImage'
  | 'clockUnconfirmed'
  | 'dateUnknown'
  | 'dateIncomplete'
  | 'dateImpossible'
  | 'noExpiry'
  | 'expired'
  | 'protectionHolder'
  | 'unspecifiedNationality'
  | 'organisationIssuer'
  | 'documentForNonNationals'
  | 'visa'
  | 'notAPassport'
  | 'otherRule'
  | 'notKosovo'
  | 'notGermany'
  | 'ordinaryNumber';

export const passed: RuleAnswer = { state: 'passed' };
export const undetermined = (reason: Reason): RuleAnswer => ({ state: 'undetermined', reason });
export const notPerformed = (reason: Reason): RuleAnswer => ({ state: 'notPerformed', reason });
export const notApplicable = (reason: Reason): RuleAnswer => ({ state: 'notApplicable', reason });

/** A field as it stands in the zone; `undefined` when its line is missing or ends before it. */
export function findField(mrz: Mrz, name: FieldName): MrzField | undefined {
  const field = mrz.fields.find((candidate) => candidate.name === name);
  return field === undefined || field.raw === '' ? undefined : field;
}

export const evidenceOf = ({ name, line, start, end }: MrzField): Evidence => ({ field: name, line, start, end });

/** Whether a line has another length than its format says: positions on it cannot be trusted. */
export const isLineOff = (mrz: Mrz, line: number): boolean => mrz.problems.some((problem) => problem.code === 'lineLength' && problem.line === line);
