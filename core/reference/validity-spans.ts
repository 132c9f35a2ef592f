/** For how long States issue their documents. What a State is known to have done at any time is a row; what none of its rows allows is unusual. */
import type { MrzFormat } from '../document/reading.ts';
import type { Row } from './row.ts';

export interface ValiditySpan extends Row {
  issuingState: string;
  format: MrzFormat;
  /** Second letter of a passport's code or first of its number, where the span is of one kind only. */
  kind: 'ordinary' | 'diplomatic' | 'service' | 'card';
  months: number;
  /** Whole years of age on the day of issue, both included. */
  fromAge?: number;
  toAge?: number;
}

const COPIES = 'Copies of the article on Iraqi passports';
const CUSTOM = 'Common knowledge of the field';

const passport = (issuingState: string, years: number, source: string, confidence: ValiditySpan['confidence'], ages: Pick<ValiditySpan, 'fromAge' | 'toAge'> = {}): ValiditySpan => ({
  issuingState,
  format: 'TD3',
  kind: 'ordinary',
  months: years * 12,
  ...ages,
  source,
  confidence,
});

export const validitySpans: readonly ValiditySpan[] = [
  // The sources cut the child's passport at 15 or at 16: at 15 either is usual.
  passport('IRQ', 8, COPIES, 'confirmed', { fromAge: 15 }),
  passport('IRQ', 4, COPIES, 'confirmed', { toAge: 15 }),
  passport('IRQ', 10, CUSTOM, 'unconfirmed'),
  { issuingState: 'IRQ', format: 'TD3', kind: 'diplomatic', months: 60, source: COPIES, confidence: 'confirmed' },
  { issuingState: 'IRQ', format: 'TD3', kind: 'service', months: 60, source: COPIES, confidence: 'confirmed' },
  { issuingState: 'IRQ', format: 'TD1', kind: 'card', months: 120, source: 'Copies of the article on the Iraqi National Card', confidence: 'confirmed' },
  passport('SYR', 6, CUSTOM, 'unconfirmed'),
  // For men of military age, and for passports issued abroad.
  passport('SYR', 2, CUSTOM, 'unconfirmed'),
  passport('SYR', 10, CUSTOM, 'unconfirmed'),
  passport('IRN', 5, CUSTOM, 'unconfirmed'),
  passport('IRN', 10, CUSTOM, 'unconfirmed'),
  passport('JOR', 5, CUSTOM, 'unconfirmed'),
  passport('TUR', 10, CUSTOM, 'unconfirmed'),
  passport('TUR', 5, CUSTOM, 'unconfirmed'),
  passport('TUR', 3, CUSTOM, 'unconfirmed'),
  passport('KWT', 10, CUSTOM, 'unconfirmed'),
  passport('KWT', 5, CUSTOM, 'unconfirmed'),
  passport('SAU', 10, CUSTOM, 'unconfirmed'),
  passport('SAU', 5, CUSTOM, 'unconfirmed'),
  passport('IND', 10, CUSTOM, 'unconfirmed'),
  passport('IND', 5, CUSTOM, 'unconfirmed'),
  passport('PAK', 10, CUSTOM, 'unconfirmed'),
  passport('PAK', 5, CUSTOM, 'unconfirmed'),
  passport('BGD', 10, CUSTOM, 'unconfirmed'),
  passport('BGD', 5, CUSTOM, 'unconfirmed'),
];
