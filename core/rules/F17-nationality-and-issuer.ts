import { isForNonNationals } from '../reference/document-codes.ts';
import { findCodeKind, isGermanyWrong, needsProtection } from '../reference/states.ts';
import { evidenceOf, findField, icao, isFillers, isVisa, notApplicable, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** The holder's nationality is not the issuer's, and the document says no reason why. */
export const F17: Rule = {
  id: 'F17',
  version: 1,
  severity: 'info',
  mode: 'live',
  basis: [icao(3, '5 C'), icao(3, '5 D'), icao(3, '5 E'), icao(4, '4.1.1')],
  innocentCauses: ['refugeeDocument', 'residencePermit', 'misread'],
  evaluate,
};

function evaluate({ reading: { mrz } }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const issuer = findField(mrz, 'issuingState');
  const nationality = findField(mrz, 'nationality');
  if (issuer === undefined || nationality === undefined) return notPerformed('fieldMissing');
  if (isVisa(mrz)) return notApplicable('visa');
  if (isFillers(issuer.raw) || isFillers(nationality.raw)) return undetermined('fieldEmpty');
  if (needsProtection(mrz.nationality)) return notApplicable('protectionHolder');
  if (mrz.nationality === 'XXX') return notApplicable('unspecifiedNationality');
  if (homeOf(issuer.raw, mrz.issuingState) === homeOf(nationality.raw, mrz.nationality)) return passed;
  if (findCodeKind(mrz.issuingState) === 'organisation' || mrz.issuingState === 'UNK') return notApplicable('organisationIssuer');
  if (isForNonNationals(mrz.documentCode)) return notApplicable('documentForNonNationals');
  return { state: 'raised', evidence: [evidenceOf(issuer), evidenceOf(nationality)], params: { issuer: mrz.issuingState, nationality: mrz.nationality } };
}

/** Codes that go together: British nationalities, Kosovo's two, Germany in whatever form. */
function homeOf(raw: string, code: string): string {
  if (isGermanyWrong(raw)) return 'D';
  const kind = findCodeKind(code);
  if (kind === 'britishNationality') return 'GBR';
  return kind === 'kosovo' ? 'RKS' : code;
}
