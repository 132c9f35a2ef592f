/** The cells of a zone, weighed with what the format says of each place: the grammar as a prior, never as a law. */
import { ALPHABET } from '../recognise.ts';
import { bestOf, type Cell, normalised } from './cell.ts';
import type { PlaceKind } from './place-kinds.ts';

export interface Place {
  line: number;
  position: number;
}

/**
 * The network is less sure than it might be, and the mean of several looks is so all the more: on synthetic pages in
 * nine faces the share of wrong characters at each confidence fits its numbers best when their logarithms are divided
 * by this…
 */
const TEMPERATURE = 0.7;
/** …and by more between 0 and O, which some faces print all but alike. */
const TWIN_TEMPERATURE = 0.85;
const TWINS: ReadonlySet<number> = new Set([ALPHABET.indexOf('0'), ALPHABET.indexOf('O')]);

/** A cell whose probabilities are as they were borne out. */
export function calibrated(cell: Cell): Cell {
  const temperature = TWINS.has(bestOf(cell)) ? TWIN_TEMPERATURE : TEMPERATURE;
  return normalised(cell.map((score) => score / temperature));
}

/** Each cell with the characters that its place should not hold made less likely. */
export function weighed(cells: readonly (readonly Cell[])[], kinds: readonly (readonly PlaceKind[])[]): Cell[][] {
  return cells.map((line, i) => line.map((cell, position) => withKind(cell, kinds[i]?.[position])));
}

function withKind(cell: Cell, kind: PlaceKind): Cell {
  return kind === undefined ? cell : normalised(cell.map((score, c) => (kind.characters.has(c) ? score : score - kind.prior)));
}

export const textOf = (cells: readonly Cell[]): string => cells.map((cell) => ALPHABET[bestOf(cell)]).join('');

/** Logarithm of the probability that a character stands in a cell; -Infinity for one that no zone may hold. */
export function scoreOf(cell: Cell, character: string): number {
  return cell[ALPHABET.indexOf(character)] ?? -Infinity;
}
