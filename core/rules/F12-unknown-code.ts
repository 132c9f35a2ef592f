import { type CodeKind, findCodeKind, isGermanyWrong } from '../reference/states.ts';
import { stripFillers } from '../document/parse-mrz.ts';
import { evidenceOf, findFields, icao, isFillers, isLineOff, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/**
 * A code of a State, organisation or nationality that ICAO's list does not hold. No check digit guards it: one look-alike
 * beside a code of the list is likelier misread, and weighs less. Germany in a wrong form is F15's.
 */
export const F12: Rule = {
  id: 'F12',
  version: 3,
  severity: 'high',
  mode: 'live',
  basis: [icao(3, '5')],
  innocentCauses: ['misread', 'newCode'],
  evaluate,
};

function evaluate({ reading: { mrz } }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const codes = findFields(mrz, ['issuingState', 'nationality']);
  if (codes.length === 0) return notPerformed('fieldMissing');
  const unknown = codes.filter(({ raw }) => !isFillers(raw) && !isGermanyWrong(raw) && findCodeKind(stripFillers(raw)) === undefined);
  if (unknown.some(({ line }) => isLineOff(mrz, line))) return undetermined('lineLength');
  if (unknown.length > 0) {
    const params = { code: unknown.map(({ raw }) => stripFillers(raw)).join(', ') };
    const raised: RuleAnswer = { state: 'raised', evidence: unknown.map(evidenceOf), params };
    return unknown.every(({ raw }) => isMisreadCode(stripFillers(raw))) ? { ...raised, severity: 'medium', text: 'lookAlike' } : raised;
  }
  return codes.some(({ raw }) => isFillers(raw)) ? undetermined('fieldEmpty') : passed;
}

/** Letters and digits that OCR-B and a worn page make alike. */
const ALIKE: readonly string[] = ['0ODQC', '1IJLT', '2Z', '5S', '6GC', '8B', '4A', 'EF', 'HMNW', 'KX', 'PR', 'UVY'];

const isMisreadCode = (code: string): boolean =>
  [...code].some((letter, at) => ALIKE.filter((family) => family.includes(letter)).some((family) => [...family].some((other) => other !== letter && isHolders(findCodeKind(code.slice(0, at) + other + code.slice(at + 1))))));

/** What travellers mostly hold: other codes are so rare that an invented one is likelier. */
const isHolders = (kind: CodeKind | undefined): boolean => kind === 'state' || kind === 'person';
