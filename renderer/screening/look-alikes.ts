/** Which characters the picker offers first: those that print, scanners and eyes mistake for one another. */
import { foldDigits } from '../../core/text/digits.ts';

/** OCR-B look-alikes, after ICAO 9303-3 §4.4 and what readers confuse in worn print. */
const GROUPS = ['O0QDC', 'I1L7', 'B83', 'S5', 'Z2', 'G6C', 'A4', 'U0V', 'VY', 'MNW', 'EF', 'PR', 'K<X', 'T7', 'HN'];

export const DIGITS: readonly string[] = [...'0123456789'];
export const LETTERS: readonly string[] = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
export const FILLER = '<';

/** Nearest first, never the character itself. The expected check digit, where there is one, leads. */
export function lookAlikesOf(character: string, expected?: string): string[] {
  const alike = GROUPS.filter((group) => group.includes(character)).flatMap((group) => [...group]);
  const all = [...(expected === undefined ? [] : [expected]), ...alike];
  return [...new Set(all)].filter((each) => each !== character);
}

/** A key a person presses as the character it means in the zone: small letters rise, Arabic-script digits fold; else undefined. */
export function zoneCharacterOf(key: string): string | undefined {
  if ([...key].length !== 1) return undefined;
  const character = foldDigits(key).toUpperCase();
  return /^[A-Z0-9<]$/.test(character) ? character : undefined;
}
