/** A specimen of a document family to compare with: what it is and where it is from. Never a traveller's document. */
import { z } from 'zod';

const text = (max: number) => z.string().trim().min(1).max(max);

export const SpecimenCard = z.strictObject({
  /** ICAO code of the issuing State or organisation, as the zone prints it. */
  issuingState: z.string().regex(/^[A-Z]{1,3}$/),
  /** What kind and series, in the library's own words: `Passport, series 2015`. */
  family: text(120),
  /** First and last year in which it was issued, as far as known. */
  from: z.int().min(1900).max(2200).optional(),
  to: z.int().min(1900).max(2200).optional(),
  /** Who published the picture. */
  source: text(200),
  notes: text(1_000).optional(),
});
export type SpecimenCard = z.infer<typeof SpecimenCard>;

/** Largest picture, bytes; most specimens in a library, and all their bytes together. */
export const SPECIMEN_BYTES = 12_000_000;
export const MOST_SPECIMENS = 600;
export const LIBRARY_BYTES = 2_000_000_000;

/** A line of a manifest: the card, and the picture's file name. */
const ManifestLine = SpecimenCard.extend({ file: text(200) });

export type ManifestProblem = 'notJson' | 'wrongField' | 'noPicture' | 'twice';
export interface ParsedManifest {
  entries: { line: number; file: string; card: SpecimenCard }[];
  /** `field` names what does not fit. Lines count from 1. */
  problems: { line: number; problem: ManifestProblem; field?: string }[];
}

/**
 * A manifest: one JSON object a line, empty lines and lines that begin with `#` left out.
 * @param pictures names of the picture files that were chosen beside it; letters' case does not matter
 */
export function parseManifest(manifest: string, pictures: readonly string[]): ParsedManifest {
  const known = new Map(pictures.map((name) => [name.toLowerCase(), name]));
  const parsed: ParsedManifest = { entries: [], problems: [] };
  const taken = new Set<string>();
  for (const [index, raw] of manifest.replace(/^\uFEFF/, '').split(/\r?\n/).entries()) {
    const line = index + 1;
    const trimmed = raw.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const read = readLine(trimmed);
    if ('problem' in read) {
      parsed.problems.push({ line, ...read });
      continue;
    }
    const file = known.get(read.file.toLowerCase());
    if (file === undefined) parsed.problems.push({ line, problem: 'noPicture', field: read.file });
    else if (taken.has(file)) parsed.problems.push({ line, problem: 'twice', field: read.file });
    else {
      taken.add(file);
      parsed.entries.push({ line, file, card: read.card });
    }
  }
  return parsed;
}

function readLine(text: string): { file: string; card: SpecimenCard } | { problem: ManifestProblem; field?: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'notJson' };
  }
  const checked = ManifestLine.safeParse(value);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.');
    return { problem: 'wrongField', ...(field === undefined || field === '' ? {} : { field }) };
  }
  const { file, ...card } = checked.data;
  return areYearsInOrder(card) ? { file, card } : { problem: 'wrongField', field: 'to' };
}

export const areYearsInOrder = ({ from, to }: Pick<SpecimenCard, 'from' | 'to'>): boolean => from === undefined || to === undefined || from <= to;
