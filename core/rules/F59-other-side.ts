import { evidenceOf, findFields, icao, notApplicable, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';
import { compareHolders, holderOf } from './same-holder.ts';

/** A card's zone stands on its back: the front was not looked at, or a card of somebody else was scanned with it. */
export const F59: Rule = {
  id: 'F59',
  version: 1,
  severity: 'low',
  mode: 'live',
  basis: [icao(2, 'C.23')],
  innocentCauses: ['onesideScanned', 'cardOfAnother'],
  evaluate,
};

function evaluate({ reading: { mrz, source }, companions, pagesWithoutZone, page }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  if (mrz.format !== 'TD1') return notApplicable('oneSided');
  const cards = companions?.filter(({ format }) => format === 'TD1') ?? [];
  const answers = cards.map((card) => compareHolders(holderOf(mrz), holderOf(card)));
  if (answers.some(({ name, birth }) => name === 'other' && birth === 'other')) return { state: 'raised', evidence: findFields(mrz, ['name', 'birthDate']).map(evidenceOf), text: 'otherPerson' };
  if (answers.some(({ name, birth }) => name === 'other' || birth === 'other')) return undetermined('sameHolderLikely');
  if (source === 'text') return notPerformed('neverAnImage');
  // Some scanners give both sides in one picture, and then the name is printed on it.
  if (page?.visual.some(({ answer }) => answer === 'agrees')) return passed;
  if (pagesWithoutZone === undefined) return notPerformed('sidesNotCounted');
  return pagesWithoutZone > 0 ? passed : { state: 'raised', evidence: [] };
}
