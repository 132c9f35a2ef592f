import type { CivilDate } from '../contract/common.ts';
import type { Mrz } from '../document/reading.ts';
import { type SubTypeDay, subTypeCalendar, subTypes } from '../reference/sub-types.ts';
import { evidenceOf, findField, findFields, icao, notApplicable, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import { findIssued, isAllBefore, numberOf, spansOf, type Span } from './issued.ts';
import { letterOfState } from './letter-of-state.ts';
import { overRows } from './over-rows.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/**
 * The second letter of a passport's code is not in the harmonised table, or there is none on a passport that outlives the
 * transition or was issued after it. Where the page does not say when it was issued, this is for information until 2028.
 * The letters D, E and S of Iraqi practice are in the table. Where passports of a State are known, a letter that
 * neither they nor the table have is worth a second look.
 */
export const F20: Rule = {
  id: 'F20',
  version: 3,
  severity: 'info',
  mode: 'live',
  basis: [icao(4, '4.4')],
  innocentCauses: ['oldDocument', 'nationalPractice'],
  evaluate: overRows(subTypeCalendar, judge),
};

function judge(facts: Facts, calendar: readonly SubTypeDay[]): RuleAnswer {
  const { today, reading: { mrz } } = facts;
  if (mrz === undefined) return notPerformed('noZone');
  const field = findField(mrz, 'documentCode');
  if (field === undefined) return notPerformed('fieldMissing');
  if (mrz.format !== 'TD3' || !mrz.documentCode.startsWith('P')) return notApplicable('notAPassport');
  const letter = mrz.documentCode.charAt(1);
  if (subTypes.some((subType) => subType.letter === letter)) return passed;
  const ofState = letter === '' ? passed : letterOfState(facts);
  if (ofState.state === 'raised') return ofState;
  const printed = findIssued(facts);
  const issued = 'dates' in printed ? spansOf(printed.dates) : [];
  const dayOf = (then: SubTypeDay['then']): CivilDate | undefined => calendar.find((row) => row.then === then)?.day;
  const required = dayOf('required');
  const severity = required !== undefined && today !== undefined && today >= required ? 'low' : 'info';
  if (letter === '') return judgeLetterless(mrz, today, severity, issued, required, dayOf('letterlessEnded'));
  const fromTable = dayOf('fromTable');
  if (fromTable !== undefined && isAllBefore(issued, numberOf(fromTable))) return passed;
  return { state: 'raised', evidence: [evidenceOf(field)], severity, params: { letter } };
}

function judgeLetterless(mrz: Mrz, today: CivilDate | undefined, severity: 'low' | 'info', issued: readonly Span[], required: CivilDate | undefined, ended: CivilDate | undefined): RuleAnswer {
  if (required !== undefined && issued.length > 0 && issued.every(({ first }) => first >= numberOf(required))) {
    return { state: 'raised', evidence: findFields(mrz, ['documentCode']).map(evidenceOf), severity, text: 'issuedWithout' };
  }
  const { quality, year } = mrz.expiryDate;
  if (today === undefined) return undetermined('clockUnconfirmed');
  if (quality === 'impossible') return undetermined('dateImpossible');
  if (year === undefined) return undetermined('dateUnknown');
  if (ended === undefined || year < Number(ended.slice(0, 4))) return passed;
  return { state: 'raised', evidence: findFields(mrz, ['documentCode', 'expiryDate']).map(evidenceOf), severity, text: 'letterless', params: { year } };
}
