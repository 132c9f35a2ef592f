import type { OpenEntry } from '../../core/journal/entry.ts';
import type { Row } from '../../core/journal/projection.ts';
import { projections } from '../../core/journal/reducers/all.ts';

export type Tables = Record<string, Record<string, Row>>;

/** Every projection over plain maps: what the rows must be, without a database. */
export function projectInMemory(entries: readonly OpenEntry[]): Tables {
  const tables: Tables = {};
  const read = { get: (table: string, key: string): Row | undefined => tables[table]?.[key] };
  for (const entry of entries) {
    for (const projection of projections) {
      for (const { table, key, row } of projection.apply(read, entry)) {
        const rows = (tables[table] ??= {});
        if (row === undefined) delete rows[key];
        else rows[key] = row;
      }
    }
  }
  for (const table of Object.keys(tables)) if (Object.keys(tables[table]!).length === 0) delete tables[table];
  return tables;
}
