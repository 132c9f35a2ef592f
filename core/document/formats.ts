/** The five zones of ICAO Doc 9303 as tables of field, line and range. Lines and positions count from 0. */
import type { CheckDigitName, FieldName, MrzFormat } from './reading.ts';

/** Positions `start` (first) to `end` (after the last) of a line. */
export interface Range {
  line: number;
  start: number;
  end: number;
}

export interface Layout {
  format: MrzFormat;
  lineLength: number;
  lineCount: number;
  fields: readonly (Range & { name: FieldName })[];
  checks: readonly { name: CheckDigitName; line: number; position: number; over: readonly Range[] }[];
  /** Whether a document number of more than nine characters may run on into the optional data. */
  longNumbers: boolean;
}

const at = (line: number, start: number, end: number): Range => ({ line, start, end });
const field = (name: FieldName, line: number, start: number, end: number) => ({ name, line, start, end });

/** The head of the first line and the first 28 positions of the second, alike in TD2, TD3 and both visas. */
const twoLines = (length: number) => [
  field('documentCode', 0, 0, 2),
  field('issuingState', 0, 2, 5),
  field('name', 0, 5, length),
  field('documentNumber', 1, 0, 9),
  field('nationality', 1, 10, 13),
  field('birthDate', 1, 13, 19),
  field('sex', 1, 20, 21),
  field('expiryDate', 1, 21, 27),
];
const singles = [
  { name: 'documentNumber', line: 1, position: 9, over: [at(1, 0, 9)] },
  { name: 'birthDate', line: 1, position: 19, over: [at(1, 13, 19)] },
  { name: 'expiryDate', line: 1, position: 27, over: [at(1, 21, 27)] },
] as const;

// ICAO 9303-5 §4.2.2
const TD1: Layout = {
  format: 'TD1',
  lineLength: 30,
  lineCount: 3,
  fields: [
    field('documentCode', 0, 0, 2),
    field('issuingState', 0, 2, 5),
    field('documentNumber', 0, 5, 14),
    field('optionalData', 0, 15, 30),
    field('birthDate', 1, 0, 6),
    field('sex', 1, 7, 8),
    field('expiryDate', 1, 8, 14),
    field('nationality', 1, 15, 18),
    field('optionalData2', 1, 18, 29),
    field('name', 2, 0, 30),
  ],
  checks: [
    { name: 'documentNumber', line: 0, position: 14, over: [at(0, 5, 14)] },
    { name: 'birthDate', line: 1, position: 6, over: [at(1, 0, 6)] },
    { name: 'expiryDate', line: 1, position: 14, over: [at(1, 8, 14)] },
    { name: 'composite', line: 1, position: 29, over: [at(0, 5, 30), at(1, 0, 7), at(1, 8, 15), at(1, 18, 29)] },
  ],
  longNumbers: true,
};

// ICAO 9303-6 §4.2.2
const TD2: Layout = {
  format: 'TD2',
  lineLength: 36,
  lineCount: 2,
  fields: [...twoLines(36), field('optionalData', 1, 28, 35)],
  checks: [...singles, { name: 'composite', line: 1, position: 35, over: [at(1, 0, 10), at(1, 13, 20), at(1, 21, 35)] }],
  longNumbers: true,
};

// ICAO 9303-4 §4.2.2
const TD3: Layout = {
  format: 'TD3',
  lineLength: 44,
  lineCount: 2,
  fields: [...twoLines(44), field('optionalData', 1, 28, 42)],
  checks: [
    ...singles,
    { name: 'optionalData', line: 1, position: 42, over: [at(1, 28, 42)] },
    { name: 'composite', line: 1, position: 43, over: [at(1, 0, 10), at(1, 13, 20), at(1, 21, 43)] },
  ],
  longNumbers: false,
};

// ICAO 9303-7 §4.2 and §5.2: visas carry no composite check digit.
const MRVA: Layout = { format: 'MRV-A', lineLength: 44, lineCount: 2, fields: [...twoLines(44), field('optionalData', 1, 28, 44)], checks: singles, longNumbers: false };
const MRVB: Layout = { format: 'MRV-B', lineLength: 36, lineCount: 2, fields: [...twoLines(36), field('optionalData', 1, 28, 36)], checks: singles, longNumbers: false };

export const layouts: readonly Layout[] = [TD1, TD2, TD3, MRVA, MRVB];

const byFormat: Record<MrzFormat, Layout> = { TD1, TD2, TD3, 'MRV-A': MRVA, 'MRV-B': MRVB };
export const getLayout = (format: MrzFormat): Layout => byFormat[format];
