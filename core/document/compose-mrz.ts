/** Writes a zone that ICAO 9303 would accept, for the training simulator and for tests. */
import { checkDigit } from './check-digit.ts';
import { getLayout, type Layout } from './formats.ts';
import { composeName } from './compose-name.ts';
import type { FieldName, MrzFormat, Sex } from './reading.ts';

/** Parts that are not known are left out and print as fillers. */
export interface ComposedDate {
  year?: number;
  month?: number;
  day?: number;
}

export interface ZoneContent {
  format: MrzFormat;
  /** One or two letters. */
  documentCode: string;
  /** One to three letters; fillers are added. */
  issuingState: string;
  nationality: string;
  primaryIdentifier: string;
  secondaryIdentifier: string;
  /** Letters and digits; more than nine on TD1 and TD2 only. */
  documentNumber: string;
  birthDate: ComposedDate;
  sex: Sex;
  expiryDate: ComposedDate;
  optionalData?: string;
  /** TD1 only. */
  optionalData2?: string;
}

/** The lines, with every check digit right. Throws a `RangeError` when a value does not fit its field. */
export function composeMrz(content: ZoneContent): string[] {
  const layout = getLayout(content.format);
  const cells = Array.from({ length: layout.lineCount }, () => Array<string>(layout.lineLength).fill('<'));
  const put = (line: number, start: number, text: string): void => {
    for (let i = 0; i < text.length; i += 1) cells[line]![start + i] = text.charAt(i);
  };
  const values = toValues(content, layout);
  for (const { name, line, start, end } of layout.fields) {
    const value = values[name] ?? '';
    if (value.length > end - start) throw new RangeError(`${name} does not fit`);
    put(line, start, value);
  }
  // In the order of the table: the composite comes last, over the digits before it.
  for (const { name, line, position, over } of layout.checks) {
    if (name === 'documentNumber' && isLong(content)) continue;
    const covered = over.map((range) => cells[range.line]!.slice(range.start, range.end).join('')).join('');
    const isEmptyOption = name === 'optionalData' && /^<+$/.test(covered);
    put(line, position, isEmptyOption ? '<' : checkDigit(covered));
  }
  return cells.map((line) => line.join(''));
}

const isLong = ({ documentNumber }: ZoneContent): boolean => documentNumber.length > 9;

function toValues(content: ZoneContent, layout: Layout): Partial<Record<FieldName, string>> {
  const { documentNumber, optionalData = '' } = content;
  if (isLong(content) && !layout.longNumbers) throw new RangeError('documentNumber does not fit');
  const name = layout.fields.find((field) => field.name === 'name')!;
  return {
    documentCode: content.documentCode,
    issuingState: content.issuingState,
    name: composeName(content.primaryIdentifier, content.secondaryIdentifier, name.end - name.start),
    documentNumber: documentNumber.slice(0, 9),
    nationality: content.nationality,
    birthDate: toSixCharacters(content.birthDate),
    sex: content.sex === 'unspecified' ? '<' : content.sex,
    expiryDate: toSixCharacters(content.expiryDate),
    // ICAO 9303-5 §4.2.2.1 note j: the rest of a long number, its check digit and a filler come first.
    optionalData: isLong(content) ? `${documentNumber.slice(9)}${checkDigit(documentNumber)}<${optionalData}` : optionalData,
    optionalData2: content.optionalData2 ?? '',
  };
}

const toSixCharacters = ({ year, month, day }: ComposedDate): string => [year === undefined ? undefined : year % 100, month, day].map((part) => (part === undefined ? '<<' : String(part).padStart(2, '0'))).join('');
