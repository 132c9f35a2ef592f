/** From scores to the figures that the benchmark prints. */
import type { Score } from './score.ts';

export interface Measured {
  file: string;
  score: Score;
  ms: number;
}

export interface Figures {
  images: number;
  found: number;
  exact: number;
  accepted: number;
  /** Of the truth's characters, 1 is all; what was not found counts as wrong. */
  characterAccuracy: number;
  falseReads: number;
  falseCovered: number;
  msMedian: number;
  msP90: number;
}

export function toFigures(measured: readonly Measured[]): Figures {
  const count = (is: (score: Score) => boolean) => measured.filter(({ score }) => is(score)).length;
  const times = measured.map(({ ms }) => ms);
  return {
    images: measured.length,
    found: count((score) => score.found),
    exact: count((score) => score.exact),
    accepted: count((score) => score.accepted),
    characterAccuracy: round(sum(measured, (score) => score.rightCharacters) / sum(measured, (score) => score.characters), 5),
    falseReads: count((score) => score.falseRead),
    falseCovered: count((score) => score.falseCovered),
    msMedian: round(quantile(times, 0.5)),
    msP90: round(quantile(times, 0.9)),
  };
}

const sum = (measured: readonly Measured[], of: (score: Score) => number): number => measured.reduce((total, { score }) => total + of(score), 0);

/** The value that the share of all values does not exceed; NaN of none. */
export const quantile = (values: readonly number[], share: number): number => values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? NaN;
export const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
export const percent = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));

/** Rows under heads, in columns of their own width; the first column is text, the others are numbers. */
export function toTable(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [heads, ...rows].map((row) => row.map(String));
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  return cells.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ')).join('\n');
}
