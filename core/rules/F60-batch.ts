import { notApplicable, notPerformed, passed } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** Fewer are a family. */
const FEWEST = 5;

/** Very many documents of one flight or bus are nearly alike. Groups are issued theirs together: a trend that analysts follow, nothing about a holder, so it is counted and not shown. No clause of ICAO asks for it. */
export const F60: Rule = {
  id: 'F60',
  version: 1,
  severity: 'low',
  mode: 'silent',
  basis: [],
  innocentCauses: ['issuedTogether', 'families'],
  evaluate,
};

function evaluate({ reading: { mrz }, history }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  if (history === undefined) return notPerformed('noHistory');
  const { conveyance } = history;
  if (conveyance === undefined) return notApplicable('noConveyance');
  return conveyance.alike.length < FEWEST ? passed : { state: 'raised', evidence: [], params: { alike: conveyance.alike.length, documents: conveyance.documents } };
}
