/** Birth years by tens: a search that knows the year reads the people of one or two tens, not of a century. */

/** Buckets of one term; a posting's id is its term's id times this, plus the bucket. */
export const BUCKETS = 16;
const FIRST_YEAR = 1880;
const YEARS = 10;

/** 0 where the year is not known. Years before the first and behind the last fall into the outermost. */
export const bucketOf = (year: number): number => (year === 0 ? 0 : Math.min(BUCKETS - 1, Math.max(1, 1 + Math.floor((year - FIRST_YEAR) / YEARS))));

/** First and last bucket that people born about that year stand in. */
export const bucketsAbout = (year: number, years: number): [first: number, last: number] => [bucketOf(year - years), bucketOf(year + years)];
