/** Seeded chance: the same people and questions each time. */
export interface Chance {
  /** 0 up to 1. */
  next(): number;
  below(count: number): number;
  is(share: number): boolean;
  of<T>(list: readonly T[]): T;
  /** The commonest first: weights 1/2, 1/3, 1/4 and so on, so that of 120 names the first is borne by one in eight. */
  common<T>(list: readonly T[]): T;
}

export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  const cumulated = new Map<number, Float64Array>();
  const zipf = (count: number): Float64Array => {
    const known = cumulated.get(count);
    if (known !== undefined) return known;
    const sums = new Float64Array(count);
    let sum = 0;
    for (let rank = 0; rank < count; rank += 1) sums[rank] = sum += 1 / (rank + 2);
    for (let rank = 0; rank < count; rank += 1) sums[rank]! /= sum;
    cumulated.set(count, sums);
    return sums;
  };
  return {
    next,
    below,
    is: (share) => next() < share,
    of: (list) => list[below(list.length)]!,
    common(list) {
      const at = next();
      const sums = zipf(list.length);
      let [low, high] = [0, list.length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sums[middle]! < at) low = middle + 1;
        else high = middle;
      }
      return list[low]!;
    },
  };
}
