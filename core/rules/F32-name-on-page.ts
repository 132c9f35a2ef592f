import type { Mrz, MrzField } from '../document/reading.ts';
import type { NameText } from '../names/compare.ts';
import { foldForSearch } from '../names/fold.ts';
import { evidenceOf, icao, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import { explainSilence, findComparison } from './printed.ts';
import { overName } from './over-name.ts';
import type { Rule, RuleAnswer } from './rule.ts';
import { compareNames } from './same-holder.ts';

/**
 * The page prints another name than the zone. Marks, hyphens, apostrophes, doubled letters for marked ones, the order of
 * names and names left out are no difference; another spelling of what may be the same name is a small one.
 */
export const F32: Rule = {
  id: 'F32',
  version: 2,
  severity: 'medium',
  mode: 'live',
  basis: [icao(3, '4.6'), icao(3, '6 A')],
  innocentCauses: ['transcription', 'misread', 'nationalPractice'],
  evaluate: overName(evaluate),
};

function evaluate(name: MrzField, mrz: Mrz, facts: Facts): RuleAnswer {
  const comparisons = [findComparison(facts, 'primaryIdentifier'), findComparison(facts, 'secondaryIdentifier')];
  const compared = comparisons.filter((comparison) => comparison !== undefined && comparison.answer !== 'notPerformed');
  if (compared.length === 0) return explainSilence(facts, comparisons);
  if (compared.every(({ answer }) => answer === 'agrees')) return passed;
  const textOf = (field: 'primaryIdentifier' | 'secondaryIdentifier'): string => compared.find((each) => each.field === field)?.printed ?? '';
  const page: NameText = { primary: textOf('primaryIdentifier'), secondary: textOf('secondaryIdentifier') };
  const zone: NameText = { primary: page.primary && mrz.primaryIdentifier, secondary: page.secondary && mrz.secondaryIdentifier, truncated: mrz.nameTruncated };
  const printed = `${page.primary} ${page.secondary}`.trim();
  const [inZone, onPage] = [foldForSearch(zone.primary + zone.secondary), foldForSearch(printed)];
  // F10 tells of names that were cut, or cut although they would have fitted.
  if (inZone === onPage || onPage.startsWith(inZone)) return passed;
  if (inZone.startsWith(onPage)) return undetermined('printUnsure');
  const likeness = compareNames(zone, page);
  if (likeness === 'same') return passed;
  if (likeness === 'unknown') return undetermined('printUnsure');
  return { state: 'raised', evidence: [evidenceOf(name)], params: { printed }, ...(likeness === 'alike' && { severity: 'low' as const, text: 'spelling' }) };
}
