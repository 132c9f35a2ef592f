import type { Statement } from 'better-sqlite3-multiple-ciphers';
import type { Change, Projection, Row, TableReader } from '../../core/journal/projection.ts';
import type { Connection } from '../database.ts';
import { columnsOf, qualified, quote } from './schema.ts';
import { tables } from './tables.ts';

export interface RowStore extends TableReader {
  write(changes: readonly Change[]): void;
}

interface TableStatements {
  columns: string[];
  get: Statement<[string], Row>;
  put: Statement<(string | number | null)[]>;
  remove: Statement<[string]>;
}

/** The rows of one area over SQLite. Statements are prepared once, when a table is first touched. */
export function createRowStore(db: Connection, area: Projection['area']): RowStore {
  const prepared = new Map<string, TableStatements>();

  const statementsOf = (name: string): TableStatements => {
    const known = prepared.get(name);
    if (known !== undefined) return known;
    const table = tables[area].find((candidate) => candidate.name === name);
    if (table === undefined) throw new Error(`a projection of area ${area} touches ${name}, which is no table of it`);
    const columns = columnsOf(table);
    const at = qualified(area, name);
    const statements: TableStatements = {
      columns,
      get: db.prepare(`SELECT ${columns.map(quote).join(', ')} FROM ${at} WHERE key = ?`),
      put: db.prepare(
        `INSERT INTO ${at} (${columns.map(quote).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
         ON CONFLICT (key) DO UPDATE SET ${columns.slice(1).map((column) => `${quote(column)} = excluded.${quote(column)}`).join(', ')}`,
      ),
      remove: db.prepare(`DELETE FROM ${at} WHERE key = ?`),
    };
    prepared.set(name, statements);
    return statements;
  };

  return {
    get: (table, key) => statementsOf(table).get.get(key),
    write(changes) {
      for (const { table, key, row } of changes) {
        const { columns, put, remove } = statementsOf(table);
        if (row === undefined) remove.run(key);
        else put.run(...columns.map((column) => valueOf(table, row, column)));
      }
    },
  };
}

function valueOf(table: string, row: Row, column: string): string | number | null {
  const value = row[column];
  if (value === undefined) throw new Error(`a row of ${table} lacks ${column}`);
  return value;
}
