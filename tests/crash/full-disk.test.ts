/** Real write(2) calls that fail, at whichever file and page the limit hits: answered as a full disk, and nothing is half there. */
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../db/store.ts';
import { systemClock } from '../../main/world.ts';
import { foundTestStation, testHost } from '../../db/testing/station.ts';

const CHILD = join(import.meta.dirname, 'full-disk-child.ts');
const COMMITS = 40;
const today = () => systemClock().now().slice(0, 10);
const hasBash = spawnSync('bash', ['-c', 'ulimit -f unlimited']).status === 0;

test.skipIf(!hasBash)('commits until the disk is full, at ever larger limits until none is hit', { timeout: 120_000 }, async () => {
  const host = testHost();
  const station = await foundTestStation(host);
  station.store.openIdentity(station.opened);
  station.store.close();
  let refusals = 0;
  for (let kib = 300, full = Infinity; full > 0; kib = Math.ceil(kib * 3)) {
    const folder = join(station.folder, '..', `limit-${String(kib)}`);
    cpSync(station.folder, folder, { recursive: true });
    const day = today();
    const { stdout, stderr } = spawnSync('bash', ['-c', `trap '' XFSZ; ulimit -f ${String(kib)}; exec "$0" "$@"`, process.execPath, CHILD, folder, String(COMMITS)], { encoding: 'utf8' });
    expect(stdout, stderr).toMatch(/^\{/);
    const answers = JSON.parse(stdout) as { accepted: number; full: number };
    full = answers.full;
    refusals += full;
    const opened = openStore({ ...host, folder, keys: station.keys });
    if (!opened.ok) throw new Error(opened.error);
    const store = opened.value;
    expect(store.integrity()).toEqual({ damage: [], forks: [] });
    expect(store.journal.head().sequence).toBe(2 + 2 * answers.accepted);
    const cleared = [...new Set([day, today()])].reduce((sum, each) => sum + store.queries.counts(each).byOutcome.cleared, 0);
    expect(cleared).toBe(answers.accepted);
    store.close();
  }
  expect(refusals).toBeGreaterThan(0);
  station.remove();
});
