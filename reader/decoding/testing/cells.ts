/** Cells as the network might give them, for tests. */
import { ALPHABET } from '../../recognise.ts';
import { type Cell, normalised } from '../cell.ts';
import type { Place } from '../zone-cells.ts';

/** Every character at 1 - 36 · 10⁻⁷, as clean print is read. */
export const sureCells = (lines: readonly string[]): Cell[][] => lines.map((line) => [...line].map((character) => cellOf({ [character]: 1 })));

/** Probabilities of the characters named; the others are as unlikely as can be. */
export const cellOf = (named: Record<string, number>): Cell => normalised(Float32Array.from(ALPHABET, (character) => Math.log(Math.max(1e-7, named[character] ?? 0))));

/** The cells with one place read otherwise. */
export const withCell = (cells: readonly (readonly Cell[])[], { line, position }: Place, named: Record<string, number>): Cell[][] =>
  cells.map((row, i) => row.map((cell, at) => (i === line && at === position ? cellOf(named) : cell)));

/** A line with one character put in place of another. */
export const put = (lines: readonly string[], { line, position }: Place, to: string): string[] => lines.map((text, i) => (i === line ? text.slice(0, position) + to + text.slice(position + 1) : text));
