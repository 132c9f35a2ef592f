/**
 * Document numbers of more than nine characters (ICAO 9303-5 §4.2.2.1 note j, 9303-6 §4.2.2 note j): the check digit's
 * place holds a filler, and the optional data begins with the rest of the number, its check digit and a filler.
 */
import type { Layout, Range } from './formats.ts';

export interface LongNumber {
  /** All characters of the number. */
  number: string;
  /** Line of the layout (0 is its first) and position of the digit that checks the whole number. */
  check: { line: number; position: number };
  /** What the optional data holds after the number. */
  rest: string;
}

/** The long number, or `undefined` when the zone does not use that form or uses it wrongly. */
export function findLongNumber(layout: Layout, text: (range: Range) => string): LongNumber | undefined {
  const place = layout.checks.find((check) => check.name === 'documentNumber')!;
  const optional = layout.fields.find((field) => field.name === 'optionalData')!;
  const head = text(place.over[0]!);
  if (head.length !== 9 || head.includes('<') || text({ line: place.line, start: place.position, end: place.position + 1 }) !== '<') return undefined;
  const run = /^([A-Z0-9]+)([0-9])(?:<|$)/.exec(text(optional));
  if (run === null) return undefined;
  const tail = run[1]!;
  return {
    number: head + tail,
    check: { line: optional.line, position: optional.start + tail.length },
    rest: text(optional).slice(run[0].length),
  };
}
