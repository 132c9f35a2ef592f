/** A machine-readable zone, field by field. Nothing is repaired and nothing throws: what does not fit is a problem. */
import type { CivilDate } from '../contract/common.ts';
import { checkDigit } from './check-digit.ts';
import { readMrzDate } from './civil-date.ts';
import { findZone } from './find-zone.ts';
import type { Layout, Range } from './formats.ts';
import { findLongNumber } from './long-number.ts';
import { parseName } from './parse-name.ts';
import type { CheckDigit, FieldName, Mrz, MrzField, MrzProblem, Sex } from './reading.ts';

/**
 * Reads the zone in `lines`, or answers `undefined` when nothing there looks like one. A line some characters short or
 * long and a missing or extra line are `problems`; fields on a missing line are absent from `fields` and empty.
 * `today` resolves the century of dates; without it years stay unknown.
 */
export function parseMrz(lines: readonly string[], today: CivilDate | undefined): Mrz | undefined {
  const zone = findZone(lines);
  if (zone === undefined) return undefined;
  const { layout, firstLine } = zone;
  const text = (range: Range): string => (lines[range.line + firstLine] ?? '').slice(range.start, range.end);

  const fields = cutFields(layout, firstLine, lines);
  const raw = (name: FieldName): string => fields.find((field) => field.name === name)?.raw ?? '';
  const long = layout.longNumbers ? findLongNumber(layout, text) : undefined;
  const name = parseName(raw('name'), layout.fields.find((field) => field.name === 'name')!);
  const optionalData = long === undefined ? raw('optionalData') : long.rest;

  return {
    format: layout.format,
    lines: [...lines],
    fields,
    checks: readChecks(layout, firstLine, text, long),
    problems: findProblems(layout, firstLine, lines),
    documentCode: stripFillers(raw('documentCode')),
    issuingState: stripFillers(raw('issuingState')),
    nationality: stripFillers(raw('nationality')),
    documentNumber: long === undefined ? stripFillers(raw('documentNumber')) : long.number,
    longDocumentNumber: long !== undefined,
    ...name,
    birthDate: readMrzDate(raw('birthDate'), 'birth', today),
    sex: readSex(raw('sex')),
    expiryDate: readMrzDate(raw('expiryDate'), 'expiry', today),
    optionalData: stripFillers(optionalData),
    optionalData2: stripFillers(raw('optionalData2')),
  };
}

/** Fillers at the end go; one inside stands for a space or a hyphen and stays. */
export const stripFillers = (raw: string): string => raw.replace(/<+$/, '');

function cutFields(layout: Layout, firstLine: number, lines: readonly string[]): MrzField[] {
  const fields: MrzField[] = [];
  for (const { name, line, start, end } of layout.fields) {
    const source = lines[line + firstLine];
    if (source !== undefined) fields.push({ name, line: line + firstLine, start, end, raw: source.slice(start, end) });
  }
  return fields;
}

function readChecks(layout: Layout, firstLine: number, text: (range: Range) => string, long: ReturnType<typeof findLongNumber>): CheckDigit[] {
  const checks: CheckDigit[] = [];
  for (const { name, over, ...place } of layout.checks) {
    const isLong = name === 'documentNumber' && long !== undefined;
    const { line, position } = isLong ? long.check : place;
    const captured = text({ line, start: position, end: position + 1 });
    if (captured === '') continue;
    const covered = isLong ? long.number : over.map(text).join('');
    const expected = checkDigit(covered);
    const isEmpty = name !== 'composite' && /^<+$/.test(covered) && (captured === '<' || captured === '0');
    checks.push({ name, line: line + firstLine, position, captured, expected, state: isEmpty ? 'unused' : captured === expected ? 'passed' : 'failed' });
  }
  return checks;
}

function findProblems(layout: Layout, firstLine: number, lines: readonly string[]): MrzProblem[] {
  const problems: MrzProblem[] = [];
  if (lines.length !== layout.lineCount || firstLine !== 0) problems.push({ code: 'lineCount', line: Math.max(0, lines.length - 1) });
  for (let i = 0; i < layout.lineCount; i += 1) {
    const line = i + firstLine;
    const text = lines[line];
    if (text === undefined) continue;
    if (text.length !== layout.lineLength) problems.push({ code: 'lineLength', line });
    for (const illegal of text.matchAll(/[^A-Z0-9<]/g)) problems.push({ code: 'illegalCharacter', line, position: illegal.index });
  }
  return problems;
}

const readSex = (raw: string): Sex => (raw === 'F' || raw === 'M' ? raw : 'unspecified');
