/**
 * Finds documents of one person that show other numbers: the whole birth date as printed, and the names. It suggests,
 * it never proves: namesakes with one birthday exist.
 */
import type { Mrz } from '../document/reading.ts';
import { foldName } from '../names/fold.ts';

export type NamedHolder = Pick<Mrz, 'primaryIdentifier' | 'secondaryIdentifier'>;

/** The keys a holder is kept and looked for under. None where any part of the birth date is unknown: such dates are shared by very many. */
export function personTraces({ primaryIdentifier, secondaryIdentifier, birthDate }: NamedHolder & Pick<Mrz, 'birthDate'>): string[] {
  if (birthDate.quality === 'impossible' || !/^\d{6}$/.test(birthDate.raw)) return [];
  const words = wordsOf({ primaryIdentifier, secondaryIdentifier });
  return words === '' ? [] : [`p ${birthDate.raw} ${words}`];
}

/** 0 to 1, or undefined where the names are those of two people. */
export const samePersonScore = (one: NamedHolder, other: NamedHolder): number | undefined => (wordsOf(one) === wordsOf(other) ? 1 : undefined);

const wordsOf = ({ primaryIdentifier, secondaryIdentifier }: NamedHolder): string => foldName(`${primaryIdentifier} ${secondaryIdentifier}`).split(' ').sort().join('+');
