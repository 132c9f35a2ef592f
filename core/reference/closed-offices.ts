/** Issuing offices and the days on which their State did not hold them. */
import type { CivilDate } from '../contract/common.ts';
import type { Row } from './row.ts';

export interface ClosedOffice extends Row {
  issuingState: string;
  /** As printed, by any of these spellings or numbers. */
  names: readonly string[];
  from: CivilDate;
  until?: CivilDate;
}

const EMAG = 'emag.co.uk on Syrian blanks, after 2014';
const CUSTOM = 'Common knowledge of the field';

export const closedOffices: readonly ClosedOffice[] = [
  { issuingState: 'SYR', names: ['Raqqa', 'Ar Raqqah', 'Rakka', 'الرقة'], from: '2014-06-01', until: '2024-12-31', source: EMAG, confidence: 'unconfirmed' },
  { issuingState: 'SYR', names: ['Deir ez-Zor', 'Deir Ezzor', 'Dayr az Zawr', 'دير الزور'], from: '2014-06-01', until: '2017-11-30', source: EMAG, confidence: 'unconfirmed' },
  { issuingState: 'SYR', names: ['014'], from: '2014-06-01', source: EMAG, confidence: 'unconfirmed' },
  { issuingState: 'IRQ', names: ['Mosul', 'Ninewa', 'Nineveh', 'الموصل', 'نينوى'], from: '2014-06-10', until: '2017-07-31', source: CUSTOM, confidence: 'unconfirmed' },
];
