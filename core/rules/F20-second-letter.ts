import { harmonisedLetters, LETTER_REQUIRED_FROM, LETTERLESS_EXPIRE_BEFORE } from '../reference/document-codes.ts';
import type { Mrz } from '../document/reading.ts';
import { evidenceOf, findField, findFields, icao, notApplicable, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/**
 * The second letter of a passport's code is not in the harmonised table, or there is none on a passport that outlives
 * the transition. The zone does not say when a document was issued, so until 2028 this is for information.
 * The letters D, E and S of Iraqi practice are in the table.
 */
export const F20: Rule = {
  id: 'F20',
  version: 1,
  severity: 'info',
  mode: 'live',
  basis: [icao(4, '4.4')],
  innocentCauses: ['oldDocument', 'nationalPractice'],
  evaluate,
};

function evaluate({ reading: { mrz }, today }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const field = findField(mrz, 'documentCode');
  if (field === undefined) return notPerformed('fieldMissing');
  if (mrz.format !== 'TD3' || !mrz.documentCode.startsWith('P')) return notApplicable('notAPassport');
  const letter = mrz.documentCode.charAt(1);
  if (Object.hasOwn(harmonisedLetters, letter)) return passed;
  const severity = today !== undefined && today >= LETTER_REQUIRED_FROM ? 'low' : 'info';
  if (letter !== '') return { state: 'raised', evidence: [evidenceOf(field)], severity, params: { letter } };
  return judgeLetterless(mrz, today, severity);
}

function judgeLetterless(mrz: Mrz, today: Facts['today'], severity: 'low' | 'info'): RuleAnswer {
  const { quality, year } = mrz.expiryDate;
  if (today === undefined) return undetermined('clockUnconfirmed');
  if (quality === 'impossible') return undetermined('dateImpossible');
  if (year === undefined) return undetermined('dateUnknown');
  if (year < Number(LETTERLESS_EXPIRE_BEFORE.slice(0, 4))) return passed;
  return { state: 'raised', evidence: findFields(mrz, ['documentCode', 'expiryDate']).map(evidenceOf), severity, text: 'letterless', params: { year } };
}
