import { foldDigits } from '../text/digits.ts';

/** One character as an officer types it into a zone: a small letter becomes a capital, ٣ becomes 3, ‹ and « become the filler. */
export function foldZoneCharacter(character: string): string {
  const digit = foldDigits(character);
  if (/^[a-z]$/.test(digit)) return digit.toUpperCase();
  return /^[«‹〈《⟨⟪＜ ]$/.test(digit) ? '<' : digit;
}
