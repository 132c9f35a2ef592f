/**
 * OpenSanctions' simple CSV: id, schema, name, aliases, birth_date, countries, addresses, identifiers, sanctions, phones,
 * emails, dataset, first_seen, last_seen, last_change; several values in one column are separated by semicolons.
 * Only persons are taken; values of a column that this program has no use for, or that fit no form (a birth date such
 * as `circa 1960`), are left out of the entry and do not make it a fault.
 */
import { toNumber, toPartialDate, toState, toText, toValues, unique } from './columns.ts';
import { MOST_NAMES, scriptOf } from './entry.ts';
import { type Row, type RowAnswer, someOf, textsOf } from './import-own-csv.ts';

export const OPEN_SANCTIONS_COLUMNS = ['id', 'schema', 'name', 'aliases', 'birth_date', 'countries', 'addresses', 'identifiers', 'sanctions'] as const;

export function readOpenSanctions(row: Row): RowAnswer | 'skipped' {
  if (row('schema') !== 'Person') return 'skipped';
  const id = row('id');
  if (!/^[\x21-\x7e]{1,120}$/.test(id)) return { code: 'id', column: 'id' };
  const names = readableNames([row('name'), ...toValues(row('aliases'))]);
  if (names.length === 0) return { code: 'name', column: 'name' };
  return {
    kind: 'persons',
    entry: {
      id,
      names,
      ...someOf({
        birthDates: unique(toValues(row('birth_date')).flatMap((value) => toPartialDate(value) ?? [])).slice(0, 20),
        nationalities: unique(toValues(row('countries')).flatMap((value) => toState(value.replace(/-.*$/, '')) ?? [])).slice(0, 20),
        documents: unique(toValues(row('identifiers')).flatMap((value) => toNumber(value) ?? [])).slice(0, 40).map((number) => ({ number })),
      }),
      ...textsOf({}, row('sanctions')),
    },
  };
}

/** Those in a script that a document's name can be compared with; all of them where none is, so that no person is lost. */
export function readableNames(names: readonly string[]): string[] {
  const texts = unique(names.flatMap((name) => toText(name, 200) ?? []));
  const readable = texts.filter((name) => scriptOf(name) !== 'other');
  return (readable.length > 0 ? readable : texts).slice(0, MOST_NAMES);
}
