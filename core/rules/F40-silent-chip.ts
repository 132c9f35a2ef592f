import { documentFamilies, findFamily, type DocumentFamily } from '../reference/document-families.ts';
import { icao, notApplicable, notPerformed, passed } from './answers.ts';
import type { Facts } from './facts.ts';
import { overRows } from './over-rows.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** Documents of this family carry a chip, and none answered. */
export const F40: Rule = {
  id: 'F40',
  version: 1,
  severity: 'medium',
  mode: 'live',
  basis: [icao(2, 'C.18'), icao(2, 'C.43')],
  innocentCauses: ['brokenChip', 'oldDocument'],
  evaluate: overRows(documentFamilies, judge),
};

function judge({ reading: { mrz }, chip, chipSilent }: Facts, rows: readonly DocumentFamily[]): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  if (chip !== undefined) return passed;
  if (chipSilent !== true) return notPerformed('noChipReader');
  const family = findFamily(mrz, rows);
  if (family === undefined) return notApplicable('noCountryData');
  return family.chip === 'always' ? { state: 'raised', evidence: [] } : notApplicable('chipNotExpected');
}
