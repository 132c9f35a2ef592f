/** Steps between two numbers of one series that may have been issued over the counter together. */
const NEXT = 25;

/**
 * Are two document numbers near-identical: as long, and one character apart, or close in one series? A family or a
 * pilgrim group that applied together has such numbers too.
 */
export function areNumbersAlike(one: string, other: string): boolean {
  if (one === other || one.length !== other.length) return false;
  let differing = 0;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) differing += 1;
  return differing === 1 || areInSeries(one, other);
}

function areInSeries(one: string, other: string): boolean {
  const [series = '', digits = ''] = splitSeries(one);
  const [otherSeries, otherDigits = ''] = splitSeries(other);
  return series === otherSeries && digits !== '' && Math.abs(Number(digits) - Number(otherDigits)) <= NEXT;
}

/** `A1234567` → `A`, `1234567`: the running number is what a document number ends in. */
const splitSeries = (number: string): string[] => /^(.*?)(\d*)$/.exec(number)?.slice(1) ?? [];
