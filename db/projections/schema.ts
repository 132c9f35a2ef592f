/** Makes and drops an area's tables. The identity area stands in its own file, attached as schema `identity`. */
import type { Connection } from '../database.ts';
import type { Projection } from '../../core/journal/projection.ts';
import { type TableDefinition, tables } from './tables.ts';

type Area = Projection['area'];

export const schemaOf = (area: Area): 'main' | 'identity' => (area === 'station' ? 'main' : 'identity');
export const quote = (name: string): string => `"${name}"`;
export const qualified = (area: Area, table: string): string => `${schemaOf(area)}.${quote(table)}`;

/** Where projections of this area stand: their versions, and how far each chain is applied. */
export function createBookkeeping(db: Connection, area: Area): void {
  db.exec(`
    CREATE TABLE IF NOT EXISTS ${qualified(area, 'projectionVersions')} (name TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS ${qualified(area, 'applied')} (
      station TEXT NOT NULL, epoch INTEGER NOT NULL, sequence INTEGER NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (station, epoch)
    ) STRICT, WITHOUT ROWID;
  `);
}

export function createTables(db: Connection, area: Area): void {
  for (const sql of definitionsOf(area)) db.exec(sql);
}

/** A number that changes with any table, index or trigger of the area. */
export function shapeOf(area: Area): number {
  let sum = 0;
  for (const character of definitionsOf(area).join('\n')) sum = (Math.imul(sum, 31) + character.codePointAt(0)!) | 0;
  return sum;
}

function definitionsOf(area: Area): string[] {
  return tables[area].flatMap(({ name, columns, indices = {}, clustered, searched }) => {
    const typed = Object.entries(columns).map(([column, type]) => `${quote(column)} ${type}`);
    const key = clustered === true ? 'key TEXT NOT NULL PRIMARY KEY' : 'id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE';
    return [
      `CREATE TABLE IF NOT EXISTS ${qualified(area, name)} (${key}, ${typed.join(', ')}) ${clustered === true ? 'STRICT, WITHOUT ROWID' : 'STRICT'}`,
      ...Object.entries(indices).map(([index, on]) => `CREATE INDEX IF NOT EXISTS ${schemaOf(area)}.${quote(`${name}_${index}`)} ON ${quote(name)} ${on}`),
      ...(searched === undefined ? [] : [searchIndex(area, name, searched)]),
    ];
  });
}

export function dropTables(db: Connection, area: Area): void {
  for (const { name, searched } of tables[area]) {
    if (searched !== undefined) db.exec(`DROP TABLE IF EXISTS ${qualified(area, indexOf(name))}`);
    db.exec(`DROP TABLE IF EXISTS ${qualified(area, name)}`);
  }
  db.exec(`DELETE FROM ${qualified(area, 'applied')}; DELETE FROM ${qualified(area, 'projectionVersions')}`);
}

/** Columns in the order that statements bind them, `key` first. */
export const columnsOf = (table: TableDefinition): string[] => ['key', ...Object.keys(table.columns)];

const indexOf = (table: string): string => `${table}Index`;

/** FTS5 over the table's own text, kept by triggers so that no projection knows of it. */
function searchIndex(area: Area, table: string, column: string): string {
  const index = quote(indexOf(table));
  const text = quote(column);
  const trigger = (on: string): string => `CREATE TRIGGER IF NOT EXISTS ${schemaOf(area)}.${quote(`${table}_${on}`)} AFTER ${on}`;
  const add = `INSERT INTO ${index} (rowid, ${text}) VALUES (new.id, new.${text});`;
  const remove = `INSERT INTO ${index} (${index}, rowid, ${text}) VALUES ('delete', old.id, old.${text});`;
  return `
    CREATE VIRTUAL TABLE IF NOT EXISTS ${schemaOf(area)}.${index} USING fts5 (${text}, content = ${quote(table)}, content_rowid = 'id', tokenize = 'trigram', columnsize = 0);
    -- Erased names must leave the index's pages too, not be marked as gone.
    INSERT INTO ${schemaOf(area)}.${index} (${index}, rank) VALUES ('secure-delete', 1);
    ${trigger('INSERT')} ON ${quote(table)} BEGIN ${add} END;
    ${trigger('DELETE')} ON ${quote(table)} BEGIN ${remove} END;
    ${trigger('UPDATE')} OF ${text} ON ${quote(table)} WHEN old.${text} <> new.${text} BEGIN ${remove} ${add} END;
  `;
}
