/** Which characters the format lets stand at each place of a zone (ICAO Doc 9303 parts 4 to 7), as far as it fixes them. */
import type { Layout } from '../../core/document/formats.ts';
import type { FieldName } from '../../core/document/reading.ts';
import { ALPHABET } from '../recognise.ts';

/** `undefined` where any character may stand. */
export type PlaceKind =
  | {
      /** Characters that belong there, by their index in `ALPHABET`. */
      characters: ReadonlySet<number>;
      /** Logarithm of how many times rarer each other character is. */
      prior: number;
    }
  | undefined;

/**
 * For all that the format forbids. It is the cap of every substitution as well: a digit in a name that was read e^6
 * times surer than any letter stays what it is, and rule F08 points at it.
 */
export const KIND_PRIOR = 6;

const kindOf = (characters: string, prior = KIND_PRIOR): PlaceKind => ({ characters: new Set([...characters].map((character) => ALPHABET.indexOf(character))), prior });
const LETTERS = kindOf('ABCDEFGHIJKLMNOPQRSTUVWXYZ<');
const DIGITS = kindOf('0123456789');
const DIGITS_OR_FILLER = kindOf('0123456789<');

const FIELD_KINDS: Partial<Record<FieldName, PlaceKind>> = {
  // The second place of it: there are States that print a digit there, and more that print a letter.
  documentCode: kindOf('ABCDEFGHIJKLMNOPQRSTUVWXYZ<', 3),
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
