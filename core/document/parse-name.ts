/**
 * The name field (ICAO 9303-3 §4.6): two fillers part the primary from the secondary identifier, one parts the words.
 * A name that fills its field to the last position must be treated as cut (9303-4 §4.2.3).
 */
export function parseName(raw: string, field: { start: number; end: number }): { primaryIdentifier: string; secondaryIdentifier: string; nameTruncated: boolean } {
  const gap = raw.indexOf('<<');
  const primary = gap === -1 ? raw : raw.slice(0, gap);
  const secondary = gap === -1 ? '' : raw.slice(gap);
  return {
    primaryIdentifier: toWords(primary),
    secondaryIdentifier: toWords(secondary),
    nameTruncated: raw.length === field.end - field.start && !raw.endsWith('<'),
  };
}

const toWords = (text: string): string => text.replace(/<+/g, ' ').trim();
