/**
 * An order half typed, as one text that a draft can hold: three lines of one field each, then the order's own words.
 * Only the words can be long, and they stand last, so a draft cut at its limit loses their end and nothing else.
 * Never a badge or a PIN.
 */
export interface OrderText {
  authority: string;
  legalBasis: string;
  reference: string;
  text: string;
}

export function draftOfOrder({ authority, legalBasis, reference, text }: OrderText): string {
  const lines = [authority, legalBasis, reference].map((field) => field.replaceAll(/[\r\n]/g, ' '));
  return [...lines, text].join('\n').replace(/^\n+$/, '');
}

/** A draft with fewer lines was cut short or is empty: what is missing is empty. */
export function orderOfDraft(note: string): OrderText {
  const [authority = '', legalBasis = '', reference = '', ...text] = note.split('\n');
  return { authority, legalBasis, reference, text: text.join('\n') };
}
