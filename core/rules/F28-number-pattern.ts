import { type NumberPattern, numberPatterns } from '../reference/number-patterns.ts';
import { evidenceOf, findField, icao, isFillers, isLineOff, notApplicable, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import { overRows } from './over-rows.ts';
import { isCheckWrong } from './printed.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** So many documents of the State, different ones, before their numbers say how it writes them. */
const ENOUGH = 500;
/** Of these, so few may stand alone in their shape: as often a sound one is of a shape that nobody has seen yet. */
const MOST_SINGLE = 1 / 500;

/**
 * The number is not written as its State writes them: none of very many documents that were read here is numbered so, and
 * new shapes hardly occur. What public lists alone say is silent, because they are unreliable.
 */
export const F28: Rule = {
  id: 'F28',
  version: 2,
  severity: 'medium',
  mode: 'live',
  basis: [icao(4, '4.1.1 (05)')],
  innocentCauses: ['newSeries', 'listsUnreliable', 'oldDocument', 'misread'],
  evaluate,
};

const askLists = overRows(numberPatterns, judge);

function evaluate(facts: Facts): RuleAnswer {
  const unheardOf = findUnheardOf(facts);
  if (unheardOf !== undefined) return unheardOf;
  const answer = askLists(facts);
  return answer.state === 'raised' ? { ...answer, severity: 'low', mode: 'silent' } : answer;
}

function findUnheardOf({ reading: { mrz }, history }: Facts): RuleAnswer | undefined {
  const number = mrz && findField(mrz, 'documentNumber');
  const numbers = history?.numbers;
  if (mrz === undefined || number === undefined || numbers === undefined || isLineOff(mrz, number.line) || isCheckWrong(mrz, 'documentNumber')) return undefined;
  const { documents, alike, single } = numbers;
  return documents < ENOUGH || alike > 0 || single > MOST_SINGLE * documents ? undefined : { state: 'raised', evidence: [evidenceOf(number)], text: 'unheardOf', params: { documents } };
}

function judge({ reading: { mrz } }: Facts, rows: readonly NumberPattern[]): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const number = findField(mrz, 'documentNumber');
  if (number === undefined) return notPerformed('fieldMissing');
  if (isFillers(number.raw)) return notApplicable('fieldEmpty');
  const known = rows.filter(({ issuingState, format }) => issuingState === mrz.issuingState && format === mrz.format);
  if (known.length === 0) return notApplicable('noCountryData');
  if (known.some(({ pattern }) => pattern.test(mrz.documentNumber))) return passed;
  if (isLineOff(mrz, number.line)) return undetermined('lineLength');
  return isCheckWrong(mrz, 'documentNumber') ? undetermined('singleDigitFailed') : { state: 'raised', evidence: [evidenceOf(number)] };
}
