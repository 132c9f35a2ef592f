import { evidenceOf, findFields, icao, notApplicable, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import { isCheckWrong, whyNoPage } from './printed.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** The document's digital seal repeats the zone, and says something else. */
export const F37: Rule = {
  id: 'F37',
  version: 1,
  severity: 'high',
  mode: 'live',
  basis: [icao(13, '3'), icao(13, '4')],
  innocentCauses: ['misread', 'printMistake', 'sealOfAnother'],
  evaluate,
};

function evaluate(facts: Facts): RuleAnswer {
  const { mrz } = facts.reading;
  const { page } = facts;
  if (mrz === undefined) return notPerformed('noZone');
  if (page === undefined) return notPerformed(whyNoPage(facts));
  const seals = page.codes.flatMap(({ code, differences }) => (code.kind === 'seal' && differences !== undefined ? [{ seal: code.seal, differences }] : []));
  if (seals.length === 0) return page.codesPerformed ? notApplicable('noSealedZone') : notPerformed('codesNotLookedFor');
  // The seal of a visa beside a passport's zone repeats another document's.
  const own = seals.filter(({ seal }) => seal.zone === undefined || (seal.zone.length === mrz.lines.length && seal.zone[0]?.slice(0, 5) === mrz.lines[0]?.slice(0, 5)));
  const differing = [...new Set(own.flatMap(({ differences }) => differences))];
  const sure = differing.filter((field) => !((field === 'documentNumber' || field === 'birthDate' || field === 'expiryDate') && isCheckWrong(mrz, field)));
  const fields = findFields(mrz, sure);
  if (fields.length > 0) return { state: 'raised', evidence: fields.map(evidenceOf), params: { count: fields.length } };
  if (differing.length > 0) return undetermined('singleDigitFailed');
  return own.length > 0 ? passed : undetermined('sealOfAnother');
}
