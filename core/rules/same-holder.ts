/**
 * Whether two zones name one holder. Zones of one person differ by misread letters, by another transliteration, by cut or
 * missing names, by their order and by unknown days of birth; a different father's or clan name is a different person.
 */
import type { Mrz } from '../document/reading.ts';
import { editDistance } from '../document/visual/edit-distance.ts';
import { foldName } from '../names/fold.ts';
import { isSameSkeleton, skeletonOf } from './skeleton.ts';

export interface HolderData {
  primaryIdentifier: string;
  secondaryIdentifier: string;
  /** As printed, `YYMMDD` with fillers. */
  birthDate: string;
}

export const holderOf = ({ primaryIdentifier, secondaryIdentifier, birthDate }: Mrz): HolderData => ({ primaryIdentifier, secondaryIdentifier, birthDate: birthDate.raw });

/** `alike`: every word of the shorter name has its like in the longer one. `unknown`: a name is missing. */
export type NameAnswer = 'same' | 'alike' | 'other' | 'unknown';
/** `near`: one character differs, day and month are the other way round, or a part is not known. */
export type BirthAnswer = 'same' | 'near' | 'other' | 'unknown';

export function compareHolders(a: HolderData, b: HolderData): { name: NameAnswer; birth: BirthAnswer } {
  return { name: compareNames(`${a.primaryIdentifier} ${a.secondaryIdentifier}`, `${b.primaryIdentifier} ${b.secondaryIdentifier}`), birth: compareBirths(a.birthDate, b.birthDate) };
}

export function compareNames(a: string, b: string): NameAnswer {
  if (a === b && a.trim() !== '') return 'same';
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.length === 0 || other.length === 0) return 'unknown';
  if (one.toSorted().join() === other.toSorted().join()) return 'same';
  if (isSameSkeleton(skeletonOf(one.join('')), skeletonOf(other.join('')))) return 'alike';
  const [few, many] = one.length <= other.length ? [one, [...other]] : [other, [...one]];
  for (const word of few) {
    const at = many.findIndex((candidate) => isLikeWord(word, candidate));
    if (at === -1) return 'other';
    many.splice(at, 1);
  }
  return 'alike';
}

export function compareBirths(a: string, b: string): BirthAnswer {
  if (!/\d/.test(a) || !/\d/.test(b)) return 'unknown';
  if (a === b) return 'same';
  if (a.length !== b.length) return 'near';
  let differences = 0;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i] && a[i] !== '<' && b[i] !== '<') differences += 1;
  const turned = `${a.slice(0, 2)}${a.slice(4)}${a.slice(2, 4)}`;
  return differences <= 1 || turned === b ? 'near' : 'other';
}

/** Words of one letter are initials; digits in a name are misread letters and count as such. */
const wordsOf = (name: string): string[] => (/^[A-Z ]*$/.test(name) ? name.toLowerCase() : foldName(name)).split(' ').filter((word) => word !== '');

function isLikeWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  // An initial, or a word that was cut.
  if (short.length === 1 || (short.length >= 4 && long.startsWith(short))) return long.startsWith(short);
  if (short.length >= 4 && long.length - short.length <= 1 && editDistance(short, long) <= 1) return true;
  return isSameSkeleton(skeletonOf(a), skeletonOf(b));
}
