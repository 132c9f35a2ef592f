/**
 * Where a range of blanks stands in its list's file. Every range has one middle: a number within it, which follows from
 * its ends alone. A number has few middles that a range around it can have, so each look-up asks these and reads no range
 * that does not hold the number, however wide others are.
 */

/**
 * The ends agree up to some sign; there the last one has the higher digit. The middle is the last end with noughts behind
 * that digit: above the first end, and not above the last. Where both ends are one number it is that number.
 */
export function middleOf(first: string, last: string): string {
  let same = 0;
  while (same < last.length && first[same] === last[same]) same += 1;
  return last.slice(0, same + 1).padEnd(last.length, '0');
}

/** The middles of all ranges that may hold this number: what stands before the digit of a middle is the number's own. */
export function middlesAround(number: string): string[] {
  const middles = new Set([number]);
  for (let at = 0; at < number.length; at += 1) for (const digit of '123456789') middles.add((number.slice(0, at) + digit).padEnd(number.length, '0'));
  return [...middles];
}
