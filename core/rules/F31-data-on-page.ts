import { toDay } from '../document/civil-date.ts';
import { readPrintedDate } from '../document/visual/printed-date.ts';
import { evidenceOf, findField, findFields, icao, isLineOff, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import { dayOf } from './issued.ts';
import { explainSilence, findComparison, isCheckWrong } from './printed.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/**
 * The page prints another birth date, expiry date, sex or nationality than the zone. States are known to have issued such
 * documents (9303-3 §7). A difference that one slip explains weighs less: the day, the month or the year alone, or one of
 * sex and nationality, which no check digit guards.
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
    const isOneSlip = fields.length === 1 && (first!.name === 'sex' || first!.name === 'nationality' || differsInOnePart(facts, first!.name));
    return { state: 'raised', evidence: fields.map(evidenceOf), text: first!.name, ...(isOneSlip && { severity: 'medium' as const }) };
  }
  if (differing.length > 0) return undetermined('singleDigitFailed');
  return sexIsCompared || comparisons.some((comparison) => comparison?.answer === 'agrees') ? passed : explainSilence(facts, comparisons);
}

function differsInOnePart(facts: Facts, name: string): boolean {
  const { mrz } = facts.reading;
  if (mrz === undefined || (name !== 'birthDate' && name !== 'expiryDate')) return false;
  const zone = dayOf(mrz[name]);
  const printed = findComparison(facts, name)?.printed;
  return zone !== undefined && printed !== undefined && readPrintedDate(printed).map(({ date }) => toDay(date)).some((day) => [day.year !== zone.year, day.month !== zone.month, day.day !== zone.day].filter(Boolean).length <= 1);
}
