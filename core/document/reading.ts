/**
 * What is read from a travel document: the machine-readable zone of ICAO Doc 9303 parts 3 to 7,
 * field by field, with what was captured kept beside what it means.
 * Lines and positions count from 0.
 */
import { z } from 'zod';

export const MrzFormat = z.enum(['TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B']);
export type MrzFormat = z.infer<typeof MrzFormat>;

export const Sex = z.enum(['F', 'M', 'unspecified']);
export type Sex = z.infer<typeof Sex>;

export const FieldName = z.enum([
  'documentCode',
  'issuingState',
  'name',
  'documentNumber',
  'nationality',
  'birthDate',
  'sex',
  'expiryDate',
  'optionalData',
  'optionalData2',
]);
export type FieldName = z.infer<typeof FieldName>;

export const MrzField = z.strictObject({
  name: FieldName,
  line: z.int().nonnegative(),
  /** First position. */
  start: z.int().nonnegative(),
  /** Position after the last. */
  end: z.int().nonnegative(),
  /** The characters as they stand in the zone, fillers included. */
  raw: z.string(),
});
export type MrzField = z.infer<typeof MrzField>;

export const CheckDigitName = z.enum(['documentNumber', 'birthDate', 'expiryDate', 'optionalData', 'composite']);
export type CheckDigitName = z.infer<typeof CheckDigitName>;

/** A check digit as captured and as computed (9303-3 §4.9). `unused`: the field is empty and `<` or 0 stands for its digit. */
export const CheckDigit = z.strictObject({
  name: CheckDigitName,
  line: z.int().nonnegative(),
  position: z.int().nonnegative(),
  captured: z.string().length(1),
  expected: z.string().length(1),
  state: z.enum(['passed', 'failed', 'unused']),
});
export type CheckDigit = z.infer<typeof CheckDigit>;

/**
 * A date as the zone prints it. Unknown parts are legal fillers (9303-3 §4.8): `partial` knows the year,
 * `unknown` does not. `impossible` is a day that no calendar has, or characters that are no date.
 * The century is resolved against the reading day: a birth lies in the past, an expiry within 50 years either side.
 */
export const MrzDate = z.strictObject({
  raw: z.string(),
  quality: z.enum(['full', 'partial', 'unknown', 'impossible']),
  year: z.int().optional(),
  month: z.int().min(1).max(12).optional(),
  day: z.int().min(1).max(31).optional(),
});
export type MrzDate = z.infer<typeof MrzDate>;

export const MrzProblem = z.strictObject({
  code: z.enum(['illegalCharacter', 'lineLength', 'lineCount']),
  line: z.int().nonnegative(),
  position: z.int().nonnegative().optional(),
});
export type MrzProblem = z.infer<typeof MrzProblem>;

export const Mrz = z.strictObject({
  format: MrzFormat,
  /** The lines the fields were cut from: captured characters with the officer's corrections applied. */
  lines: z.array(z.string()),
  fields: z.array(MrzField),
  checks: z.array(CheckDigit),
  problems: z.array(MrzProblem),
  documentCode: z.string(),
  /** Fillers stripped: Germany reads `D`. */
  issuingState: z.string(),
  nationality: z.string(),
  /** Whole number, also where a long one runs on into the optional data (9303-5 §4.2.2.1 note j). */
  documentNumber: z.string(),
  longDocumentNumber: z.boolean(),
  primaryIdentifier: z.string(),
  secondaryIdentifier: z.string(),
  /** The name fills its field to the last position, so it must be treated as cut (9303-4 §4.2.3). */
  nameTruncated: z.boolean(),
  birthDate: MrzDate,
  sex: Sex,
  expiryDate: MrzDate,
  optionalData: z.string(),
  optionalData2: z.string(),
});
export type Mrz = z.infer<typeof Mrz>;

/** One character that the reader, not the document, supplied: a look-alike put in place of what the picture showed. */
export const Substitution = z.strictObject({
  line: z.int().nonnegative(),
  position: z.int().nonnegative(),
  from: z.string().length(1),
  to: z.string().length(1),
  /** How much surer the picture was of `from` than of `to`: the difference of their log-probabilities. Entries of older programs have none. */
  margin: z.number().nonnegative().optional(),
});
export type Substitution = z.infer<typeof Substitution>;

export const Point = z.strictObject({ x: z.number(), y: z.number() });
export type Point = z.infer<typeof Point>;

/** Four corners clockwise from the start of the first line, in pixels of the page image. */
export const Quad = z.tuple([Point, Point, Point, Point]);
export type Quad = z.infer<typeof Quad>;

/**
 * Why a reading should be looked at again: a character that was not read surely; a check digit that does not fit while
 * characters it covers were not read surely; a line that may begin or end at the wrong place (no `position`).
 */
export const Doubt = z.strictObject({
  code: z.enum(['character', 'checkDigit', 'line']),
  line: z.int().nonnegative(),
  position: z.int().nonnegative().optional(),
});
export type Doubt = z.infer<typeof Doubt>;

/** What the reader process answers for a page image, before any field is parsed. */
export const PageReading = z.strictObject({
  found: z.boolean(),
  /** Lines as recognised, nothing repaired. */
  raw: z.array(z.string()),
  /** `raw` with the substitutions made. */
  lines: z.array(z.string()),
  substitutions: z.array(Substitution),
  /** 0 to 1, one for each character of `raw`. */
  confidences: z.array(z.array(z.number().min(0).max(1))),
  /** Read surely enough to go on with; false where nothing was found. A wrong check digit that was read surely is accepted: it is evidence. */
  accepted: z.boolean(),
  /** Why not, with the places to look at; empty when accepted. */
  doubts: z.array(Doubt),
  zone: Quad.optional(),
  image: z.strictObject({ width: z.int().positive(), height: z.int().positive() }),
});
export type PageReading = z.infer<typeof PageReading>;

/** What is known of one document from one capture. `mrz` is absent when nothing like a zone was found. */
export const DocumentReading = z.strictObject({
  source: z.enum(['text', 'image']),
  found: z.boolean(),
  raw: z.array(z.string()),
  substitutions: z.array(Substitution),
  confidences: z.array(z.array(z.number())).optional(),
  /** As the reader judged it, for page images: before any correction by a person. */
  accepted: z.boolean().optional(),
  doubts: z.array(Doubt).optional(),
  zone: Quad.optional(),
  image: z.strictObject({ width: z.int().positive(), height: z.int().positive() }).optional(),
  mrz: Mrz.optional(),
});
export type DocumentReading = z.infer<typeof DocumentReading>;
