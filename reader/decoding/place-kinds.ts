/** Which characters the format lets stand at each place of a zone (ICAO Doc 9303 parts 4 to 7), as far as it fixes them. */
import type { Layout } from '../../core/document/formats.ts';
import type { FieldName } from '../../core/document/reading.ts';
import { ALPHABET } from '../recognise.ts';

/** Characters that may stand at a place, by their index in `ALPHABET`; `undefined` where any may. */
export type PlaceKind = ReadonlySet<number> | undefined;

const kindOf = (characters: string): PlaceKind => new Set([...characters].map((character) => ALPHABET.indexOf(character)));
const LETTERS = kindOf('ABCDEFGHIJKLMNOPQRSTUVWXYZ<');
const DIGITS = kindOf('0123456789');
const DIGITS_OR_FILLER = kindOf('0123456789<');

/** The document's second letter is left out: there are States that print a digit there. */
const FIELD_KINDS: Partial<Record<FieldName, PlaceKind>> = {
  issuingState: LETTERS,
  nationality: LETTERS,
  name: LETTERS,
  // 9303-3 §4.8: parts of a date that are not known are fillers.
  birthDate: DIGITS_OR_FILLER,
  expiryDate: DIGITS_OR_FILLER,
  sex: kindOf('FM<'),
};
const FIRST_LETTERS: Record<Layout['format'], PlaceKind> = { TD1: kindOf('ACI'), TD2: kindOf('ACI'), TD3: kindOf('P'), 'MRV-A': kindOf('V'), 'MRV-B': kindOf('V') };

/** Kinds line by line, place by place. */
export function placeKinds(layout: Layout): PlaceKind[][] {
  const kinds = Array.from({ length: layout.lineCount }, () => new Array<PlaceKind>(layout.lineLength).fill(undefined));
  for (const { name, line, start, end } of layout.fields) kinds[line]!.fill(FIELD_KINDS[name], start, end);
  for (const { name, line, position } of layout.checks) {
    // A filler stands for the digit of empty optional data, and for that of a long number (9303-5 §4.2.2.1 note j).
    const mayBeFiller = name === 'optionalData' || (name === 'documentNumber' && layout.longNumbers);
    kinds[line]![position] = mayBeFiller ? DIGITS_OR_FILLER : DIGITS;
  }
  kinds[0]![0] = FIRST_LETTERS[layout.format];
  return kinds;
}
