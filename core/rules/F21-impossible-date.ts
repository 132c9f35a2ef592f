import { evidenceOf, findFields, icao, isLineOff, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import { isCheckWrong } from './printed.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** A day that no calendar has. Fillers for unknown parts are legal; zeros in their place are common and only noted. */
export const F21: Rule = {
  id: 'F21',
  version: 2,
  severity: 'medium',
  mode: 'live',
  basis: [icao(3, '4.8')],
  innocentCauses: ['misread', 'unknownDay', 'otherCalendar', 'issuerMistake'],
  evaluate,
};

function evaluate({ reading: { mrz } }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const dates = findFields(mrz, ['birthDate', 'expiryDate']);
  if (dates.length === 0) return notPerformed('fieldMissing');
  const impossible = dates.filter(({ name }) => mrz[name === 'birthDate' ? 'birthDate' : 'expiryDate'].quality === 'impossible');
  if (impossible.length === 0) return passed;
  if (impossible.some(({ line }) => isLineOff(mrz, line))) return undetermined('lineLength');
  // A letter in a date whose check digit fails was misread: F02 and F03 tell of it.
  const read = impossible.filter(({ name, raw }) => !/[^\d<]/.test(raw) || !isCheckWrong(mrz, name === 'birthDate' ? name : 'expiryDate'));
  if (read.length === 0) return undetermined('singleDigitFailed');
  const wrong = read.filter(({ raw }) => !hasZerosForUnknown(raw));
  if (wrong.length > 0) return { state: 'raised', evidence: wrong.map(evidenceOf), params: { captured: wrong[0]!.raw } };
  return { state: 'raised', evidence: read.map(evidenceOf), severity: 'info', text: 'zeros', params: { captured: read[0]!.raw } };
}

/** `YY0000`, or `YYMM00` with a month there is. */
const hasZerosForUnknown = (raw: string): boolean => /^\d\d(?:00|0[1-9]|1[0-2])00$/.test(raw);
