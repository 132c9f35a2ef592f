/** Symbology identifiers (ISO/IEC 15424): `]`, a letter for the kind of barcode, a character for its variant. */
import type { CodeFormat } from '../../core/document/barcode/read-code.ts';

/** Kinds that `core/document` knows. Any other barcode is handed on without a format: a slip may be printed in any. */
const FORMATS: Readonly<Record<string, CodeFormat>> = { L: 'PDF417', z: 'Aztec', Q: 'QRCode', d: 'DataMatrix' };

const IDENTIFIER = /^\][A-Za-z][0-9A-Za-z]/;

export interface Identified {
  /** As sent, `undefined` where the reader sends none. */
  aim: string | undefined;
  format: CodeFormat | undefined;
  rest: string;
}

/** Takes the identifier off the front of a reader's text. */
export function splitAim(text: string): Identified {
  const aim = IDENTIFIER.exec(text)?.[0];
  return { aim, format: aim === undefined ? undefined : FORMATS[aim.charAt(1)], rest: text.slice(aim?.length ?? 0) };
}
