import type { Mrz } from '../document/reading.ts';
import { foldForSearch, foldName } from '../names/fold.ts';

/**
 * May two documents be one person's? Their number, their whole birth date or a name must agree: a renewed passport has
 * another number, a misspelt one another name, and both together with another birth date are no repeat scan of anything.
 * It is a lowest bar against a slip of the hand, no proof.
 */
export function areRelated(one: Mrz, other: Mrz): boolean {
  return isSameNumber(one, other) || isSameBirth(one, other) || sharesName(one, other);
}

const isSameNumber = (one: Mrz, other: Mrz): boolean => one.documentNumber !== '' && foldForSearch(one.documentNumber) === foldForSearch(other.documentNumber);

/** Unknown parts are shared by very many. */
const isSameBirth = (one: Mrz, other: Mrz): boolean => one.birthDate.quality === 'full' && one.birthDate.raw === other.birthDate.raw;

/** The same words in any order, or the same family name. */
function sharesName(one: Mrz, other: Mrz): boolean {
  const primary = foldName(one.primaryIdentifier);
  return (primary !== '' && primary === foldName(other.primaryIdentifier)) || (wordsOf(one) !== '' && wordsOf(one) === wordsOf(other));
}

const wordsOf = ({ primaryIdentifier, secondaryIdentifier }: Mrz): string => foldName(`${primaryIdentifier} ${secondaryIdentifier}`).split(' ').sort().join(' ');
