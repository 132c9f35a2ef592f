const WEIGHTS = [7, 3, 1] as const;

/**
 * The check digit of a run of characters: ICAO 9303-3 §4.9, weights 7, 3, 1, modulo 10.
 * Digits count as themselves, A–Z as 10–35, the filler as 0. A character that no zone may hold counts as 0 too,
 * so that a misread line still gives an answer to compare with.
 */
export function checkDigit(text: string): string {
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) sum += valueOf(text.charCodeAt(i)) * WEIGHTS[i % 3]!;
  return String(sum % 10);
}

function valueOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 65 && code <= 90) return code - 55;
  return 0;
}
