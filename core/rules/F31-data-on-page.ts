import { evidenceOf, findField, findFields, icao, isLineOff, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import { explainSilence, findComparison, isCheckWrong } from './printed.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/**
 * The page prints another birth date, expiry date, sex or nationality than the zone. States are known to have issued such
 * documents (9303-3 §7). No check digit guards the sex, so a difference there alone weighs less.
 */
export const F31: Rule = {
  id: 'F31',
  version: 1,
  severity: 'high',
  mode: 'live',
  basis: [icao(3, '7.1'), icao(2, 'A.5.2.3')],
  innocentCauses: ['issuerMistake', 'misread', 'otherCalendar'],
  evaluate,
};

const FIELDS = ['birthDate', 'expiryDate', 'nationality'] as const;

function evaluate(facts: Facts): RuleAnswer {
  const { mrz } = facts.reading;
  if (mrz === undefined) return notPerformed('noZone');
  const comparisons = FIELDS.map((field) => findComparison(facts, field));
  const sexField = findField(mrz, 'sex');
  const printedSex = facts.page?.printed?.sex;
  const sexIsCompared = printedSex !== undefined && sexField !== undefined && mrz.sex !== 'unspecified';
  const differing = FIELDS.filter((_, i) => comparisons[i]?.answer === 'differs');
  const sure = differing.filter((field) => field === 'nationality' || !isCheckWrong(mrz, field));
  const fields = findFields(mrz, sure);
  if (sexIsCompared && printedSex !== mrz.sex) fields.push(sexField);
  if (fields.some(({ line }) => isLineOff(mrz, line))) return undetermined('lineLength');
  if (fields.length > 0) {
    const [first] = fields;
    return { state: 'raised', evidence: fields.map(evidenceOf), text: first!.name, ...(fields.every(({ name }) => name === 'sex') && { severity: 'medium' as const }) };
  }
  if (differing.length > 0) return undetermined('singleDigitFailed');
  return sexIsCompared || comparisons.some((comparison) => comparison?.answer === 'agrees') ? passed : explainSilence(facts, comparisons);
}
