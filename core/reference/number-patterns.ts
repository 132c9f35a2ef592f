/** How States number their documents, as the zone writes it. Public lists of such patterns are unreliable: whatever rests on them is silent. */
import type { MrzFormat } from '../document/reading.ts';
import type { Row } from './row.ts';

export interface NumberPattern extends Row {
  issuingState: string;
  format: MrzFormat;
  pattern: RegExp;
}

const CUSTOM = 'Common knowledge of the field';
const LISTS = 'Public lists of patterns';

export const numberPatterns: readonly NumberPattern[] = [
  // Series letter and digits. The German scheme that stands in the article on Iraqi passports is a slip.
  { issuingState: 'IRQ', format: 'TD3', pattern: /^[A-Z]\d{7,8}$/, source: CUSTOM, confidence: 'unconfirmed' },
  // The card's access number stands in the place of the document number.
  { issuingState: 'IRQ', format: 'TD1', pattern: /^[A-Z]{2}\d{7}$/, source: 'Description of the Iraqi National Card, wikimili.com', confidence: 'confirmed' },
  { issuingState: 'IRN', format: 'TD3', pattern: /^[A-Z]\d{8}$/, source: LISTS, confidence: 'confirmed' },
  { issuingState: 'SYR', format: 'TD3', pattern: /^[A-Z]?\d{8,9}$/, source: CUSTOM, confidence: 'unconfirmed' },
  { issuingState: 'TUR', format: 'TD3', pattern: /^[A-Z]\d{8}$/, source: LISTS, confidence: 'unconfirmed' },
  { issuingState: 'JOR', format: 'TD3', pattern: /^[A-Z]\d{6,8}$/, source: CUSTOM, confidence: 'unconfirmed' },
  { issuingState: 'SAU', format: 'TD3', pattern: /^[A-Z]\d{6,8}$/, source: CUSTOM, confidence: 'unconfirmed' },
  { issuingState: 'IND', format: 'TD3', pattern: /^[A-Z]\d{7}$/, source: LISTS, confidence: 'unconfirmed' },
  { issuingState: 'PAK', format: 'TD3', pattern: /^[A-Z]{2}\d{7}$/, source: LISTS, confidence: 'unconfirmed' },
  { issuingState: 'BGD', format: 'TD3', pattern: /^[A-Z]{1,2}\d{7,8}$/, source: LISTS, confidence: 'unconfirmed' },
  { issuingState: 'GBR', format: 'TD3', pattern: /^\d{9}$/, source: LISTS, confidence: 'unconfirmed' },
  { issuingState: 'USA', format: 'TD3', pattern: /^[A-Z\d]\d{8}$/, source: LISTS, confidence: 'unconfirmed' },
  // Letters that cannot be taken for digits or make words.
  { issuingState: 'D', format: 'TD3', pattern: /^[CFGHJKLMNPRTVWXYZ\d]{9}$/, source: 'German scheme, as copied into other articles', confidence: 'confirmed' },
];
