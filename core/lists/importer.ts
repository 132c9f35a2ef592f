/** What every importer is: a file's bytes in any cut go in, entries and located faults come out. */
import { z } from 'zod';
import type { ListEntry, ListKind } from './entry.ts';

/**
 * What is wrong with a line, a key below `lists.fault.` in the texts. `columns`: more or fewer fields than the first
 * line names; `header`: the first line is none that this program knows; `duplicate`: an earlier line says this entry already.
 */
export const ImportFault = z.strictObject({
  line: z.int().positive(),
  code: z.enum(['encoding', 'quote', 'unclosed', 'tooLong', 'columns', 'header', 'json', 'shape', 'state', 'number', 'range', 'reason', 'date', 'name', 'id', 'sex', 'duplicate', 'tooMany']),
  /** The column or property at fault, as the file calls it. */
  column: z.string().max(40).optional(),
});
export type ImportFault = z.infer<typeof ImportFault>;

export const ImportFormat = z.enum(['documentsCsv', 'blanksCsv', 'personsCsv', 'openSanctions', 'followTheMoney']);
export type ImportFormat = z.infer<typeof ImportFormat>;

export interface ImportSink {
  entry(listed: ListEntry): void;
  fault(fault: ImportFault): void;
  /** Something the file holds that is no document, range or person, such as a company. */
  skipped(): void;
  /** Once, before any entry. */
  recognised(format: ImportFormat, kind: ListKind): void;
}

/** Text in, in any cut. */
export interface Importer {
  push(text: string): void;
  end(): void;
}
