import { checkDigit } from '../../core/document/check-digit.ts';
import { composeMrz } from '../../core/document/compose-mrz.ts';
import { getLayout, type Range } from '../../core/document/formats.ts';
import type { CheckDigitName } from '../../core/document/reading.ts';
import type { Traveller } from './travellers.ts';

/** The lines of a traveller's zone, with the fault the scenario asks for and no other. */
export function toZone(traveller: Traveller): string[] {
  const lines = composeMrz({ ...traveller, birthDate: toParts(traveller.birthDate), expiryDate: toParts(traveller.expiryDate) });
  switch (traveller.fault) {
    case undefined:
      return lines;
    case 'documentNumberCheck':
      // The composite covers the wrong digit, so it is computed again: one fault must raise one finding.
      return withRightDigit(withWrongDigit(lines, traveller, 'documentNumber'), traveller, 'composite');
    case 'compositeCheck':
      return withWrongDigit(lines, traveller, 'composite');
  }
}

function withWrongDigit(lines: readonly string[], traveller: Traveller, name: CheckDigitName): string[] {
  const { line, position } = placeOf(traveller, name);
  return put(lines, line, position, String((Number(lines[line]![position]) + 3) % 10));
}

function withRightDigit(lines: readonly string[], traveller: Traveller, name: CheckDigitName): string[] {
  const { line, position, over } = placeOf(traveller, name);
  return put(lines, line, position, checkDigit(over.map((range: Range) => lines[range.line]!.slice(range.start, range.end)).join('')));
}

function placeOf({ format }: Traveller, name: CheckDigitName) {
  const place = getLayout(format).checks.find((check) => check.name === name);
  if (!place) throw new RangeError(`${format} has no ${name} check digit`);
  return place;
}

const put = (lines: readonly string[], line: number, position: number, character: string) =>
  lines.map((text, i) => (i === line ? text.slice(0, position) + character + text.slice(position + 1) : text));

function toParts(date: string): { year: number; month: number; day?: number } {
  const [year, month, day] = date.split('-').map(Number);
  return day === undefined ? { year: year!, month: month! } : { year: year!, month: month!, day };
}
