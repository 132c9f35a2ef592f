import type { FieldName, Mrz } from '../document/reading.ts';
import { evidenceOf, findField, findFields, icao, isLineOff, notPerformed, passed, undetermined } from './answers.ts';
import { isKnownCode } from '../reference/states.ts';
import type { Facts, Sighting } from './facts.ts';
import { isCheckWrong } from './printed.ts';
import type { Rule, RuleAnswer } from './rule.ts';
import { compareHolders, holderOf } from './same-holder.ts';

/**
 * The same number was shown before by somebody else. A misread letter, another spelling or an unknown day is the same
 * holder. One datum that differs under the same name and birth, which were then read rightly, weighs less than another person.
 */
export const F51: Rule = {
  id: 'F51',
  version: 2,
  severity: 'high',
  mode: 'live',
  basis: [icao(2, 'A.4')],
  innocentCauses: ['misread', 'siblings', 'numberUsedTwice', 'nameChanged'],
  evaluate,
};

type Difference = 'otherExpiry' | 'otherNationality' | 'otherSex' | 'otherBirth' | 'otherName';
const FIELDS: Record<Difference, FieldName> = { otherExpiry: 'expiryDate', otherNationality: 'nationality', otherSex: 'sex', otherBirth: 'birthDate', otherName: 'name' };

function evaluate({ reading: { mrz }, history }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const number = findField(mrz, 'documentNumber');
  if (number === undefined) return notPerformed('fieldMissing');
  if (history === undefined) return notPerformed('noHistory');
  let worst: { sighting: Sighting; differences: Difference[] } | undefined;
  let unsure = false;
  for (const sighting of history.sameDocument) {
    const differences = findDifferences(sighting, mrz);
    if (differences === 'unsure') unsure = true;
    else if (weightOf(differences) > (worst === undefined ? 0 : weightOf(worst.differences))) worst = { sighting, differences };
  }
  if (worst === undefined) return unsure ? undetermined('sameHolderLikely') : passed;
  // Any of these lines may have been cut wrongly, and then the number is somebody else's.
  if (mrz.lines.some((_, line) => isLineOff(mrz, line))) return undetermined('lineLength');
  const { sighting, differences } = worst;
  const guarded = (['documentNumber', 'birthDate', 'expiryDate'] as const).filter((name) => name === 'documentNumber' || differences.some((difference) => FIELDS[difference] === name));
  if (guarded.some((name) => isCheckWrong(mrz, name))) return undetermined('singleDigitFailed');
  const fields = findFields(mrz, ['documentNumber', ...differences.map((difference) => FIELDS[difference])]);
  const raised = { state: 'raised' as const, evidence: fields.map(evidenceOf), params: { date: sighting.at.slice(0, 10) } };
  return isOtherPerson(differences) ? raised : { ...raised, severity: 'medium', text: differences.at(-1)! };
}

/** From the least telling to the most. */
function findDifferences(sighting: Sighting, mrz: Mrz): Difference[] | 'unsure' {
  const { name, birth } = compareHolders(sighting, holderOf(mrz));
  const differences: Difference[] = [];
  // A card's State may keep its number when it is renewed.
  if (mrz.format === 'TD3' && isOtherDate(sighting.expiryDate, mrz.expiryDate.raw)) differences.push('otherExpiry');
  if (sighting.nationality !== mrz.nationality && isKnownCode(sighting.nationality) && isKnownCode(mrz.nationality)) differences.push('otherNationality');
  if (sighting.sex !== mrz.sex && sighting.sex !== 'unspecified' && mrz.sex !== 'unspecified') differences.push('otherSex');
  if (birth === 'other' || isOtherDate(sighting.birthDate, mrz.birthDate.raw)) differences.push('otherBirth');
  if (name === 'other') differences.push('otherName');
  return differences.length > 0 && (name === 'unknown' || birth === 'unknown') ? 'unsure' : differences;
}

/** Both written out, and not one for the other with day and month the other way round. */
const isOtherDate = (a: string, b: string): boolean => a !== b && /^\d{6}$/.test(a) && /^\d{6}$/.test(b) && `${a.slice(0, 2)}${a.slice(4)}${a.slice(2, 4)}` !== b;

const isOtherPerson = (differences: readonly Difference[]): boolean => differences.includes('otherName') && differences.includes('otherBirth');
const ORDER: readonly Difference[] = ['otherExpiry', 'otherNationality', 'otherSex', 'otherBirth', 'otherName'];
const weightOf = (differences: readonly Difference[]): number => (isOtherPerson(differences) ? 9 : differences.length === 0 ? 0 : 1 + ORDER.indexOf(differences.at(-1)!));
