/** Check digits written from the standard alone, so that corpus and rules can only agree if both are right. */

const VALUES = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const WEIGHTS = [7, 3, 1];

/** ICAO 9303-3 §4.9: modulus 10, weights 7, 3, 1; A counts 10 up to Z 35, the filler nothing. */
export function digitOver(text: string): string {
  let sum = 0;
  [...text].forEach((character, i) => (sum += Math.max(0, VALUES.indexOf(character)) * WEIGHTS[i % 3]!));
  return String(sum % 10);
}

/** Some other digit than the right one. `turn` 1 to 9 chooses which. */
export const wrongDigit = (right: string, turn: number): string => String((Number(right) + turn) % 10);
