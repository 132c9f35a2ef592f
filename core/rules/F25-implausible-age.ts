import { ageRange } from '../document/civil-date.ts';
import { evidenceOf, findField, icao, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

const OLDEST = 110;
/** From here on a two-digit year could as well be one that is still to come. */
const CENTURY_DOUBTFUL_FROM = 95;

/** The birth date makes the holder older than anybody, or not yet born. A face is never used to judge an age. */
export const F25: Rule = {
  id: 'F25',
  version: 1,
  severity: 'low',
  mode: 'live',
  basis: [icao(2, 'C.30')],
  innocentCauses: ['centuryUnknown', 'misread'],
  evaluate,
};

function evaluate({ reading: { mrz }, today }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const birth = findField(mrz, 'birthDate');
  if (birth === undefined) return notPerformed('fieldMissing');
  if (mrz.birthDate.quality === 'impossible') return undetermined('dateImpossible');
  if (today === undefined) return undetermined('clockUnconfirmed');
  const age = ageRange(mrz.birthDate, today);
  if (age === undefined) return undetermined('dateUnknown');
  if (age.youngest > OLDEST) return { state: 'raised', evidence: [evidenceOf(birth)], params: { age: age.youngest } };
  if (age.oldest < 0) return { state: 'raised', evidence: [evidenceOf(birth)], text: 'unborn' };
  return age.youngest >= CENTURY_DOUBTFUL_FROM ? undetermined('centuryWindow') : passed;
}
