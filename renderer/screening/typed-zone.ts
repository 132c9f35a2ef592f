/** Lines of a zone as people type and paste them. */
import { foldDigits } from '../../core/text/digits.ts';

/** Capital letters, 0–9, no spaces, no empty lines, at most three: what the station reads. */
export function tidyZone(text: string): string[] {
  return foldDigits(text)
    .toUpperCase()
    // Guillemets are what some keyboards and word processors make of two fillers.
    .replace(/[«‹]/g, (mark) => (mark === '«' ? '<<' : '<'))
    .split(/\r?\n/)
    .map((line) => line.replace(/[\s\u200e\u200f\u2066-\u2069]/g, ''))
    .filter((line) => line !== '')
    .slice(0, 3);
}

/** Pasted text that may be meant as a zone: two lines or more, one of them long, and fillers in it. */
export function looksLikeZone(text: string): boolean {
  const lines = tidyZone(text);
  return lines.length >= 2 && lines.some((line) => line.length >= 28) && lines.some((line) => line.includes('<'));
}
