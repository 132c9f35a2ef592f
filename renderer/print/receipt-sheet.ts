/** The slip as a receipt printer gets it: what stands on it, from top to bottom, in the person's language. */
import type { Slip } from '../../core/contract/passages.ts';
import { formatDateTime } from '../../texts/format.ts';
import { directionOf, type TextLanguage } from '../../texts/languages.ts';

export interface ReceiptLine {
  text: string;
  /** Height of the letters' body in dots, eight to the millimetre. */
  size: number;
  bold: boolean;
  /** A frame around the line: what the person has to know first. */
  framed?: 'solid' | 'dashed';
  /** Names the line below it, and stands close to that. */
  isLabel?: true;
  /** `document`: always from left to right. `name`: as its own letters run. Otherwise as the language runs. */
  runs?: 'document' | 'name';
}

/** `above` and `below` the code. */
export interface ReceiptSheet {
  language: TextLanguage;
  direction: 'ltr' | 'rtl';
  above: ReceiptLine[];
  code: string;
  below: ReceiptLine[];
}

/** For reading at arm's length: small print is 3 mm, what to do next and the reference more. */
const SMALL = 25;
const PLAIN = 29;
const LARGE = 36;
const REFERENCE = 58;

export function receiptSheet(slip: Slip, language: TextLanguage, t: (key: string) => string): ReceiptSheet {
  return {
    language,
    direction: directionOf(language),
    above: [
      ...(slip.training ? [{ text: t('print.slip.training'), size: PLAIN, bold: true, framed: 'dashed' } as const] : []),
      { text: slip.postName[language], size: PLAIN, bold: true },
      { text: t(`outcomes.goTo.${slip.outcome}`), size: LARGE, bold: true, framed: 'solid' },
      { text: t('print.slip.reference'), size: SMALL, bold: false, isLabel: true },
      { text: slip.reference, size: REFERENCE, bold: true, runs: 'document' },
      { text: t('print.slip.name'), size: SMALL, bold: false, isLabel: true },
      { text: slip.name, size: PLAIN, bold: true, runs: 'name' },
      { text: t('print.slip.time'), size: SMALL, bold: false, isLabel: true },
      { text: formatDateTime(language, slip.at), size: PLAIN, bold: true },
    ],
    code: slip.reference,
    below: [
      ...(slip.reversed ? [{ text: t('print.slip.reversed'), size: SMALL, bold: true }] : []),
      { text: t('print.slip.keep'), size: SMALL, bold: false },
    ],
  };
}
