import { evidenceOf, findFields, notPerformed, passed } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** Below this it is somebody with a like name. */
const LEAST_SCORE = 0.9;

/** Somebody of this name and birth date came before with another document. Renewals and second nationalities are the rule. */
export const F52: Rule = {
  id: 'F52',
  version: 1,
  severity: 'info',
  mode: 'live',
  basis: [{ document: 'ICAO Annex 9', part: '', clause: '3.15' }],
  innocentCauses: ['renewed', 'secondNationality', 'namesake', 'transcription'],
  evaluate,
};

function evaluate({ reading: { mrz }, history }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  if (history === undefined) return notPerformed('noHistory');
  const others = history.samePerson.filter(({ score, documentNumber, issuingState }) => score >= LEAST_SCORE && (documentNumber !== mrz.documentNumber || issuingState !== mrz.issuingState));
  if (others.length === 0) return passed;
  const states = [...new Set(others.map(({ nationality }) => nationality).filter((nationality) => nationality !== '' && mrz.nationality !== '' && nationality !== mrz.nationality))];
  const evidence = findFields(mrz, states.length > 0 ? ['nationality', 'documentNumber'] : ['documentNumber']).map(evidenceOf);
  if (states.length === 0) return { state: 'raised', evidence, params: { count: others.length } };
  return { state: 'raised', evidence, severity: 'low', text: 'nationalities', params: { states: states.join(', ') } };
}
