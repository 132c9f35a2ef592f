/** The harmonised second letter of a passport's code and the days of its introduction (9303-4 §4.4). */
import type { CivilDate } from '../contract/common.ts';
import type { Row } from './row.ts';

type PassportKind = 'ordinary' | 'emergency' | 'diplomatic' | 'official' | 'refugee' | 'alien' | 'stateless' | 'laissezPasser' | 'military' | 'singleSheet';

export interface SubType extends Row {
  letter: string;
  kind: PassportKind;
}

const TABLE = 'ICAO 9303-4 §4.4';
const subType = (letter: string, kind: PassportKind, source = TABLE): SubType => ({ letter, kind, source, confidence: 'confirmed' });

export const subTypes: readonly SubType[] = [
  subType('P', 'ordinary'),
  subType('E', 'emergency'),
  subType('D', 'diplomatic'),
  subType('O', 'official'),
  subType('R', 'refugee'),
  subType('T', 'alien'),
  subType('S', 'stateless'),
  subType('L', 'laissezPasser'),
  subType('M', 'military'),
  subType('U', 'singleSheet', 'ICAO 9303-8'),
];

export interface SubTypeDay extends Row {
  day: CivilDate;
  /** From that day a letter that is used is one of the table; every new passport has one; no passport without one is valid. */
  then: 'fromTable' | 'required' | 'letterlessEnded';
}

export const subTypeCalendar: readonly SubTypeDay[] = [
  { day: '2026-01-01', then: 'fromTable', source: TABLE, confidence: 'confirmed' },
  { day: '2028-01-01', then: 'required', source: TABLE, confidence: 'confirmed' },
  { day: '2038-01-01', then: 'letterlessEnded', source: TABLE, confidence: 'confirmed' },
];
