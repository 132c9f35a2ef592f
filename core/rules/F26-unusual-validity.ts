import { addMonths, ageRange, type Day, dayNumber, findDay, toDay } from '../document/civil-date.ts';
import type { Mrz } from '../document/reading.ts';
import type { PrintedDate } from '../document/visual/printed-date.ts';
import { type ValiditySpan, validitySpans } from '../reference/validity-spans.ts';
import { evidenceOf, findField, icao, isFillers, notApplicable, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import { dayOf, findIssued } from './issued.ts';
import { overRows } from './over-rows.ts';
import { isCheckWrong } from './printed.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** A document that runs to the day before, to the day, or to the end of that month. */
const SLACK = 31;

/** Months beyond the longest that its State is known to give, from which on no change of rules is likely. */
const FAR_TOO_LONG = 24;

/** The document runs for a time for which its State is not known to issue; without its day of issue only one that is too long shows. */
export const F26: Rule = {
  id: 'F26',
  version: 2,
  severity: 'low',
  mode: 'live',
  basis: [icao(4, '4.2.2')],
  innocentCauses: ['rulesChanged', 'nationalPractice', 'misread'],
  evaluate: overRows(validitySpans, judge),
};

function judge(facts: Facts, rows: readonly ValiditySpan[]): RuleAnswer {
  const { mrz } = facts.reading;
  if (mrz === undefined) return notPerformed('noZone');
  const expiry = findField(mrz, 'expiryDate');
  if (expiry === undefined) return notPerformed('fieldMissing');
  if (isFillers(expiry.raw)) return notApplicable('noExpiry');
  const usual = rows.filter((row) => row.issuingState === mrz.issuingState && row.format === mrz.format && row.kind === kindOf(mrz));
  if (usual.length === 0) return notApplicable('noCountryData');
  if (mrz.expiryDate.quality === 'impossible') return undetermined('dateImpossible');
  const end = dayOf(mrz.expiryDate);
  if (end === undefined) return undetermined(facts.today === undefined ? 'clockUnconfirmed' : 'dateIncomplete');
  if (isCheckWrong(mrz, 'expiryDate')) return undetermined('singleDigitFailed');
  const evidence = [evidenceOf(expiry)];
  const printed = findIssued(facts);
  if ('dates' in printed) {
    const fits = printed.dates.some((issued) => usual.some((row) => isUsual(row, issued, end, mrz)));
    if (fits) return passed;
    const most = Math.max(...usual.map(({ months }) => months));
    const isFar = printed.dates.every(({ date, tolerance }) => dayNumber(end) > dayNumber(addMonths(toDay(date), most + FAR_TOO_LONG)) + SLACK + tolerance);
    return isFar ? { state: 'raised', evidence, severity: 'medium', text: 'farTooLong', params: { years: Math.floor(most / 12) } } : { state: 'raised', evidence };
  }
  const now = facts.today === undefined ? undefined : findDay(facts.today);
  if (now === undefined) return undetermined('clockUnconfirmed');
  // Issued today at the latest.
  const longest = Math.max(...usual.map(({ months }) => months));
  const latest = dayNumber(addMonths(now, longest)) + SLACK;
  return dayNumber(end) > latest ? { state: 'raised', evidence, text: 'tooLong', params: { years: Math.floor(longest / 12) } } : printed.silence;
}

function isUsual({ months, fromAge, toAge }: ValiditySpan, { date, tolerance }: PrintedDate, end: Day, { birthDate }: Mrz): boolean {
  const expected = dayNumber(addMonths(toDay(date), months));
  if (Math.abs(dayNumber(end) - expected) > SLACK + tolerance) return false;
  const age = ageRange(birthDate, date);
  return age === undefined || ((fromAge === undefined || age.oldest >= fromAge) && (toAge === undefined || age.youngest <= toAge));
}

/** Iraq's diplomatic and service passports are known by the first letter of their number as well. */
function kindOf({ format, documentCode, issuingState, documentNumber }: Mrz): ValiditySpan['kind'] | undefined {
  if (format !== 'TD3') return 'card';
  const series = issuingState === 'IRQ' ? documentNumber.charAt(0) : '';
  if (documentCode === 'PD' || series === 'D') return 'diplomatic';
  if (documentCode === 'PO' || series === 'E') return 'service';
  // Emergency, refugee and other documents run as they please.
  return documentCode === 'P' || documentCode === 'PP' || documentCode === 'PN' ? 'ordinary' : undefined;
}
