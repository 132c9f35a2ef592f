/** Since when, and until when, a code of a State stands for an issuer. A code without a row has always been in force here. */
import type { CivilDate } from '../contract/common.ts';
import type { Row } from './row.ts';

export interface CodePeriod extends Row {
  code: string;
  from?: CivilDate;
  until?: CivilDate;
}

const ISO = 'ISO 3166-3, days of withdrawal, as in iso-codes 4.15';
const CUSTOM = 'Common knowledge of the field';
const ended = (code: string, until: CivilDate, source = ISO): CodePeriod => ({ code, until, source, confidence: source === ISO ? 'confirmed' : 'unconfirmed' });
const begun = (code: string, from: CivilDate, source = ISO): CodePeriod => ({ code, from, source, confidence: source === ISO ? 'confirmed' : 'unconfirmed' });

export const codePeriods: readonly CodePeriod[] = [
  ended('YMD', '1990-08-14'),
  ended('DDR', '1990-10-30'),
  ended('SUN', '1992-08-30'),
  ended('CSK', '1993-06-15'),
  ended('NTZ', '1993-07-12'),
  ended('ZAR', '1997-07-14'),
  ended('TMP', '2002-05-20'),
  ended('YUG', '2003-07-23'),
  ended('SCG', '2006-09-26'),
  ended('ANT', '2010-12-15'),
  ended('ROM', '2002-02-01', CUSTOM),
  // Codes that followed a withdrawn one, from its last day.
  begun('CZE', '1993-06-15'),
  begun('SVK', '1993-06-15'),
  begun('COD', '1997-07-14'),
  begun('TLS', '2002-05-20'),
  begun('SRB', '2006-09-26'),
  begun('MNE', '2006-09-26'),
  begun('BES', '2010-12-15'),
  begun('CUW', '2010-12-15'),
  begun('SXM', '2010-12-15'),
  begun('ROU', '2002-02-01', CUSTOM),
  begun('ERI', '1993-07-16', CUSTOM),
  begun('PSE', '1999-10-01', CUSTOM),
  begun('SSD', '2011-08-11', CUSTOM),
];
