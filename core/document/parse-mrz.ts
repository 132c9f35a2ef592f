/** A machine-readable zone, field by field. Nothing is repaired and nothing throws: what does not fit is a problem. */
import type { CivilDate } from '../contract/common.ts';
import { checkDigit } from './check-digit.ts';
import { readMrzDate } from './civil-date.ts';
import { findZone, type Zone } from './find-zone.ts';
import type { Range } from './formats.ts';
import { findLongNumber } from './long-number.ts';
import { parseName } from './parse-name.ts';
import type { CheckDigit, FieldName, Mrz, MrzField, MrzProblem, Sex } from './reading.ts';

/**
 * Reads the zone in `lines`, or answers `undefined` when nothing there looks like one. A line some characters short or
 * long and a missing or extra line are `problems`; fields on a missing line are absent from `fields` and empty.
 * `today` resolves the century of dates; without it years stay unknown.
 */
export function parseMrz(lines: readonly string[], today: CivilDate | undefined): Mrz | undefined {
  const asked = `${today ?? ''} ${lines.join('\n')}`;
  if (last.asked !== asked) last = { asked, mrz: parse(lines, today) };
  return last.mrz;
}

/** Examination, rows and screen ask for the same zone one after the other: the last answer is kept, and nobody changes it. */
let last: { asked: string; mrz: Mrz | undefined } = { asked: '', mrz: undefined };

function parse(lines: readonly string[], today: CivilDate | undefined): Mrz | undefined {
  const zone = findZone(lines);
  if (zone === undefined) return undefined;
  const { layout, places } = zone;
  const text = ({ line, start, end }: Range): string => (lines[places[line] ?? -1] ?? '').slice(start, end);

  const fields = cutFields(zone, lines);
  const raw = (name: FieldName): string => fields.find((field) => field.name === name)?.raw ?? '';
  const long = layout.longNumbers ? findLongNumber(layout, text) : undefined;
  const name = parseName(raw('name'), layout.fields.find((field) => field.name === 'name')!);
  const optionalData = long === undefined ? raw('optionalData') : long.rest;

  return {
    format: layout.format,
    lines: [...lines],
    fields,
    checks: readChecks(zone, text, long),
    problems: findProblems(zone, lines),
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

function cutFields({ layout, places }: Zone, lines: readonly string[]): MrzField[] {
  const fields: MrzField[] = [];
  for (const { name, line, start, end } of layout.fields) {
    const place = places[line];
    if (place !== undefined) fields.push({ name, line: place, start, end, raw: lines[place]!.slice(start, end) });
  }
  return fields;
}

function readChecks({ layout, places }: Zone, text: (range: Range) => string, long: ReturnType<typeof findLongNumber>): CheckDigit[] {
  const checks: CheckDigit[] = [];
  for (const { name, over, ...usual } of layout.checks) {
    const isLong = name === 'documentNumber' && long !== undefined;
    const { line, position } = isLong ? long.check : usual;
    const captured = text({ line, start: position, end: position + 1 });
    const place = places[line];
    if (place === undefined || captured === '') continue;
    const covered = isLong ? long.number : over.map(text).join('');
    const expected = isLong ? longNumberDigit(long.number, captured) : checkDigit(covered);
    const isEmpty = name !== 'composite' && /^<+$/.test(covered) && (captured === '<' || captured === '0');
    checks.push({ name, line: place, position, captured, expected, state: isEmpty ? 'unused' : captured === expected ? 'passed' : 'failed' });
  }
  return checks;
}

/** The digit covers the number alone; Portugal's specimens count the filler between its parts too, and either is taken as right. */
function longNumberDigit(number: string, captured: string): string {
  const overFiller = checkDigit(`${number.slice(0, 9)}<${number.slice(9)}`);
  return captured === overFiller ? overFiller : checkDigit(number);
}

function findProblems({ layout, places }: Zone, lines: readonly string[]): MrzProblem[] {
  const problems: MrzProblem[] = [];
  const isWhole = lines.length === layout.lineCount && places.every((place) => place !== undefined);
  if (!isWhole) problems.push({ code: 'lineCount', line: lines.length - 1 });
  for (const place of places) {
    if (place === undefined) continue;
    const text = lines[place]!;
    if (text.length !== layout.lineLength) problems.push({ code: 'lineLength', line: place });
    for (const illegal of text.matchAll(/[^A-Z0-9<]/g)) problems.push({ code: 'illegalCharacter', line: place, position: illegal.index });
  }
  return problems;
}

const readSex = (raw: string): Sex => (raw === 'F' || raw === 'M' ? raw : 'unspecified');
