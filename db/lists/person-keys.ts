/**
 * How a listed person is found and compared by name. A file made with other keys answers nobody, so the number goes up
 * with them.
 */
import type { Mrz } from '../../core/document/reading.ts';
import { foldName } from '../../core/names/fold.ts';

export const KEYS_VERSION = 1;
export const keysOfNames = (names: readonly string[]): string[] => [...new Set(names.flatMap((name) => foldName(name).split(' ').filter((word) => word.length > 2)))];

export interface HolderNames {
  names: string[];
  /** The listed name that is most alike. */
  best(listed: readonly string[]): { name: string; score: number; isSame: boolean };
}

export function compareHolder(mrz: Mrz): HolderNames {
  const names = [`${mrz.secondaryIdentifier} ${mrz.primaryIdentifier}`.trim()];
  const own = new Set(foldName(names[0] ?? '').split(' '));
  return {
    names,
    best(listed) {
      let best = { name: listed[0] ?? '', score: 0, isSame: false };
      for (const name of listed) {
        const words = foldName(name).split(' ');
        const score = words.filter((word) => own.has(word)).length / Math.max(words.length, own.size);
        if (score > best.score) best = { name, score, isSame: score >= 0.75 };
      }
      return best;
    },
  };
}
