/** The cells of a zone, weighed with what the format says of each place: the grammar as a prior, never as a law. */
import { ALPHABET } from '../recognise.ts';
import { bestOf, type Cell, normalised } from './cell.ts';
import type { PlaceKind } from './place-kinds.ts';

export interface Place {
  line: number;
  position: number;
}

/**
 * Logarithm of how many times rarer a character of the wrong kind is than one of the right kind. It is the cap as well:
 * a digit in a name that was read e^6 times surer than any letter stays what it is, and rule F08 points at it.
 */
export const KIND_PRIOR = 6;

/**
 * The network is less sure than it might be: on synthetic pages the share of wrong characters at each confidence fits its
 * numbers best when their logarithms are divided by this.
 */
export const TEMPERATURE = 0.85;

/** A cell whose probabilities are as they were borne out. */
export const calibrated = (cell: Cell): Cell => normalised(cell.map((score) => score / TEMPERATURE));

/** Each cell with the characters that its place should not hold made less likely. */
export function weighed(cells: readonly (readonly Cell[])[], kinds: readonly (readonly PlaceKind[])[]): Cell[][] {
  return cells.map((line, i) => line.map((cell, position) => withKind(cell, kinds[i]?.[position])));
}

function withKind(cell: Cell, kind: PlaceKind): Cell {
  return kind === undefined ? cell : normalised(cell.map((score, c) => (kind.has(c) ? score : score - KIND_PRIOR)));
}

export const textOf = (cells: readonly Cell[]): string => cells.map((cell) => ALPHABET[bestOf(cell)]).join('');

/** Logarithm of the probability that a character stands in a cell; -Infinity for one that no zone may hold. */
export function scoreOf(cell: Cell, character: string): number {
  return cell[ALPHABET.indexOf(character)] ?? -Infinity;
}
