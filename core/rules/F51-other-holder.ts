import { evidenceOf, findField, findFields, icao, isLineOff, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts, Sighting } from './facts.ts';
import { isCheckWrong } from './printed.ts';
import type { Rule, RuleAnswer } from './rule.ts';
import { compareHolders, holderOf } from './same-holder.ts';

/**
 * The same number was shown before by somebody else. A misread letter, another spelling or an unknown day is the same
 * holder; another name on the same birth date, or another birth date under the same name, weighs less than another person.
 */
export const F51: Rule = {
  id: 'F51',
  version: 1,
  severity: 'high',
  mode: 'live',
  basis: [icao(2, 'A.4')],
  innocentCauses: ['misread', 'siblings', 'numberUsedTwice', 'nameChanged'],
  evaluate,
};

type Verdict = 'same' | 'unsure' | 'otherName' | 'otherBirth' | 'raised';
const ORDER: readonly Verdict[] = ['same', 'unsure', 'otherBirth', 'otherName', 'raised'];

function evaluate({ reading: { mrz }, history }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const number = findField(mrz, 'documentNumber');
  if (number === undefined) return notPerformed('fieldMissing');
  if (history === undefined) return notPerformed('noHistory');
  let worst: { verdict: Verdict; sighting?: Sighting } = { verdict: 'same' };
  for (const sighting of history.sameDocument) {
    const verdict = judge(sighting, mrz);
    if (ORDER.indexOf(verdict) > ORDER.indexOf(worst.verdict)) worst = { verdict, sighting };
  }
  const { verdict, sighting } = worst;
  if (verdict === 'same') return passed;
  if (verdict === 'unsure' || sighting === undefined) return undetermined('sameHolderLikely');
  // Any of these lines may have been cut wrongly, and then the number is somebody else's.
  if (isLineOff(mrz, number.line)) return undetermined('lineLength');
  if (isCheckWrong(mrz, 'documentNumber')) return undetermined('singleDigitFailed');
  if (verdict === 'otherBirth' && isCheckWrong(mrz, 'birthDate')) return undetermined('singleDigitFailed');
  const fields = findFields(mrz, verdict === 'otherName' ? ['documentNumber', 'name'] : verdict === 'otherBirth' ? ['documentNumber', 'birthDate'] : ['documentNumber', 'name', 'birthDate']);
  return { state: 'raised', evidence: fields.map(evidenceOf), text: verdict, params: { date: sighting.at.slice(0, 10) }, ...(verdict !== 'raised' && { severity: 'medium' as const }) };
}

function judge(sighting: Sighting, mrz: Parameters<typeof holderOf>[0]): Verdict {
  const { name, birth } = compareHolders(sighting, holderOf(mrz));
  if (name === 'other') return birth === 'other' ? 'raised' : birth === 'unknown' ? 'unsure' : 'otherName';
  if (birth === 'other') return name === 'unknown' ? 'unsure' : 'otherBirth';
  return 'same';
}
