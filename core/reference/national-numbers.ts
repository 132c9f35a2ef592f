/** National numbers that a card repeats in the optional data of its zone (9303-5 §4.2.2.1). */
import type { Row } from './row.ts';

export interface NationalNumber extends Row {
  issuingState: string;
  format: 'TD1' | 'TD2' | 'TD3';
  /** What the optional data of the first line hold, fillers stripped. */
  pattern: RegExp;
}

export const nationalNumbers: readonly NationalNumber[] = [
  // The National Card, since 2015: twelve digits from position 16 of the first line.
  { issuingState: 'IRQ', format: 'TD1', pattern: /^\d{12}$/, source: 'Description of the Iraqi National Card, wikimili.com', confidence: 'confirmed' },
];
