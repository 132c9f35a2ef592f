/**
 * Families of documents, as those who examine them tell them apart: a State, a format, the letters of the code and, in
 * passports, the series letter that begins the number.
 */
import type { Mrz, MrzFormat } from '../document/reading.ts';
import type { Row } from './row.ts';

export interface DocumentFamily extends Row {
  id: string;
  issuingState: string;
  format: MrzFormat;
  /** Document codes, fillers stripped. */
  codes: readonly string[];
  /** First letter of the document number; absent where numbers do not tell. */
  series?: string;
  holder: 'ordinary' | 'diplomatic' | 'service' | 'card';
  /** `always`: a document of this family without a working chip is out of the ordinary. */
  chip: 'always' | 'some' | 'none';
}

const LANDINFO = 'Landinfo, ecoi.net IRQ105844 (2014)';
const COPIES = 'Copies of the article on Iraqi passports';
const BAGHDADHOPE = 'baghdadhope, Iraqi passport series';
const CUSTOM = 'Common knowledge of the field';

/** More telling families first. */
export const documentFamilies: readonly DocumentFamily[] = [
  { id: 'irq-national-card', issuingState: 'IRQ', format: 'TD1', codes: ['ID', 'I'], holder: 'card', chip: 'always', source: 'Copies of the article on the Iraqi National Card', confidence: 'confirmed' },
  { id: 'irq-passport-a', issuingState: 'IRQ', format: 'TD3', codes: ['P', 'PP'], series: 'A', holder: 'ordinary', chip: 'some', source: COPIES, confidence: 'confirmed' },
  { id: 'irq-passport-g', issuingState: 'IRQ', format: 'TD3', codes: ['P', 'PP'], series: 'G', holder: 'ordinary', chip: 'none', source: LANDINFO, confidence: 'confirmed' },
  { id: 'irq-passport-s', issuingState: 'IRQ', format: 'TD3', codes: ['P', 'PP'], series: 'S', holder: 'ordinary', chip: 'none', source: BAGHDADHOPE, confidence: 'confirmed' },
  { id: 'irq-passport-m', issuingState: 'IRQ', format: 'TD3', codes: ['P'], series: 'M', holder: 'ordinary', chip: 'none', source: BAGHDADHOPE, confidence: 'confirmed' },
  { id: 'irq-passport-n', issuingState: 'IRQ', format: 'TD3', codes: ['P'], series: 'N', holder: 'ordinary', chip: 'none', source: BAGHDADHOPE, confidence: 'confirmed' },
  { id: 'irq-passport-h', issuingState: 'IRQ', format: 'TD3', codes: ['P'], series: 'H', holder: 'ordinary', chip: 'none', source: BAGHDADHOPE, confidence: 'confirmed' },
  { id: 'irq-passport-diplomatic', issuingState: 'IRQ', format: 'TD3', codes: ['P', 'PD'], series: 'D', holder: 'diplomatic', chip: 'some', source: COPIES, confidence: 'confirmed' },
  { id: 'irq-passport-service', issuingState: 'IRQ', format: 'TD3', codes: ['P', 'PE', 'PS', 'PO'], series: 'E', holder: 'service', chip: 'some', source: COPIES, confidence: 'confirmed' },
  ...['SYR', 'IRN', 'TUR', 'JOR', 'KWT', 'SAU', 'LBN', 'EGY', 'AFG', 'PAK', 'IND', 'BGD', 'YEM', 'SDN', 'PSE', 'BHR', 'OMN', 'QAT', 'ARE'].map(
    (issuingState): DocumentFamily => ({ id: `${issuingState.toLowerCase()}-passport`, issuingState, format: 'TD3', codes: ['P', 'PP', 'PN'], holder: 'ordinary', chip: 'some', source: CUSTOM, confidence: 'unconfirmed' }),
  ),
];

/** The first family that a zone fits; `undefined` when this list has none. */
export function findFamily({ issuingState, format, documentCode, documentNumber }: Pick<Mrz, 'issuingState' | 'format' | 'documentCode' | 'documentNumber'>, families: readonly DocumentFamily[] = documentFamilies): DocumentFamily | undefined {
  return families.find((family) => family.issuingState === issuingState && family.format === format && family.codes.includes(documentCode) && (family.series === undefined || documentNumber.startsWith(family.series)));
}
