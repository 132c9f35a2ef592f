import type { Mrz } from '../document/reading.ts';
import { evidenceOf, findFields, icao, isVisa, notApplicable, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import { isCheckWrong } from './printed.ts';
import type { Rule, RuleAnswer } from './rule.ts';
import { compareHolders, holderOf } from './same-holder.ts';

/** A visa and the passport beside it name different people, or the visa names another passport. */
export const F58: Rule = {
  id: 'F58',
  version: 1,
  severity: 'medium',
  mode: 'live',
  basis: [icao(2, 'C.24'), icao(2, 'C.45'), icao(7, '4')],
  innocentCauses: ['renewed', 'transcription', 'visaOfAnother', 'misread'],
  evaluate,
};

function evaluate({ reading: { mrz }, companions }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  if (!isVisa(mrz) && mrz.format !== 'TD3') return notApplicable('notAPassport');
  if (companions === undefined) return notPerformed('noOtherDocument');
  const others = companions.filter((other) => (isVisa(mrz) ? other.format === 'TD3' : isVisa(other)));
  if (others.length === 0) return notApplicable(isVisa(mrz) ? 'noPassportBeside' : 'noVisaBeside');
  const answers = others.map((other) => judge(mrz, other));
  // One that goes with it is enough: passports hold old visas, and holders show old passports.
  return answers.reduce((best, answer) => (weightOf(answer) < weightOf(best) ? answer : best));
}

/** The least that is to be said against any of them. */
function weightOf(answer: RuleAnswer): number {
  if (answer.state === 'passed') return 0;
  if (answer.state === 'raised') return answer.severity === 'low' ? 1 : 3;
  return 2;
}

function judge(mrz: Mrz, other: Mrz): RuleAnswer {
  const { name, birth } = compareHolders(holderOf(mrz), holderOf(other));
  if (birth === 'other') {
    if (isCheckWrong(mrz, 'birthDate') || isCheckWrong(other, 'birthDate')) return undetermined('singleDigitFailed');
    return { state: 'raised', evidence: findFields(mrz, name === 'other' ? ['name', 'birthDate'] : ['birthDate']).map(evidenceOf), text: name === 'other' ? 'raised' : 'birthDate' };
  }
  if (name === 'other') return { state: 'raised', evidence: findFields(mrz, ['name']).map(evidenceOf), text: 'name' };
  if (name === 'unknown' || birth === 'unknown') return undetermined('fieldEmpty');
  const [visa, passport] = isVisa(mrz) ? [mrz, other] : [other, mrz];
  // 9303-7: a visa is numbered by itself or by the passport it was put in, and may name the passport in its optional data.
  const named = [visa.documentNumber, visa.optionalData].some((text) => text.includes(passport.documentNumber));
  const sameNationality = visa.nationality === '' || passport.nationality === '' || visa.nationality === passport.nationality;
  if (!sameNationality) return { state: 'raised', evidence: findFields(mrz, ['nationality']).map(evidenceOf), text: 'nationality', ...(named && { severity: 'low' as const }) };
  if (named || passport.documentNumber === '' || visa.optionalData === '') return passed;
  return { state: 'raised', evidence: findFields(mrz, ['documentNumber']).map(evidenceOf), severity: 'low', text: 'number' };
}
