/**
 * Whether two zones name one holder. Zones of one person differ by misread letters, by another transliteration, by cut or
 * missing names, by their order and by unknown days of birth; a different father's or clan name is a different person.
 */
import type { Mrz } from '../document/reading.ts';
import { foldForSearch } from '../names/fold.ts';
import { compareNames as matchNames, type NameText, prepareName, SAME_NAME } from '../names/compare.ts';

export interface HolderData {
  primaryIdentifier: string;
  secondaryIdentifier: string;
  /** As printed, `YYMMDD` with fillers. */
  birthDate: string;
  nameTruncated?: boolean;
}

export const holderOf = ({ primaryIdentifier, secondaryIdentifier, birthDate, nameTruncated }: Mrz): HolderData => ({ primaryIdentifier, secondaryIdentifier, birthDate: birthDate.raw, nameTruncated });

const nameOf = ({ primaryIdentifier, secondaryIdentifier, nameTruncated = false }: HolderData): NameText => ({ primary: primaryIdentifier, secondary: secondaryIdentifier, truncated: nameTruncated });

/** `alike`: likely one name by `core/names`, one within the other, or one with a letter misread. `unknown`: a name is missing. */
export type NameAnswer = 'same' | 'alike' | 'other' | 'unknown';
/** `near`: one character differs, day and month are the other way round, or a part is not known. */
export type BirthAnswer = 'same' | 'near' | 'other' | 'unknown';

export function compareHolders(a: HolderData, b: HolderData): { name: NameAnswer; birth: BirthAnswer } {
  return { name: compareNames(nameOf(a), nameOf(b)), birth: compareBirths(a.birthDate, b.birthDate) };
}

export function compareNames(a: NameText, b: NameText): NameAnswer {
  const [one, other] = [`${a.primary} ${a.secondary}`.trim(), `${b.primary} ${b.secondary}`.trim()];
  if (one === '' || other === '') return 'unknown';
  if (one === other) return 'same';
  const { score, parts } = matchNames(prepareName(a), prepareName(b));
  if (parts.length === 0) return 'unknown';
  if (score === 1) return 'same';
  // Parts left out say nothing between zones that have more in common than the name.
  const isWithin = parts.some(({ left, right }) => left !== undefined && right !== undefined) && parts.every(({ kind }) => kind !== 'different');
  return score >= SAME_NAME || isWithin || isLetterMisread(foldForSearch(one), foldForSearch(other)) ? 'alike' : 'other';
}

/** In shorter names another letter is mostly another name. */
const FEWEST_LETTERS = 6;

/** Two looks at one page, or at one document, differ in a single letter: no other name, where all else is the same. */
function isLetterMisread(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < FEWEST_LETTERS) return false;
  let differing = 0;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) differing += 1;
  return differing === 1;
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
