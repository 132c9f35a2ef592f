/** How likely two parts are one name, whoever spelled them. */
import type { Entry } from './lexicon/lexicon.ts';
import type { Part } from './part.ts';
import { likeness } from './sound.ts';
import { isOneSlip } from './slip.ts';

export type Likeness = 'same' | 'variant' | 'initial' | 'slip' | 'different';

export interface PartMatch {
  kind: Likeness;
  /** 0 to 1; from about 0.7 it counts as the same name. */
  score: number;
}

/** From this on two parts may be paired. */
export const PAIRED = 0.6;

const SAME: PartMatch = { kind: 'same', score: 1 };
const INITIAL: PartMatch = { kind: 'initial', score: 0.86 };
const SLIP: PartMatch = { kind: 'slip', score: 0.84 };
const DIFFERENT: PartMatch = { kind: 'different', score: 0.1 };
const NOTHING: PartMatch = { kind: 'different', score: 0 };

/** Symmetric. */
export function comparePart(a: Part, b: Part): PartMatch {
  if (a.kind === 'initial' || b.kind === 'initial') return compareInitial(a, b);
  if (a.kind === 'generation' || b.kind === 'generation') return a.kind === b.kind && a.plain === b.plain ? SAME : NOTHING;
  if ((a.kind === 'kunya') !== (b.kind === 'kunya') && a.entries.length + b.entries.length === 0) return a.plain === b.plain ? SAME : NOTHING;
  if (a.plain === b.plain) return SAME;
  if (a.entries.length > 0 && b.entries.length > 0) {
    if (shareEntry(a.entries, b.entries)) return { kind: 'variant', score: a.entries.length + b.entries.length > 2 ? 0.94 : 0.97 };
    return confusable(a, b);
  }
  const heard = hear(a, b);
  if (heard >= 0.7) return { kind: 'variant', score: heard };
  return isOneSlip(a, b) ? SLIP : { kind: 'different', score: heard };
}

function shareEntry(a: readonly Entry[], b: readonly Entry[]): boolean {
  for (const one of a) for (const other of b) if (one === other) return true;
  return false;
}

/** Two known names that differ are two names; Salim and Salem are spelled alike too often to say so loudly. */
function confusable(a: Part, b: Part): PartMatch {
  return likeness(a.sound, b.sound) >= 0.95 ? { kind: 'variant', score: 0.72 } : DIFFERENT;
}

function compareInitial(a: Part, b: Part): PartMatch {
  if (a.plain === b.plain) return SAME;
  if (a.kind === b.kind || a.kind === 'generation' || b.kind === 'generation') return NOTHING;
  return a.plain[0] === b.plain[0] || a.skeleton[0] === b.skeleton[0] && a.skeleton[0] !== 'a' ? INITIAL : NOTHING;
}

/** The best of the names with and without what leads them. */
function hear(a: Part, b: Part): number {
  let best = likeness(a.sound, b.sound);
  if (a.full !== undefined) best = Math.max(best, a.full.plain === b.plain ? 1 : likeness(a.full.sound, b.sound));
  if (b.full !== undefined) best = Math.max(best, a.plain === b.full.plain ? 1 : likeness(a.sound, b.full.sound));
  return toScore(best);
}

/** Likeness of sounds to likelihood of one name, by hand: below 0.8 hardly any are. */
const STEPS: readonly (readonly [number, number])[] = [[0, 0], [0.7, 0.25], [0.78, 0.45], [0.83, 0.65], [0.88, 0.82], [0.93, 0.92], [1, 0.97]];

function toScore(heard: number): number {
  for (let i = 1; i < STEPS.length; i += 1) {
    const [[x0, y0], [x1, y1]] = [STEPS[i - 1]!, STEPS[i]!];
    if (heard <= x1) return y0 + ((heard - x0) / (x1 - x0)) * (y1 - y0);
  }
  return 0.97;
}
