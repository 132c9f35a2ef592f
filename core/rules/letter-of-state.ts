import { type DocumentFamily, documentFamilies } from '../reference/document-families.ts';
import { evidenceOf, findField, passed } from './answers.ts';
import type { Facts } from './facts.ts';
import { overRows } from './over-rows.ts';
import type { RuleAnswer } from './rule.ts';

/** Raised where passports of the State are known and none of them bears this code. */
export const letterOfState = overRows(documentFamilies, judge);

function judge({ reading: { mrz } }: Facts, families: readonly DocumentFamily[]): RuleAnswer {
  const field = mrz && findField(mrz, 'documentCode');
  if (mrz === undefined || field === undefined) return passed;
  const known = families.filter(({ issuingState, format }) => issuingState === mrz.issuingState && format === mrz.format);
  if (known.length === 0 || known.some(({ codes }) => codes.includes(mrz.documentCode))) return passed;
  return { state: 'raised', evidence: [evidenceOf(field)], severity: 'medium', text: 'notOfState', params: { letter: mrz.documentCode.charAt(1) } };
}
