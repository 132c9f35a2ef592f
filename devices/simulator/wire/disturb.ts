/** What may happen to bytes on their way over an old cable: cut in pieces, noise before them, a loose plug. */
import type { Dice } from '../dice.ts';

export type Step = { kind: 'send'; bytes: Uint8Array } | { kind: 'wait'; ms: number } | { kind: 'unplug'; ms: number };

export interface Disturbance {
  noise: boolean;
  split: boolean;
  /** Longest pause between two pieces. */
  delayMs: number;
  /** Unplugged for a while after about so many documents; 0 for never. */
  unplugEvery: number;
}

/** Noise ends as the end of a line does: without it a reader that sends bare lines loses the one after. */
export function disturb(chunks: readonly Uint8Array[], { noise, split, delayMs, unplugEvery }: Disturbance, dice: Dice): Step[] {
  const steps: Step[] = [];
  const isUnplugged = unplugEvery > 0 && dice.chance(1 / unplugEvery);
  if (noise && dice.chance(0.5)) steps.push({ kind: 'send', bytes: Uint8Array.from([...Array.from({ length: dice.int(1, 40) }, () => dice.int(0, 255)), 0x0d]) });
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      const size = split ? dice.int(1, chunk.length) : chunk.length;
      steps.push({ kind: 'send', bytes: chunk.subarray(at, at + size) });
      at += size;
      if (delayMs > 0) steps.push({ kind: 'wait', ms: dice.int(0, delayMs) });
      if (isUnplugged && dice.chance(0.3)) return [...steps, { kind: 'unplug', ms: dice.int(50, 1500) }];
    }
  }
  return isUnplugged ? [...steps, { kind: 'unplug', ms: dice.int(50, 1500) }] : steps;
}
