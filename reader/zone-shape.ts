/**
 * How well lines fit the zone of ICAO Doc 9303: used to tell a zone from other text and to find where a line
 * begins and ends, never to change a character.
 */
import { checkDigit } from '../core/document/check-digit.ts';
import { type Layout, layouts } from '../core/document/formats.ts';
import type { FieldName } from '../core/document/reading.ts';

export const LINE_LENGTHS = [30, 36, 44] as const;
/** Different characters of the emptiest zone: a code, a State, a name of three letters, dates and their check digits. */
const LEAST_CHARACTERS = 9;

type CharacterSet = 'any' | 'letters' | 'digits';
const FIELD_SETS: Partial<Record<FieldName, CharacterSet>> = { issuingState: 'letters', nationality: 'letters', name: 'letters', birthDate: 'digits', expiryDate: 'digits', sex: 'letters' };
const ISSUED: Record<Layout['format'], RegExp> = { TD1: /^[ACI]/, TD2: /^[ACI]/, TD3: /^P/, 'MRV-A': /^V/, 'MRV-B': /^V/ };

const shapes = layouts.map((layout) => ({ layout, sets: setsOf(layout) }));

function setsOf(layout: Layout): CharacterSet[][] {
  const sets = Array.from({ length: layout.lineCount }, () => new Array<CharacterSet>(layout.lineLength).fill('any'));
  for (const field of layout.fields) sets[field.line]!.fill(FIELD_SETS[field.name] ?? 'any', field.start, field.end);
  for (const check of layout.checks) sets[check.line]![check.position] = 'digits';
  return sets;
}

/** Part of the places that hold a character their field may hold, 0 to 1; fillers may stand anywhere. 0 for no format. */
export function fitOfZone(lines: readonly string[]): number {
  let best = 0;
  for (const { layout, sets } of shapes) {
    if (layout.lineCount !== lines.length || layout.lineLength !== lines[0]!.length || !ISSUED[layout.format].test(lines[0]!)) continue;
    best = Math.max(best, mean(sets.map((set, line) => fitOfLine(lines[line]!, set))));
  }
  return best;
}

/** Check digits that agree with what they cover, in the format where most do; that of an empty field says nothing. */
export function agreeingChecks(lines: readonly string[]): number {
  const counts = layouts
    .filter(({ lineCount, lineLength }) => lineCount === lines.length && lineLength === lines[0]!.length)
    .map(({ checks }) => {
      const covered = checks.map(({ line, position, over }) => ({ digit: lines[line]![position]!, text: over.map((range) => lines[range.line]!.slice(range.start, range.end)).join('') }));
      return covered.filter(({ digit, text }) => /[^<0]/.test(text) && digit === checkDigit(text)).length;
    });
  return Math.max(0, ...counts);
}

/** A zone has a filler, if only between its holder's names, and is written with more than a few characters. */
export function isWritten(lines: readonly string[]): boolean {
  const text = lines.join('');
  return text.includes('<') && new Set(text).size >= LEAST_CHARACTERS;
}

export const lineCountsOf = (length: number): number[] => [...new Set(layouts.filter((layout) => layout.lineLength === length).map((layout) => layout.lineCount))];

function fitOfLine(line: string, sets: readonly CharacterSet[]): number {
  let judged = 0;
  let fitting = 0;
  for (const [i, set] of sets.entries()) {
    const character = line[i]!;
    if (set === 'any') continue;
    judged++;
    if (character === '<' || (set === 'digits') === (character >= '0' && character <= '9')) fitting++;
  }
  return fitting / judged;
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
