import { getLayout } from '../document/formats.ts';
import { evidenceOf, findField, findFields, icao, isFillers, isLineOff, notApplicable, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/**
 * A card whose number's check digit is a filler says that the number runs on into the optional data: its rest, its
 * check digit and a filler. Here the form is begun and not carried through.
 */
export const F36: Rule = {
  id: 'F36',
  version: 1,
  severity: 'info',
  mode: 'live',
  basis: [icao(5, '4.2.2.1 (j)')],
  innocentCauses: ['nationalPractice', 'misread', 'softwareMistake'],
  evaluate,
};

function evaluate({ reading: { mrz } }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const layout = getLayout(mrz.format);
  if (!layout.longNumbers) return notApplicable('notInFormat');
  const number = findField(mrz, 'documentNumber');
  if (number === undefined) return notPerformed('fieldMissing');
  if (isFillers(number.raw)) return notApplicable('fieldEmpty');
  if (mrz.lines[number.line]?.charAt(number.end) !== '<') return notApplicable('ordinaryNumber');
  if (isLineOff(mrz, number.line)) return undetermined('lineLength');
  const check = mrz.longDocumentNumber ? mrz.checks.find(({ name }) => name === 'documentNumber') : undefined;
  const optional = findField(mrz, 'optionalData');
  const isClosed = check !== undefined && optional !== undefined && check.position + 1 < optional.end && mrz.lines[check.line]?.charAt(check.position + 1) === '<';
  return isClosed ? passed : { state: 'raised', evidence: findFields(mrz, ['documentNumber', 'optionalData']).map(evidenceOf) };
}
