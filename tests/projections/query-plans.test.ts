/** No question of the screening path reads a whole table: behind it stand 100,000 passages. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaptureId, PassageId, PersonId } from '../../core/contract/common.ts';
import { parseMrz } from '../../core/document/parse-mrz.ts';
import type { Connection } from '../../db/database.ts';
import { migrate } from '../../db/migrations/migrate.ts';
import { createProjector } from '../../db/projections/projector.ts';
import { createQueries } from '../../db/queries/create-queries.ts';
import { id, live, zone } from './scripts.ts';
import { hashOf, openMemory } from './sqlite-tables.ts';

const passage = id(2, 1) as PassageId;
const capture = id(3, 1) as CaptureId;
const at = '2026-03-01T21:00:00.000+03:00';
const mrz = parseMrz(zone(0, 1), '2026-03-01')!;

let db: Connection;
let asked: Set<string>;
let queries: ReturnType<typeof createQueries>;

/** The database, noting each statement that is prepared. */
const listening = (on: Connection): Connection =>
  new Proxy(on, {
    get(target, property) {
      const value = Reflect.get(target, property) as unknown;
      if (property !== 'prepare') return typeof value === 'function' ? value.bind(target) : value;
      return (sql: string) => {
        asked.add(sql);
        return target.prepare(sql);
      };
    },
  });

beforeEach(() => {
  db = openMemory();
  asked = new Set();
  migrate(db);
  db.prepare(`INSERT INTO chains (id, station, epoch, own, public_key) VALUES (1, 'stationa', 1, 1, 'k')`).run();
  const { written } = live({ skews: [0, 0, 0], steps: [0, 0, 45, 52, 80, 66].map((kind) => ({ station: 0, kind, pick: 0, other: 1, minutes: 5 })) });
  for (const area of ['station', 'identity'] as const) {
    const projector = createProjector(db, area);
    projector.prepare();
    for (const entry of written) projector.apply(entry, hashOf(entry));
  }
  queries = createQueries(listening(db), { isIdentityOpen: () => true, reader: { find: () => undefined, hashAt: () => hashOf(written[0]!) } });
});
afterEach(() => db.close());

/** What stands in a plan for a table read from end to end; small working tables of the statement itself are none. */
function wholeTables(sql: string): string[] {
  const parameters = Array.from({ length: sql.split('?').length - 1 }, () => 1);
  const plan = db.prepare<number[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters);
  return plan.map(({ detail }) => detail).filter((detail) => /^SCAN (?!CONSTANT|part|found)/.test(detail) && !/USING (?:COVERING )?INDEX|VIRTUAL TABLE INDEX/.test(detail));
}

describe('whole tables', () => {
  it.each<[string, () => unknown]>([
    ['findPassage', () => queries.findPassage(passage)],
    ['findPassageOfCapture', () => queries.findPassageOfCapture(capture)],
    ['passagesOfDay', () => queries.passagesOfDay('2026-03-01', at, 50)],
    ['openPassages', () => queries.openPassages(50)],
    ['secondLine', () => queries.secondLine(50)],
    ['overdueHolds', () => queries.overdueHolds(at)],
    ['sameDocument', () => queries.sameDocument('UTO', 'X1000001', passage, 10)],
    ['samePerson', () => queries.samePerson(passage, 10)],
    ['history', () => queries.history({ at, direction: 'entry', mrz, passageId: passage, image: { sha256: '0'.repeat(64), page: '0123456789abcdef' }, conveyance: { kind: 'car', reference: 'PLATE1' } })],
    ['search', () => queries.search('eriksson ma', 50)],
    ['counts', () => queries.counts('2026-03-01')],
    ['countsSince', () => queries.countsSince(at)],
    ['locks', () => queries.locks()],
    ['standingLock', () => queries.standingLock(passage)],
    ['claimsAt', () => queries.claimsAt(passage)],
    ['findPersonByBadge', () => queries.findPersonByBadge('tag1')],
    ['findPerson', () => queries.findPerson(id(1, 1) as PersonId)],
    ['lastShift', () => queries.lastShift()],
    ['nextReference', () => queries.nextReference()],
    ['lastEntryAt', () => queries.lastEntryAt()],
    ['lines', () => queries.lines(undefined, 50)],
    ['judgements', () => queries.judgements(passage)],
    ['familyCounts', () => queries.familyCounts('UTO', 'TD3')],
    ['familyCounts of an unknown kind', () => queries.familyCounts(undefined, undefined)],
    ['ruleCounts', () => queries.ruleCounts(50)],
    ['centreKey', () => queries.centreKey()],
    ['policy', () => queries.policy()],
  ])('are not read by %s', (_, ask) => {
    ask();
    const statements = [...asked].filter((sql) => !sql.includes('FROM chains WHERE own = 1'));
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.map((sql) => [sql, wholeTables(sql)]).filter(([, scans]) => scans!.length > 0)).toEqual([]);
  });

  it('are recognised here', () => {
    expect(wholeTables('SELECT key FROM passages WHERE events = ?')).toEqual(['SCAN passages']);
    expect(wholeTables('SELECT key FROM passages WHERE key = ?')).toEqual([]);
  });

  it('are not sorted in memory for a page of a list', () => {
    queries.passagesOfDay('2026-03-01', undefined, 50);
    queries.openPassages(50);
    queries.secondLine(50);
    queries.sameDocument('UTO', 'X1000001', id(2, 2) as PassageId, 10);
    const sorted = [...asked].filter((sql) => sql.includes('LIMIT') && db.prepare<number[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...Array.from({ length: sql.split('?').length - 1 }, () => 1)).some(({ detail }) => detail.includes('TEMP B-TREE')));
    expect(sorted).toEqual([]);
  });
});

