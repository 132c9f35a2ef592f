/**
 * Our own CSV files. The first line names the columns, in any order:
 * - documents: `state`, `number`, `reason` (lost, stolen, revoked), and `kind` (document code), `since` where known
 * - blanks: `state`, `from`, `to`, and `kind`, `since`
 * - persons: `id`, `name`, and `aliases`, `birth_date`, `birth_place`, `sex`, `nationalities`, `father`, `grandfather`,
 *   `mother`, `documents` (`IRQ:A1234567`), `remarks`; several values in one column are separated by semicolons
 */
import type { CsvRecord } from './csv.ts';
import { toNumber, toPartialDate, toSex, toState, toText, toValues, unique } from './columns.ts';
import { isRange, type ListEntry, type ListKind, ListReason, MOST_NAMES } from './entry.ts';
import type { ImportFault, ImportFormat } from './importer.ts';

export type Row = (column: string) => string;
export type RowAnswer = ListEntry | Pick<ImportFault, 'code' | 'column'>;

interface OwnFormat {
  format: ImportFormat;
  kind: ListKind;
  needs: readonly string[];
  read(row: Row): RowAnswer;
}

export const ownFormats: readonly OwnFormat[] = [
  { format: 'documentsCsv', kind: 'documents', needs: ['state', 'number', 'reason'], read: readDocument },
  { format: 'blanksCsv', kind: 'blanks', needs: ['state', 'from', 'to'], read: readBlanks },
  { format: 'personsCsv', kind: 'persons', needs: ['id', 'name'], read: readPerson },
];

/** The values of a record by its column's name; a column that the file lacks is empty. */
export function rowOf(columns: readonly string[], { fields }: CsvRecord): Row {
  return (column) => {
    const at = columns.indexOf(column);
    return at < 0 ? '' : (fields[at] ?? '').trim();
  };
}

function readDocument(row: Row): RowAnswer {
  const state = toState(row('state'));
  if (state === undefined) return { code: 'state', column: 'state' };
  const number = toNumber(row('number'));
  if (number === undefined) return { code: 'number', column: 'number' };
  const reason = ListReason.safeParse(row('reason').toLowerCase());
  if (!reason.success) return { code: 'reason', column: 'reason' };
  const rest = readRest(row);
  return 'code' in rest ? rest : { kind: 'documents', entry: { state, number, reason: reason.data, ...rest } };
}

function readBlanks(row: Row): RowAnswer {
  const state = toState(row('state'));
  if (state === undefined) return { code: 'state', column: 'state' };
  const [from, to] = [toNumber(row('from')), toNumber(row('to'))];
  if (from === undefined) return { code: 'number', column: 'from' };
  if (to === undefined) return { code: 'number', column: 'to' };
  if (!isRange(from, to)) return { code: 'range', column: 'to' };
  const rest = readRest(row);
  return 'code' in rest ? rest : { kind: 'blanks', entry: { state, from, to, ...rest } };
}

function readRest(row: Row): { kind?: string; since?: string } | Pick<ImportFault, 'code' | 'column'> {
  const kind = row('kind').toUpperCase().replaceAll('<', '');
  if (kind !== '' && !/^[A-Z]{1,2}$/.test(kind)) return { code: 'shape', column: 'kind' };
  const since = row('since') === '' ? '' : toPartialDate(row('since'));
  if (since === undefined) return { code: 'date', column: 'since' };
  return { ...(kind !== '' && { kind }), ...(since !== '' && { since }) };
}

function readPerson(row: Row): RowAnswer {
  const id = row('id');
  if (!/^[\x21-\x7e]{1,120}$/.test(id)) return { code: 'id', column: 'id' };
  const names = unique([row('name'), ...toValues(row('aliases'))].flatMap((name) => toText(name, 200) ?? [])).slice(0, MOST_NAMES);
  if (toText(row('name'), 200) === undefined) return { code: 'name', column: 'name' };
  const dates = toValues(row('birth_date')).map(toPartialDate);
  if (dates.includes(undefined)) return { code: 'date', column: 'birth_date' };
  const nationalities = toValues(row('nationalities')).map(toState);
  if (nationalities.includes(undefined)) return { code: 'state', column: 'nationalities' };
  const sex = row('sex') === '' ? undefined : toSex(row('sex'));
  if (row('sex') !== '' && sex === undefined) return { code: 'sex', column: 'sex' };
  const documents = toValues(row('documents')).map(toDocument);
  if (documents.includes(undefined)) return { code: 'number', column: 'documents' };
  const entry = { id, names, ...someOf({ birthDates: defined(dates).slice(0, 20), nationalities: defined(nationalities).slice(0, 20), documents: defined(documents).slice(0, 40) }), ...(sex && { sex }) };
  return { kind: 'persons', entry: { ...entry, ...textsOf({ birthPlace: row('birth_place'), father: row('father'), grandfather: row('grandfather'), mother: row('mother') }, row('remarks')) } };
}

/** `IRQ:A1234567`, or a number alone. */
export function toDocument(value: string): { state?: string; number: string } | undefined {
  const colon = value.indexOf(':');
  const number = toNumber(value.slice(colon + 1));
  if (number === undefined) return undefined;
  if (colon < 0) return { number };
  const state = toState(value.slice(0, colon));
  return state === undefined ? undefined : { state, number };
}

const defined = <T>(values: readonly (T | undefined)[]): T[] => values.filter((value) => value !== undefined);

/** Lists that hold anything; an empty one is left out of an entry. */
export function someOf<T extends Record<string, readonly unknown[]>>(lists: T): Partial<T> {
  return Object.fromEntries(Object.entries(lists).filter(([, values]) => values.length > 0)) as Partial<T>;
}

export function textsOf(texts: Partial<Record<'birthPlace' | 'father' | 'grandfather' | 'mother', string>>, remarks: string | undefined) {
  const found: Partial<Record<'birthPlace' | 'father' | 'grandfather' | 'mother' | 'remarks', string>> = {};
  for (const [name, value] of Object.entries(texts) as [keyof typeof texts, string | undefined][]) {
    const text = toText(value ?? '', 200);
    if (text !== undefined) found[name] = text;
  }
  const note = toText(remarks ?? '', 600);
  return note === undefined ? found : { ...found, remarks: note };
}
