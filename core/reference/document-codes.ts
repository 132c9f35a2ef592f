/** First and second letters of a document code: ICAO 9303-4 §4.4, 9303-5 note k, 9303-7. */
import type { MrzFormat } from '../document/reading.ts';

/** First letters that a format allows. A single-sheet emergency document (`PU`, 9303-8) has the size of a TD2. */
export const firstLetters: Record<MrzFormat, readonly string[]> = { TD1: ['A', 'C', 'I'], TD2: ['A', 'C', 'I'], TD3: ['P'], 'MRV-A': ['V'], 'MRV-B': ['V'] };

export type PassportKind = 'ordinary' | 'emergency' | 'diplomatic' | 'official' | 'refugee' | 'alien' | 'stateless' | 'laissezPasser' | 'military' | 'singleSheet';

/** Harmonised second letters of a passport's code (9303-4 §4.4). */
export const harmonisedLetters: Readonly<Record<string, PassportKind>> = {
  P: 'ordinary',
  E: 'emergency',
  D: 'diplomatic',
  O: 'official',
  R: 'refugee',
  T: 'alien',
  S: 'stateless',
  L: 'laissezPasser',
  M: 'military',
  U: 'singleSheet',
};

/** From this day every new passport must carry a harmonised letter. */
export const LETTER_REQUIRED_FROM = '2028-01-01';
/** A passport without one must expire before this day. */
export const LETTERLESS_EXPIRE_BEFORE = '2038-01-01';

/** Whether a passport of this code is made for people who are not nationals of its issuer. */
export function isForNonNationals(documentCode: string): boolean {
  const kind = documentCode.startsWith('P') ? harmonisedLetters[documentCode.charAt(1)] : undefined;
  return kind === 'refugee' || kind === 'alien' || kind === 'stateless' || kind === 'laissezPasser';
}

/** Whether a card's code is one that 9303-5 bars: `AI`, or `V` as second letter. */
export const isBarredCardCode = (documentCode: string): boolean => documentCode === 'AI' || documentCode.charAt(1) === 'V';
