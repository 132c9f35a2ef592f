import type { CodeEvidence } from '../document/code-evidence.ts';
import type { Mrz } from '../document/reading.ts';
import { compareNames, prepareName } from '../names/compare.ts';
import { evidenceOf, findFields, notApplicable, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import { whyNoPage } from './printed.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** Letters of a name below which nothing can be said of it. */
const LEAST_LETTERS = 6;

/**
 * The boarding pass names somebody else. Airlines cut names, run titles into them and turn their order: a hint, as long as
 * any part of the name is the holder's. Where none is, neither cutting nor spelling explains it, and somebody has to ask.
 */
export const F39: Rule = {
  id: 'F39',
  version: 2,
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
  const passes = facts.page.codes.flatMap(({ code, name }) => (code.kind === 'boardingPass' ? { pass: code.pass, name: name ?? 'unsure' } : []));
  if (passes.length === 0) return facts.page.codesPerformed ? notApplicable('noBoardingPass') : notPerformed('codesNotLookedFor');
  if (passes.some(({ name }) => name === 'agrees')) return passed;
  if (passes.some(({ name }) => name === 'unsure')) return undetermined('passNameUnsure');
  const evidence = findFields(mrz, ['name']).map(evidenceOf);
  return passes.every(({ pass }) => isStrange(pass, mrz)) ? { state: 'raised', evidence, severity: 'medium', text: 'nothingAgrees' } : { state: 'raised', evidence };
}

type Pass = Extract<CodeEvidence, { kind: 'boardingPass' }>['pass'];

/** No part of the one name is a part of the other, in any place or spelling, and there is enough of both to say so. */
function isStrange({ surname, givenNames }: Pass, { primaryIdentifier, secondaryIdentifier }: Mrz): boolean {
  if ([surname + givenNames, primaryIdentifier + secondaryIdentifier].some((name) => name.replace(/[^\p{L}]/gu, '').length < LEAST_LETTERS)) return false;
  const { parts } = compareNames(prepareName({ primary: surname, secondary: givenNames }), prepareName({ primary: primaryIdentifier, secondary: secondaryIdentifier }));
  return parts.length > 0 && parts.every(({ kind }) => kind === 'different' || kind === 'missing');
}
