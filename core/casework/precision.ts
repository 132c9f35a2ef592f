/** How far a rule's past answers may be trusted: counted by officers at this post, never guessed. */

/** Times a rule fired, and what officers of the second line then said of it. */
export interface RuleCounts {
  fired: number;
  confirmed: number;
  notConfirmed: number;
  cannotSay: number;
}

/**
 * `unknown`: nobody has said yes or no yet. `few`: so seldom that the share means little. `known`: with the span in
 * which the true share lies 19 times in 20, in whole per cent.
 */
export type Precision = { kind: 'unknown' } | { kind: 'few'; right: number; of: number } | { kind: 'known'; right: number; of: number; low: number; high: number };

/** Below this a share says little: of 19 that were all wrong, one in six may still be right. */
export const ENOUGH = 20;

/** Only what was answered with yes or no counts. */
export function precisionOf({ confirmed: right, notConfirmed }: Pick<RuleCounts, 'confirmed' | 'notConfirmed'>): Precision {
  const of = right + notConfirmed;
  if (of === 0) return { kind: 'unknown' };
  if (of < ENOUGH) return { kind: 'few', right, of };
  const { low, high } = wilson(right, of);
  return { kind: 'known', right, of, low: Math.floor(low * 100), high: Math.ceil(high * 100) };
}

/** Wilson's score interval at 95 %: it holds for shares near 0 and 1 too, where rules live. */
function wilson(right: number, of: number): { low: number; high: number } {
  const z = 1.96;
  const share = right / of;
  const middle = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}
