import type { Statement } from 'better-sqlite3-multiple-ciphers';
import type { Connection } from '../database.ts';

/** Prepares each text once, when it is first asked for: identity rows are not attached all the time. */
export type Prepare = <Parameters extends unknown[], Row>(sql: string) => Statement<Parameters, Row>;

export function createPrepare(db: Connection): Prepare {
  const prepared = new Map<string, Statement>();
  return <Parameters extends unknown[], Row>(sql: string) => {
    const known = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, known);
    return known as unknown as Statement<Parameters, Row>;
  };
}
