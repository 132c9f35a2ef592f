import { evidenceWithin, findField, icao, isLineOff, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts, Rule, RuleAnswer } from './rule.ts';

/** A name that fills its field must be treated as cut: compare it with the name printed on the page. */
export const F10: Rule = {
  id: 'F10',
  version: 1,
  severity: 'info',
  mode: 'live',
  basis: [icao(4, '4.2.3'), icao(5, '4.2.3')],
  innocentCauses: ['exactFit', 'longName'],
  evaluate,
};

function evaluate({ reading: { mrz } }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const name = findField(mrz, 'name');
  if (name === undefined) return notPerformed('fieldMissing');
  if (isLineOff(mrz, name.line)) return undetermined('lineLength');
  if (!mrz.nameTruncated) return passed;
  return { state: 'raised', evidence: [evidenceWithin(name, name.raw.length - 1, name.raw.length)] };
}
