/** Issuing State and nationality against the list of ICAO 9303-3 §5: no check digit covers them. */
import { knownCodes } from '../../core/reference/states.ts';
import { ALPHABET } from '../recognise.ts';
import type { Cell } from './cell.ts';

const CODES = knownCodes().map((code) => code.padEnd(3, '<'));
const LISTED = new Set(CODES);
/** Share of documents whose code stands in the list: old codes of two letters and misprints are the rest. */
const LISTED_SHARE = 0.97;
/** All that three places could hold: letters and fillers. */
const ANY = 27 ** 3;

/** Logarithm of how surely three cells show a code. */
const scoreOf = (cells: readonly Cell[], code: string): number => cells.reduce((sum, cell, i) => sum + cell[ALPHABET.indexOf(code[i]!)]!, 0);

const rarity = (code: string): number => (LISTED.has(code) ? LISTED_SHARE / CODES.length : (1 - LISTED_SHARE) / ANY);

/** The most probable code of the list, where `code` is none of it. */
export function nearestCode(cells: readonly Cell[], code: string): string | undefined {
  if (LISTED.has(code)) return undefined;
  let best: string | undefined;
  for (const listed of CODES) if (best === undefined || scoreOf(cells, listed) > scoreOf(cells, best)) best = listed;
  return best;
}

/** Probability that three cells do not show `code`, given how frequent listed codes are. */
export function doubtOfCode(cells: readonly Cell[], code: string): number {
  const all = (LISTED_SHARE / CODES.length) * CODES.reduce((sum, listed) => sum + Math.exp(scoreOf(cells, listed)), 0) + (1 - LISTED_SHARE) / ANY;
  return Math.max(0, 1 - (rarity(code) * Math.exp(scoreOf(cells, code))) / all);
}
