/** Which captures of a passage stand, and which of them says who its traveller is. */
import type { Mrz } from '../document/reading.ts';
import { isVisa } from '../rules/answers.ts';
import { isCheckWrong } from '../rules/printed.ts';

/** What tells one document of a passage from another. */
export interface DocumentMark extends Pick<Mrz, 'format' | 'documentNumber'> {
  /** The number is missing or its own digit is wrong: it may be another one, misread. */
  isNumberDoubted: boolean;
}

export const toMark = (mrz: Mrz): DocumentMark => ({ format: mrz.format, documentNumber: mrz.documentNumber, isNumberDoubted: mrz.documentNumber === '' || isCheckWrong(mrz, 'documentNumber') });

/**
 * The newest capture of each document, in the order given. A later scan of the same document takes an earlier one's place;
 * another document that is looked at takes nothing away, and a capture without a zone neither.
 * @param captures oldest first
 * @param markOf undefined where no zone was found, or where it is erased
 */
export function standing<Captured>(captures: readonly Captured[], markOf: (capture: Captured) => DocumentMark | undefined): Captured[] {
  const marks = captures.map(markOf);
  return captures.filter((_, index) => marks.slice(index + 1).every((later) => later === undefined || areTwoDocuments(marks[index], later)));
}

const areTwoDocuments = (one: DocumentMark | undefined, other: DocumentMark): boolean =>
  one !== undefined && (one.format !== other.format || (one.documentNumber !== other.documentNumber && !one.isNumberDoubted && !other.isNumberDoubted));

/**
 * The capture that says who the traveller is: the newest identity or travel document that names somebody. A visa, which is
 * stuck into such a document, speaks only where nothing else does; what names nobody, only where nothing names anybody.
 * @param captures oldest first
 * @param namedBy undefined where no zone was found, or where it is erased
 */
export function findHolding<Captured>(captures: readonly Captured[], namedBy: (capture: Captured) => { format: Mrz['format']; name: string } | undefined): Captured | undefined {
  const found = captures.flatMap((capture) => {
    const named = namedBy(capture);
    return named === undefined ? [] : { capture, ...named };
  });
  const naming = found.filter(({ name }) => name !== '');
  return (naming.findLast((each) => !isVisa(each)) ?? naming.at(-1) ?? found.at(-1))?.capture;
}

/** The same, of zones. */
export const findHoldingZone = <Captured>(captures: readonly Captured[], zoneOf: (capture: Captured) => Mrz | undefined): Captured | undefined =>
  findHolding(captures, (capture) => {
    const mrz = zoneOf(capture);
    return mrz && { format: mrz.format, name: `${mrz.primaryIdentifier}${mrz.secondaryIdentifier}` };
  });
