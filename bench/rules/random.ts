/** Seeded randomness: the same seed draws the same corpus on every machine. */

export interface Random {
  /** 0 up to, never reaching, 1. */
  unit(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** By weight; the weights need not add up to anything. */
  weighted<Item>(items: readonly (readonly [weight: number, item: Item])[]): Item;
  normal(mean: number, deviation: number): number;
  /** One character of `alphabet` for each. */
  characters(count: number, alphabet?: string): string;
  /** A stream of its own, so that what is drawn there shifts nothing here. */
  fork(label: string): Random;
}

export function seeded(seed: number | string): Random {
  // Mulberry32 over a hash of the seed: small, and even enough for counts such as these.
  let state = hash(String(seed));
  const unit = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number): number => low + Math.floor(unit() * (high - low + 1));
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(unit() * items.length)]!;
  return {
    unit,
    between,
    pick,
    chance: (probability) => unit() < probability,
    weighted(items) {
      let left = unit() * items.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, item] of items) if ((left -= weight) < 0) return item;
      return items.at(-1)![1];
    },
    normal(mean, deviation) {
      // Box and Muller; `1 - unit()` is never 0.
      return mean + deviation * Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit());
    },
    characters: (count, alphabet = '0123456789') => Array.from({ length: count }, () => alphabet.charAt(between(0, alphabet.length - 1))).join(''),
    fork: (label) => seeded(`${seed}/${label}`),
  };
}

/** FNV-1a, then a final mix. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
