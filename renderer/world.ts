/**
 * The one place where the page takes its clock and its randomness. There is no wall time here on purpose: what time it
 * is, the station says.
 */

/** Milliseconds that never go back, since the page was opened. */
export const monotonic = (): number => performance.now();

export const uuid = (): string => crypto.randomUUID();

/** 0 ≤ answer < `below`. For choices that are no secret: a small bias does no harm. */
export const randomBelow = (below: number): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % below;
