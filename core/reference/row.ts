/**
 * Country knowledge is rows: one fact to a row, with where it was learned and whether somebody saw it there. A clerk may
 * change rows without knowing the rules; `core/rules/over-rows.ts` sees to it that what is not confirmed stays silent.
 */
export interface Row {
  /** Where it was learned, as a person would look it up. */
  source: string;
  /** `unconfirmed`: said by one copy or by common knowledge; nobody saw the authority's own words. */
  confidence: 'confirmed' | 'unconfirmed';
}
