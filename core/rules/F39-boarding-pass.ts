import { evidenceOf, findFields, notApplicable, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import { whyNoPage } from './printed.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** The boarding pass names somebody else. Airlines cut names, run titles into them and turn their order: a hint at most. */
export const F39: Rule = {
  id: 'F39',
  version: 1,
  severity: 'low',
  mode: 'live',
  basis: [{ document: 'IATA Resolution 792', part: '', clause: 'item 11' }],
  innocentCauses: ['passNameCut', 'passOfAnother', 'transcription'],
  evaluate,
};

function evaluate(facts: Facts): RuleAnswer {
  const { mrz } = facts.reading;
  if (mrz === undefined) return notPerformed('noZone');
  if (facts.page === undefined) return notPerformed(whyNoPage(facts));
  const names = facts.page.codes.flatMap(({ code, name }) => (code.kind === 'boardingPass' ? (name ?? 'unsure') : []));
  if (names.length === 0) return facts.page.codesPerformed ? notApplicable('noBoardingPass') : notPerformed('codesNotLookedFor');
  if (names.includes('agrees')) return passed;
  if (names.includes('unsure')) return undetermined('passNameUnsure');
  return { state: 'raised', evidence: findFields(mrz, ['name']).map(evidenceOf) };
}
