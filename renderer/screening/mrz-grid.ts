/**
 * The machine-readable zone as a grid of characters for the screen: what each one is, how surely it was read,
 * which check digit stands there and what was expected instead.
 */
import type { CheckDigit, DocumentReading, Doubt, FieldName } from '../../core/document/reading.ts';
import type { CaptureView } from '../../core/contract/passages.ts';
import type { Evidence } from '../../core/rules/rule.ts';

export interface MrzCell {
  line: number;
  position: number;
  character: string;
  field: FieldName | undefined;
  /** Three weights of print: thin characters were read with less certainty. */
  certainty: 'sure' | 'doubtful' | 'poor';
  check: CheckDigit | undefined;
  /** What stood here before the officer's last correction. */
  correctedFrom: string | undefined;
  /** What the picture showed before the reader put a look-alike in its place. */
  readAs: string | undefined;
  /** The reader asks for another look at this character, and no person has corrected it yet. */
  isDoubted: boolean;
}

/** Lines of cells; empty when no zone was found. Lines that were read but not understood are shown as they came. */
export function gridOf(capture: Pick<CaptureView, 'reading' | 'corrections'>): MrzCell[][] {
  const { reading, corrections } = capture;
  const lines = reading.mrz?.lines ?? reading.raw;
  const doubts = openDoubts(capture);
  return lines.map((text, line) =>
    [...text].map((character, position) => ({
      line,
      position,
      character,
      field: fieldAt(reading, line, position),
      certainty: certaintyAt(reading, line, position),
      check: reading.mrz?.checks.find((check) => check.line === line && check.position === position),
      correctedFrom: corrections.findLast((each) => each.line === line && each.position === position)?.from,
      readAs: reading.substitutions.find((each) => each.line === line && each.position === position && each.to === character)?.from,
      isDoubted: doubts.some((each) => each.line === line && each.position === position),
    })),
  );
}

/**
 * What the reader asks to look at again and no person has settled since: a character until it is corrected, a check
 * digit until it fits.
 */
export function openDoubts({ reading, corrections }: Pick<CaptureView, 'reading' | 'corrections'>): Doubt[] {
  return (reading.doubts ?? []).filter(({ code, line, position }) => {
    if (code === 'line') return true;
    if (corrections.some((each) => each.line === line && each.position === position)) return false;
    return code !== 'checkDigit' || reading.mrz?.checks.some((check) => check.line === line && check.position === position && check.state === 'failed') === true;
  });
}

/** The cells that evidence points at: by line and range, or by the field's own place. */
export function isEvidence(cell: Pick<MrzCell, 'line' | 'position' | 'field'>, evidence: readonly Evidence[]): boolean {
  return evidence.some((each) =>
    each.line === undefined
      ? each.field !== undefined && each.field === cell.field
      : each.line === cell.line && cell.position >= (each.start ?? 0) && cell.position < (each.end ?? Infinity),
  );
}

export interface Range {
  line: number;
  start: number;
  /** After the last. */
  end: number;
}

/** The ranges that evidence covers, whichever way it names them, neighbours joined; for drawing on the picture. */
export function rangesOf(reading: DocumentReading, evidence: readonly Evidence[]): Range[] {
  const joined: Range[] = [];
  for (const range of rangesNamed(reading, evidence).sort((a, b) => a.line - b.line || a.start - b.start)) {
    const before = joined.at(-1);
    if (before !== undefined && before.line === range.line && range.start <= before.end) before.end = Math.max(before.end, range.end);
    else joined.push({ ...range });
  }
  return joined;
}

function rangesNamed(reading: DocumentReading, evidence: readonly Evidence[]): Range[] {
  return evidence.flatMap((each) => {
    if (each.line !== undefined) return [{ line: each.line, start: each.start ?? 0, end: each.end ?? lengthOf(reading, each.line) }];
    return (reading.mrz?.fields ?? []).filter((field) => field.name === each.field).map(({ line, start, end }) => ({ line, start, end }));
  });
}

export type Move = 'left' | 'right' | 'up' | 'down' | 'lineStart' | 'lineEnd';

/** Where the keyboard goes from a cell; stays at the edges. Lines run left to right in every language. */
export function moveFrom(grid: readonly (readonly unknown[])[], from: { line: number; position: number }, move: Move): { line: number; position: number } {
  const line = clamp(from.line + (move === 'down' ? 1 : move === 'up' ? -1 : 0), grid.length);
  const length = grid[line]?.length ?? 0;
  const wanted = { left: from.position - 1, right: from.position + 1, up: from.position, down: from.position, lineStart: 0, lineEnd: length - 1 }[move];
  return { line, position: clamp(wanted, length) };
}

/** The character after or before, running on over the end of a line; undefined at the ends of the zone. */
export function neighbour(grid: readonly (readonly unknown[])[], from: { line: number; position: number }, step: 1 | -1): { line: number; position: number } | undefined {
  const position = from.position + step;
  if (position >= 0 && position < (grid[from.line]?.length ?? 0)) return { line: from.line, position };
  const line = from.line + step;
  const length = grid[line]?.length ?? 0;
  return length === 0 ? undefined : { line, position: step === 1 ? 0 : length - 1 };
}

const clamp = (value: number, length: number): number => Math.max(0, Math.min(value, length - 1));
const lengthOf = (reading: DocumentReading, line: number): number => (reading.mrz?.lines ?? reading.raw)[line]?.length ?? 0;

function fieldAt(reading: DocumentReading, line: number, position: number): FieldName | undefined {
  return reading.mrz?.fields.find((field) => field.line === line && position >= field.start && position < field.end)?.name;
}

function certaintyAt(reading: DocumentReading, line: number, position: number): MrzCell['certainty'] {
  const confidence = reading.confidences?.[line]?.[position] ?? 1;
  if (confidence >= 0.9) return 'sure';
  return confidence >= 0.6 ? 'doubtful' : 'poor';
}
