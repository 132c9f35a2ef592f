/**
 * How numbers of a State's documents are written, learnt from the documents that came. Public lists of number patterns are
 * unreliable; what a thousand travellers showed is not.
 */
import type { Mrz } from '../document/reading.ts';

export interface NumberShapes {
  /** Different documents of the same State, format and kind that were read before. */
  documents: number;
  /** Of these, with letters and digits in the same places. */
  alike: number;
  /** Of these, the only ones of their shape: their share is how often a shape nobody has seen yet may be expected (Good and Turing). */
  single: number;
}

/** Under which its number is kept: State, format and the first letter of the document code. Undefined without a number. */
export const numberTrace = ({ issuingState, format, documentCode, documentNumber }: Pick<Mrz, 'issuingState' | 'format' | 'documentCode' | 'documentNumber'>): string | undefined =>
  documentNumber === '' || issuingState === '' ? undefined : `n ${issuingState} ${format} ${documentCode.charAt(0)}`;

/** `A12345678` → `A99999999`: any letter is as good as another. */
export function shapeOfNumber(number: string): string {
  let shape = '';
  for (let at = 0; at < number.length; at += 1) {
    const code = number.charCodeAt(at);
    shape += code >= 48 && code <= 57 ? '9' : code >= 65 && code <= 90 ? 'A' : number[at]!;
  }
  return shape;
}

/** Compares one number with those of other documents; repeated ones count once, and its own not at all. */
export function countShapes(own: string, numbers: Iterable<string>): NumberShapes {
  const others = new Set(numbers);
  others.delete(own);
  const shapes = new Map<string, number>();
  for (const number of others) {
    const shape = shapeOfNumber(number);
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  return { documents: others.size, alike: shapes.get(shapeOfNumber(own)) ?? 0, single: [...shapes.values()].filter((count) => count === 1).length };
}
