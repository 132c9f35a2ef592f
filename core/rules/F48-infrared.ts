import { icao, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** Least contrast of print that is made for infrared readers. */
const LEAST_CONTRAST = 0.6;

/** The zone cannot be read in infrared, as the ink of the standard can. */
export const F48: Rule = {
  id: 'F48',
  version: 1,
  severity: 'high',
  mode: 'live',
  basis: [icao(3, '4.5'), icao(3, '4.11'), icao(2, 'C.15')],
  innocentCauses: ['lamination', 'notOfStandard'],
  evaluate,
};

function evaluate({ reading, capture, picture }: Facts): RuleAnswer {
  if (capture.light !== 'infrared') return notPerformed(reading.mrz === undefined ? 'noZone' : 'noInfrared');
  const characters = picture?.lines.flatMap((line) => line.characters) ?? [];
  if (characters.length === 0) {
    if (reading.found) return passed;
    // A page that lies there whole, and not one line of print on it.
    return picture?.page === undefined ? undetermined('noPageSeen') : { state: 'raised', evidence: [], text: 'invisible' };
  }
  const contrasts = characters.map(({ contrast }) => contrast).sort((a, b) => a - b);
  return contrasts[Math.floor(contrasts.length / 2)]! >= LEAST_CONTRAST ? passed : { state: 'raised', evidence: [] };
}
