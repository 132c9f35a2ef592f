import { dayNumber, findDay } from '../document/civil-date.ts';
import { foldForSearch } from '../names/fold.ts';
import { type ClosedOffice, closedOffices } from '../reference/closed-offices.ts';
import { evidenceOf, findFields, icao, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import { dayOf, earliestOf, findIssued, isAllAfter, isAllBefore, numberOf, spansOf } from './issued.ts';
import { overRows } from './over-rows.ts';
import { isCheckWrong } from './printed.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** Printed as issued after it expires, before its holder was born, after today, or at an office that its State did not hold. */
export const F27: Rule = {
  id: 'F27',
  version: 1,
  severity: 'medium',
  mode: 'live',
  basis: [icao(3, '3.8')],
  innocentCauses: ['misread', 'otherCalendar', 'issuerMistake'],
  evaluate: overRows(closedOffices, judge),
};

function judge(facts: Facts, offices: readonly ClosedOffice[]): RuleAnswer {
  const { mrz } = facts.reading;
  if (mrz === undefined) return notPerformed('noZone');
  const printed = findIssued(facts);
  if ('silence' in printed) return printed.silence;
  const spans = spansOf(printed.dates);
  const expiry = dayOf(mrz.expiryDate);
  const raise = (text: string, ...fields: ('birthDate' | 'expiryDate')[]): RuleAnswer => ({ state: 'raised', evidence: findFields(mrz, fields).map(evidenceOf), text, params: { date: printed.dates[0]!.date } });
  if (expiry !== undefined && isAllAfter(spans, dayNumber(expiry))) return isCheckWrong(mrz, 'expiryDate') ? undetermined('singleDigitFailed') : raise('afterExpiry', 'expiryDate');
  const birth = earliestOf(mrz.birthDate);
  if (birth !== undefined && isAllBefore(spans, birth)) return isCheckWrong(mrz, 'birthDate') ? undetermined('singleDigitFailed') : raise('beforeBirth', 'birthDate');
  // A clock a day behind, or a post in another zone of time.
  const now = facts.today === undefined ? undefined : findDay(facts.today);
  if (now !== undefined && isAllAfter(spans, dayNumber(now) + 1)) return raise('inFuture');
  if (offices.some((office) => isClosed(office, mrz.issuingState, facts.page?.printed?.authority ?? '', spans))) return raise('closedOffice');
  return expiry === undefined && birth === undefined && now === undefined ? undetermined('clockUnconfirmed') : passed;
}

function isClosed({ issuingState, names, from, until }: ClosedOffice, state: string, authority: string, spans: ReturnType<typeof spansOf>): boolean {
  if (issuingState !== state || authority === '') return false;
  const printed = foldForSearch(authority);
  return names.some((name) => printed.includes(foldForSearch(name))) && isAllAfter(spans, numberOf(from) - 1) && (until === undefined || isAllBefore(spans, numberOf(until) + 1));
}
