import type { Mrz, MrzField } from '../document/reading.ts';
import { findArabicName, pairNames } from './arabic-name.ts';
import { evidenceOf, icao, isFillers, notApplicable, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import { whyNoPage } from './printed.ts';
import { overName } from './over-name.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/**
 * The name in Arabic letters sounds little like the zone's. ICAO's table is a recommendation that hardly any State
 * follows, so spelling by it, or not by it, is never a finding.
 */
export const F33: Rule = {
  id: 'F33',
  version: 1,
  severity: 'info',
  mode: 'live',
  basis: [icao(3, '6 C'), icao(3, 'App. B')],
  innocentCauses: ['phoneticSpelling', 'misread', 'nameLeftOut'],
  evaluate: overName(evaluate),
};

function evaluate(name: MrzField, mrz: Mrz, facts: Facts): RuleAnswer {
  if (facts.page === undefined) return notPerformed(whyNoPage(facts));
  const printed = findArabicName(facts);
  if (printed === undefined) return notApplicable('noArabicName');
  if (isFillers(name.raw)) return undetermined('fieldEmpty');
  const { pairs, parts } = pairNames(printed, mrz);
  const alike = pairs.filter(({ kind }) => kind !== 'different').length;
  // Of grandfathers' and clan names either side may leave some out: half of the shorter name is enough.
  if (parts === 0) return undetermined('namesNotPaired');
  return alike * 2 >= parts ? passed : { state: 'raised', evidence: [evidenceOf(name)] };
}
