import { type PassportSeries, passportSeries } from '../reference/passport-series.ts';
import { evidenceOf, findField, icao, notApplicable, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import { findIssued, isAllAfter, isAllBefore, numberOf, spansOf } from './issued.ts';
import { overRows } from './over-rows.ts';
import { isCheckWrong } from './printed.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** Sources differ by about so many days on when a series began and ended. */
const SLACK = 180;

/** Issued, as printed, when passports of this series were not issued yet or no more. Iraq's series G after 2009 is lawful. */
export const F29: Rule = {
  id: 'F29',
  version: 1,
  severity: 'low',
  mode: 'live',
  basis: [icao(4, '4.1.1 (05)')],
  innocentCauses: ['oldStock', 'misread', 'otherCalendar'],
  evaluate: overRows(passportSeries, judge),
};

function judge(facts: Facts, rows: readonly PassportSeries[]): RuleAnswer {
  const { mrz } = facts.reading;
  if (mrz === undefined) return notPerformed('noZone');
  const number = findField(mrz, 'documentNumber');
  if (number === undefined) return notPerformed('fieldMissing');
  if (mrz.format !== 'TD3') return notApplicable('notAPassport');
  const letter = mrz.documentNumber.charAt(0);
  const series = rows.filter((row) => row.issuingState === mrz.issuingState && row.letter === letter);
  if (series.length === 0) return notApplicable('noCountryData');
  const printed = findIssued(facts);
  if ('silence' in printed) return printed.silence;
  const spans = spansOf(printed.dates);
  const early = series.some(({ from }) => from !== undefined && isAllBefore(spans, numberOf(from) - SLACK));
  const late = series.some(({ until }) => until !== undefined && isAllAfter(spans, numberOf(until) + SLACK));
  if (!early && !late) return passed;
  if (isCheckWrong(mrz, 'documentNumber')) return undetermined('singleDigitFailed');
  return { state: 'raised', evidence: [evidenceOf(number)], text: early ? 'tooEarly' : 'raised', params: { letter } };
}
