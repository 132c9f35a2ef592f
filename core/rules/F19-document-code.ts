import { firstLetters, isBarredCardCode } from '../reference/document-codes.ts';
import { evidenceOf, findField, icao, isLineOff, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** The document code does not go with the format: P for a passport, A, C or I for a card, V for a visa; `AI` and a second V are barred. */
export const F19: Rule = {
  id: 'F19',
  version: 1,
  severity: 'medium',
  mode: 'live',
  basis: [icao(4, '4.4'), icao(5, '4.2.2.1 (k)')],
  innocentCauses: ['misread', 'croppedPicture', 'oldDocument'],
  evaluate,
};

function evaluate({ reading: { mrz } }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const field = findField(mrz, 'documentCode');
  if (field === undefined) return notPerformed('fieldMissing');
  const { documentCode, format } = mrz;
  // An emergency document on a single sheet has the size of a TD2 (9303-8).
  if (format === 'TD2' && documentCode === 'PU') return passed;
  const isCard = format === 'TD1' || format === 'TD2';
  const fits = firstLetters[format].includes(documentCode.charAt(0)) && /^[A-Z]{1,2}$/.test(documentCode) && !(isCard && isBarredCardCode(documentCode));
  if (fits) return passed;
  if (isLineOff(mrz, field.line)) return undetermined('lineLength');
  return { state: 'raised', evidence: [evidenceOf(field)], params: { code: documentCode, format } };
}
