/** A disk that fills up at any write: the answer says so, nothing is half there, and the next command works. */
import Database from 'better-sqlite3-multiple-ciphers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PassageId, RequestId } from '../../core/contract/common.ts';
import { openStore, type Store } from '../store.ts';
import { clear, PLANTED, scan } from '../testing/passages.ts';
import { foundTestStation, testHost } from '../testing/station.ts';

type Statement = { source: string; database: Database.Database };
const scratch = new Database(':memory:');
const prototype = Object.getPrototypeOf(scratch.prepare('SELECT 1')) as { run: (this: Statement, ...parameters: unknown[]) => unknown };
scratch.close();
const { run } = prototype;
/** Runs instead of each writing statement. */
let intercept: ((statement: Statement, really: () => unknown) => unknown) | undefined;
beforeEach(() => {
  prototype.run = function (...parameters) {
    const really = () => run.apply(this, parameters);
    return intercept === undefined ? really() : intercept(this, really);
  };
});
let remove = () => {};
afterEach(() => {
  intercept = undefined;
  prototype.run = run;
  remove();
});

const full = () => Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
const host = testHost();

async function start() {
  const station = await foundTestStation(host);
  remove = station.remove;
  station.store.openIdentity(station.opened);
  return station;
}
/** One command that reads a document and decides. */
function command(store: Store, actor: Parameters<typeof scan>[1]) {
  const passageId = PassageId.parse(host.random.uuid());
  const requestId = RequestId.parse(host.random.uuid());
  const done = store.journal.commit([scan(host, actor, passageId), clear(host, actor, passageId, 'fine')], { requestId, actor, operation: 'test', inputHash: 'x', answer: { passageId } });
  return { done, passageId, requestId };
}
const stateOf = (store: Store) => ({ head: store.journal.head(), counts: store.queries.counts('2026-03-01'), found: store.queries.search(PLANTED, 100).length });

test('whichever write fails, the command is not there at all, and then there once', async () => {
  const { store, founderId, folder, keys } = await start();
  let failed = 0;
  for (let nth = 1; ; nth++) {
    const before = stateOf(store);
    let left = nth;
    intercept = (statement, really) => {
      if (statement.source !== 'ROLLBACK' && --left === 0) throw full();
      return really();
    };
    const { done, passageId, requestId } = command(store, founderId);
    intercept = undefined;
    if (done.ok) break;
    failed += 1;
    expect(done).toEqual({ ok: false, error: { code: 'diskFull' } });
    expect(stateOf(store)).toEqual(before);
    expect(store.journal.findAnswer(requestId)).toBeUndefined();
    expect(store.queries.findPassage(passageId)).toBeUndefined();
    expect(command(store, founderId).done.ok).toBe(true);
  }
  expect(failed).toBeGreaterThan(20);
  const end = stateOf(store);
  expect(end.counts.entry).toBe(failed + 1);
  expect(end.found).toBe(failed + 1);
  store.close();
  const again = openStore({ ...host, folder, keys });
  expect(again.ok && again.value.integrity().damage).toEqual([]);
  if (again.ok) again.value.close();
});

test('a commit that reached the station file counts, though the identity file failed after it', async () => {
  const { store, founderId } = await start();
  intercept = (statement, really) => {
    const value = really();
    if (statement.source === 'COMMIT') throw full();
    return value;
  };
  const { done, requestId } = command(store, founderId);
  intercept = undefined;
  expect(done.ok).toBe(true);
  expect(store.journal.findAnswer(requestId)).toBeDefined();
  expect(store.queries.search(PLANTED, 10)).toHaveLength(1);
  expect(command(store, founderId).done.ok).toBe(true);
  expect(store.queries.counts('2026-03-01').entry).toBe(2);
  store.close();
});

test.each(['main', 'identity'])('no page is left in the %s file: a value, at whichever page it happens', async (schema) => {
  const { store, founderId } = await start();
  let db: Database.Database | undefined;
  intercept = (statement, really) => {
    db = statement.database;
    return really();
  };
  command(store, founderId);
  intercept = undefined;
  if (db === undefined) throw new Error('no connection seen');
  let refused = 0;
  for (let spare = 0; spare < 10; spare++) {
    const before = stateOf(store);
    const pages = db.pragma(`${schema}.page_count`, { simple: true }) as number;
    db.pragma(`${schema}.max_page_count = ${String(pages + spare)}`);
    // As much as it takes to need new pages.
    const answers = Array.from({ length: 12 }, () => command(store, founderId).done);
    db.pragma(`${schema}.max_page_count = 1000000`);
    const accepted = answers.filter(({ ok }) => ok).length;
    refused += answers.length - accepted;
    expect(answers.every((answer) => answer.ok || answer.error.code === 'diskFull')).toBe(true);
    expect(stateOf(store)).toMatchObject({ counts: { entry: before.counts.entry + accepted } });
  }
  expect(refused).toBeGreaterThan(0);
  expect(command(store, founderId).done.ok).toBe(true);
  store.close();
});
