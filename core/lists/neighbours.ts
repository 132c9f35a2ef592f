/** Numbers one character away from a document number: what a forger changes, and what a reader misreads. */
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Below this a number has so many neighbours in any list that they mean nothing. */
const SHORTEST = 6;

/** Every number with another sign in one place, 35 for each; none for a short number. */
export function neighboursOf(number: string): string[] {
  if (number.length < SHORTEST) return [];
  const neighbours: string[] = [];
  for (let at = 0; at < number.length; at += 1) {
    const [before, own, after] = [number.slice(0, at), number[at], number.slice(at + 1)];
    for (const sign of SIGNS) if (sign !== own) neighbours.push(before + sign + after);
  }
  return neighbours;
}
