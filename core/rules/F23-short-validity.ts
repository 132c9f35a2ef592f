import { addMonths, dayNumber, remainingDays, toDay } from '../document/civil-date.ts';
import { evidenceOf, findField, isFillers, notApplicable, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

const MONTHS = 6;

/** Valid today, but not for six months more: a matter of entry rules, no sign of anything about the document. No clause of ICAO asks for it. */
export const F23: Rule = {
  id: 'F23',
  version: 1,
  severity: 'info',
  mode: 'live',
  basis: [],
  innocentCauses: ['renewalDue'],
  evaluate,
};

function evaluate({ reading: { mrz }, today }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const expiry = findField(mrz, 'expiryDate');
  if (expiry === undefined) return notPerformed('fieldMissing');
  if (isFillers(expiry.raw)) return notApplicable('noExpiry');
  if (mrz.expiryDate.quality === 'impossible') return undetermined('dateImpossible');
  if (today === undefined) return undetermined('clockUnconfirmed');
  const days = remainingDays(mrz.expiryDate, today);
  if (days === undefined) return undetermined('dateIncomplete');
  if (days < 0) return notApplicable('expired');
  const now = toDay(today);
  const needed = dayNumber(addMonths(now, MONTHS)) - dayNumber(now);
  return days >= needed ? passed : { state: 'raised', evidence: [evidenceOf(expiry)], params: { days } };
}
