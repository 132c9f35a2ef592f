import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { createLogSync } from './log-sync.ts';

const folder = mkdtempSync(join(tmpdir(), 'hbm-log-'));
const path = join(folder, 'station.db-wal');
writeFileSync(path, '');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a command that comes alone is on the disk at once', async () => {
  let syncs = 0;
  const log = createLogSync(path, () => (syncs += 1));
  log.soon();
  expect(syncs).toBe(1);
  await turn();
  log.soon();
  expect(syncs).toBe(2);
  log.close();
});

test('commands of one turn share a sync, and none is settled before it', async () => {
  const order: string[] = [];
  const log = createLogSync(path, () => order.push('sync'));
  for (const name of ['a', 'b', 'c', 'd']) {
    log.soon();
    void log.settled().then(() => order.push(name));
  }
  await turn();
  await turn();
  expect(order).toEqual(['sync', 'a', 'sync', 'b', 'c', 'd']);
  log.close();
});

test('a disk that refuses is told to everybody who waits, and tried again by the next', async () => {
  let refuses = true;
  const log = createLogSync(path, () => {
    if (refuses) throw new Error('EIO');
  });
  expect(() => log.soon()).toThrow('EIO');
  log.soon();
  log.soon();
  await expect(log.settled()).rejects.toThrow('EIO');
  refuses = false;
  expect(() => log.now()).not.toThrow();
  await expect(log.settled()).resolves.toBeUndefined();
  log.close();
});
