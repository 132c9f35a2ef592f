/** First and second letters of a document code: ICAO 9303-4 §4.4, 9303-5 note k, 9303-7. */
import type { MrzFormat } from '../document/reading.ts';
import { type SubType, subTypes } from './sub-types.ts';

/** First letters that a format allows. A single-sheet emergency document (`PU`, 9303-8) has the size of a TD2. */
export const firstLetters: Record<MrzFormat, readonly string[]> = { TD1: ['A', 'C', 'I'], TD2: ['A', 'C', 'I'], TD3: ['P'], 'MRV-A': ['V'], 'MRV-B': ['V'] };

export type PassportKind = SubType['kind'];

/** Harmonised second letters of a passport's code (9303-4 §4.4). */
export const harmonisedLetters: Readonly<Record<string, PassportKind>> = Object.fromEntries(subTypes.map(({ letter, kind }) => [letter, kind]));

/** Whether a passport of this code is made for people who are not nationals of its issuer. */
export function isForNonNationals(documentCode: string): boolean {
  const kind = documentCode.startsWith('P') ? harmonisedLetters[documentCode.charAt(1)] : undefined;
  return kind === 'refugee' || kind === 'alien' || kind === 'stateless' || kind === 'laissezPasser';
}

/** Whether a card's code is one that 9303-5 bars: `AI`, or `V` as second letter. */
export const isBarredCardCode = (documentCode: string): boolean => documentCode === 'AI' || documentCode.charAt(1) === 'V';
