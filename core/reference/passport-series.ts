/** Series of Iraqi passports and when they were issued: the first letter of the number. */
import type { CivilDate } from '../contract/common.ts';
import type { Row } from './row.ts';

export interface PassportSeries extends Row {
  issuingState: string;
  letter: string;
  /** First and last day of issue; absent where it is not known or has not come. */
  from?: CivilDate;
  until?: CivilDate;
}

const BAGHDADHOPE = 'baghdadhope, Iraqi passport series';
const COPIES = 'Copies of the article on Iraqi passports';

export const passportSeries: readonly PassportSeries[] = [
  { issuingState: 'IRQ', letter: 'M', until: '2003-12-31', source: BAGHDADHOPE, confidence: 'confirmed' },
  { issuingState: 'IRQ', letter: 'N', until: '2003-12-31', source: BAGHDADHOPE, confidence: 'confirmed' },
  { issuingState: 'IRQ', letter: 'H', until: '2003-12-31', source: BAGHDADHOPE, confidence: 'confirmed' },
  { issuingState: 'IRQ', letter: 'S', from: '2003-04-09', source: BAGHDADHOPE, confidence: 'confirmed' },
  // Refused by many States later; when the last was issued is not known.
  { issuingState: 'IRQ', letter: 'S', from: '2003-04-09', until: '2010-12-31', source: 'Common knowledge of the field', confidence: 'unconfirmed' },
  // Landinfo was told in November 2014 that this series was still being issued beside A: it has no last day.
  { issuingState: 'IRQ', letter: 'G', from: '2006-04-01', source: 'Landinfo, ecoi.net IRQ105844 (2014)', confidence: 'confirmed' },
  { issuingState: 'IRQ', letter: 'A', from: '2009-10-01', source: COPIES, confidence: 'confirmed' },
];
