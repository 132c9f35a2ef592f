import { remainingDays } from '../document/civil-date.ts';
import { needsProtection } from '../reference/states.ts';
import { evidenceOf, findField, icao, isFillers, notApplicable, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** The document's last day is past. People flee with the papers they have: for information only. */
export const F22: Rule = {
  id: 'F22',
  version: 1,
  severity: 'info',
  mode: 'live',
  basis: [icao(2, 'C.43')],
  innocentCauses: ['fledWithOldPapers', 'officeClosed'],
  evaluate,
};

function evaluate({ reading: { mrz }, today }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const expiry = findField(mrz, 'expiryDate');
  if (expiry === undefined) return notPerformed('fieldMissing');
  if (needsProtection(mrz.nationality)) return notApplicable('protectionHolder');
  if (isFillers(expiry.raw)) return notApplicable('noExpiry');
  if (mrz.expiryDate.quality === 'impossible') return undetermined('dateImpossible');
  if (today === undefined) return undetermined('clockUnconfirmed');
  const days = remainingDays(mrz.expiryDate, today);
  if (days === undefined) return undetermined('dateIncomplete');
  return days >= 0 ? passed : { state: 'raised', evidence: [evidenceOf(expiry)], params: { days: -days } };
}
