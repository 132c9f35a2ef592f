import { editDistance } from '../document/visual/edit-distance.ts';
import { foldForSearch } from '../names/fold.ts';
import { evidenceOf, findField, icao, isLineOff, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import { explainSilence, findComparison, isCheckWrong } from './printed.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** A part shorter than this is in another number by chance. */
const SHORTEST_PART = 6;

/** The page prints another document number than the zone. Where only one character differs, it may well have been misread on the page. */
export const F30: Rule = {
  id: 'F30',
  version: 1,
  severity: 'high',
  mode: 'live',
  basis: [icao(2, 'A.5.2.3')],
  innocentCauses: ['misread', 'wornPrint', 'otherNumberOnPage'],
  evaluate,
};

function evaluate(facts: Facts): RuleAnswer {
  const { mrz } = facts.reading;
  if (mrz === undefined) return notPerformed('noZone');
  const number = findField(mrz, 'documentNumber');
  if (number === undefined) return notPerformed('fieldMissing');
  const comparison = findComparison(facts, 'documentNumber');
  if (comparison?.answer === 'agrees') return passed;
  if (comparison?.answer !== 'differs') return explainSilence(facts, [comparison]);
  if (isLineOff(mrz, number.line)) return undetermined('lineLength');
  // A digit misread in the zone makes the numbers differ as well.
  if (isCheckWrong(mrz, 'documentNumber')) return undetermined('singleDigitFailed');
  if (isPart(foldForSearch(mrz.documentNumber), foldForSearch(comparison.printed))) return undetermined('numberWithAddition');
  const raised: RuleAnswer = { state: 'raised', evidence: [evidenceOf(number)], params: { captured: mrz.documentNumber, printed: comparison.printed } };
  return editDistance(foldForSearch(mrz.documentNumber), foldForSearch(comparison.printed)) <= 1 ? { ...raised, severity: 'medium', text: 'oneCharacter' } : raised;
}

/** Pages print a series or a prefix with the number that the zone leaves out. */
function isPart(zone: string, printed: string): boolean {
  const [short, long] = zone.length <= printed.length ? [zone, printed] : [printed, zone];
  return short.length >= SHORTEST_PART && long.includes(short);
}
