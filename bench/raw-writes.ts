/**
 * The yardstick: the very statements that the station ran, with the same parameters and the same commits, run again by
 * bare better-sqlite3 over copies of the two files as they stood before, with the same cipher and settings.
 */
import Database from 'better-sqlite3-multiple-ciphers';

interface Write {
  sql: string;
  parameters: unknown[];
}
type Statement = Database.Statement<unknown[]>;

/** Notes every writing statement that this process runs from now on, in order. */
export function recordWrites(): { take(): Write[] } {
  // What a statement is called is asked later, outside the clock: the recorder must not weigh on what it measures.
  let writes: { statement: { source: string }; parameters: unknown[] }[] = [];
  const scratch = new Database(':memory:');
  const prototype = Object.getPrototypeOf(scratch.prepare('SELECT 1')) as { run: (...parameters: unknown[]) => unknown };
  scratch.close();
  const { run } = prototype;
  prototype.run = function (this: { source: string }, ...parameters: unknown[]) {
    writes.push({ statement: this, parameters });
    return run.apply(this, parameters);
  };
  return {
    take() {
      const taken = writes.map(({ statement, parameters }) => ({ sql: statement.source, parameters }));
      writes = [];
      return taken;
    },
  };
}

/** @returns commits made and the time they took, ms. Statements are prepared outside the clock. */
export function replay(db: Database.Database, writes: readonly Write[], prepared: Map<string, Statement>): { commits: number; ms: number } {
  const script = writes.map(({ sql, parameters }) => {
    const statement = prepared.get(sql) ?? db.prepare<unknown[]>(sql);
    prepared.set(sql, statement);
    return { statement, parameters };
  });
  const began = performance.now();
  for (const { statement, parameters } of script) statement.run(...parameters);
  return { commits: writes.filter(({ sql }) => sql === 'COMMIT').length, ms: performance.now() - began };
}
