/** How one answer of the reader compares with what stands in the zone. */
import { type Layout, layouts } from '../../core/document/formats.ts';
import type { PageReading } from '../../core/document/reading.ts';

/** What stands in a picture's zone; a format that is not ICAO's has fields that nobody here knows. */
export interface Truth {
  format: string;
  lines: readonly string[];
}

export interface Score {
  found: boolean;
  exact: boolean;
  accepted: boolean;
  /** Accepted, and at least one character wrong. */
  falseRead: boolean;
  /** Accepted, and a wrong character lies in a field that a check digit covers, or is such a digit. */
  falseCovered: boolean;
  characters: number;
  rightCharacters: number;
  linesExact: number;
}

/** Scores against the truth that the reading is nearest to: of two documents in one picture either may be read. */
export function scoreReading(reading: PageReading | undefined, truths: readonly Truth[]): Score {
  const scores = truths.map((truth) => scoreAgainst(reading, truth));
  return scores.toSorted((a, b) => b.rightCharacters / b.characters - a.rightCharacters / a.characters)[0]!;
}

function scoreAgainst(reading: PageReading | undefined, { format, lines: truth }: Truth): Score {
  const read = reading?.lines ?? [];
  const exact = read.length === truth.length && truth.every((line, i) => line === read[i]);
  const accepted = reading?.accepted ?? false;
  return {
    found: reading?.found ?? false,
    exact,
    accepted,
    falseRead: accepted && !exact,
    falseCovered: accepted && !exact && isCoveredWrong(read, { format, lines: truth }),
    characters: truth.join('').length,
    rightCharacters: truth.reduce((sum, line, i) => sum + Math.max(0, line.length - distance(line, read[i] ?? '')), 0),
    linesExact: truth.filter((line, i) => line === read[i]).length,
  };
}

function isCoveredWrong(read: readonly string[], truth: Truth): boolean {
  const layout = layoutOf(truth);
  return layout !== undefined && coveredPlaces(layout).some(({ line, position }) => truth.lines[line]?.charAt(position) !== (read[line] ?? '').charAt(position));
}

function layoutOf({ format, lines }: Truth): Layout | undefined {
  const layout = layouts.find((each) => each.format === format);
  return layout && layout.lineCount === lines.length && lines.every((line) => line.length === layout.lineLength) ? layout : undefined;
}

/** Every place over which a check digit is computed, and the digits themselves. */
export function coveredPlaces({ checks }: Layout): { line: number; position: number }[] {
  return checks.flatMap(({ line, position, over }) => [{ line, position }, ...over.flatMap((range) => Array.from({ length: range.end - range.start }, (_, i) => ({ line: range.line, position: range.start + i })))]);
}

/** Levenshtein's distance: characters to put in, take out or change. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
