import { findArabicWords, mayBeSpelt, zoneWords } from './arabic-name.ts';
import { evidenceOf, findField, icao, notApplicable, notPerformed, passed } from './answers.ts';
import type { Facts } from './facts.ts';
import { whyNoPage } from './printed.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/**
 * The name in Arabic letters has little in common with the zone's, even by its consonants alone. ICAO's table is a
 * recommendation that hardly any State follows, so spelling by it, or not by it, is never a finding.
 */
export const F33: Rule = {
  id: 'F33',
  version: 1,
  severity: 'info',
  mode: 'live',
  basis: [icao(3, '6 C'), icao(3, 'App. B')],
  innocentCauses: ['phoneticSpelling', 'misread', 'nameLeftOut'],
  evaluate,
};

function evaluate(facts: Facts): RuleAnswer {
  const { mrz } = facts.reading;
  if (mrz === undefined) return notPerformed('noZone');
  const name = findField(mrz, 'name');
  if (name === undefined) return notPerformed('fieldMissing');
  if (facts.page === undefined) return notPerformed(whyNoPage(facts));
  const arabic = findArabicWords(facts);
  if (arabic === undefined) return notApplicable('noArabicName');
  const latin = zoneWords(mrz);
  const joined = latin.join('');
  const found = arabic.filter((word) => mayBeSpelt(word, joined) || latin.some((each) => mayBeSpelt(word, each))).length;
  // Of grandfathers' and clan names either side may leave some out: half of the shorter name is enough.
  return found * 2 >= Math.min(arabic.length, latin.length) ? passed : { state: 'raised', evidence: [evidenceOf(name)] };
}
