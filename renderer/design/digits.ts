/** Digits as people here type them. */

/** ٠–٩ (Arabic-Indic) and ۰–۹ (Extended Arabic-Indic, Sorani and Persian keyboards) become 0–9; all else stays. */
export function foldDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
