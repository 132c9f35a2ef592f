/** States many of whose people hold documents from stolen or seized blanks through no fault of theirs. */
import type { Row } from './row.ts';

export interface BlankTheft extends Row {
  issuingState: string;
}

export const blankThefts: readonly BlankTheft[] = [
  // 18,002 blanks known as stolen, 11,100 of them in the hands of IS, which issued them to the people under its rule; offices lost from June 2014.
  { issuingState: 'SYR', source: 'Newspapers of 2017 after German authorities (newarab, mwcnews)', confidence: 'confirmed' },
  // Materials of the passport office of Mosul, 2014.
  { issuingState: 'IRQ', source: 'ZOA, after the Wall Street Journal', confidence: 'confirmed' },
];

export const isTheftCommon = (issuingState: string): boolean => blankThefts.some((row) => row.issuingState === issuingState);
