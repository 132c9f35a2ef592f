import type { Mrz, MrzField } from '../document/reading.ts';
import { evidenceOf, icao, isFillers, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import { foldForSearch } from '../names/fold.ts';
import { findComparison } from './printed.ts';
import { overName } from './over-name.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** The name fills its field to the last position, so it must be treated as cut; or it was cut although it would have fitted. */
export const F10: Rule = {
  id: 'F10',
  version: 1,
  severity: 'info',
  mode: 'live',
  basis: [icao(4, '4.2.3'), icao(5, '4.2.3')],
  innocentCauses: ['exactFit', 'nationalPractice'],
  evaluate: overName(evaluate),
};

function evaluate(name: MrzField, mrz: Mrz, facts: Facts): RuleAnswer {
  if (isFillers(name.raw)) return undetermined('fieldEmpty');
  const zone = foldForSearch(mrz.primaryIdentifier + mrz.secondaryIdentifier);
  const printed = printedName(facts);
  if (mrz.nameTruncated) return printed === zone ? passed : { state: 'raised', evidence: [evidenceOf(name)] };
  if (printed === undefined || printed.length <= zone.length || !printed.startsWith(zone)) return passed;
  // Two fillers part the identifiers, and one each pair of words: room for as many again as there are gaps in the print.
  return printed.length + gapsOf(facts) <= name.end - name.start ? { state: 'raised', evidence: [evidenceOf(name)], text: 'cutEarly' } : passed;
}

const printedTexts = (facts: Facts): string[] => (['primaryIdentifier', 'secondaryIdentifier'] as const).flatMap((field) => findComparison(facts, field)?.printed ?? []);

/** Both identifiers as printed in Latin letters; `undefined` when one of them was not read. */
function printedName(facts: Facts): string | undefined {
  const texts = printedTexts(facts);
  return texts.length === 2 ? foldForSearch(texts.join('')) : undefined;
}

const gapsOf = (facts: Facts): number => printedTexts(facts).reduce((sum, text) => sum + text.trim().split(/[\s-]+/).length, 0);
