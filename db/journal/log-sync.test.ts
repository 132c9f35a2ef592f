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

/** A disk whose waits beside other work end when the test says so. */
function slowDisk() {
  const done: string[] = [];
  const pending: ((error?: Error) => void)[] = [];
  return {
    done,
    pending,
    wait: () => void done.push('wait'),
    beside: () =>
      new Promise<void>((resolve, reject) => {
        pending.push((error) => {
          done.push('beside');
          if (error) reject(error);
          else resolve();
        });
      }),
  };
}

test('a command that comes alone is on the disk at once', async () => {
  const disk = slowDisk();
  const log = createLogSync(path, disk);
  log.soon();
  expect(disk.done).toEqual(['wait']);
  await turn();
  log.soon();
  expect(disk.done).toEqual(['wait', 'wait']);
  log.close();
});

test('commands behind it share a sync, those that come during a sync share the next, and none is settled before its own', async () => {
  const disk = slowDisk();
  const log = createLogSync(path, disk);
  const command = (name: string) => {
    log.soon();
    void log.settled().then(() => disk.done.push(name));
  };
  command('a');
  command('b');
  command('c');
  await turn();
  command('d');
  expect(disk.pending).toHaveLength(1);
  expect(disk.done).toEqual(['wait', 'a']);
  disk.pending.shift()!();
  await turn();
  // `c` was committed after the sync of `b` had begun: it may not be told yet.
  expect(disk.done).toEqual(['wait', 'a', 'beside', 'b']);
  disk.pending.shift()!();
  await turn();
  expect(disk.done).toEqual(['wait', 'a', 'beside', 'b', 'beside', 'c', 'd']);
  expect(disk.pending).toHaveLength(0);
  log.close();
});

test('a disk that refuses is told to everybody who waits for it, and tried again by the next', async () => {
  const disk = slowDisk();
  const log = createLogSync(path, disk);
  log.soon();
  log.soon();
  const refused = expect(log.settled()).rejects.toThrow('EIO');
  log.soon();
  const later = log.settled();
  disk.pending.shift()!(new Error('EIO'));
  await refused;
  disk.pending.shift()!();
  await expect(later).resolves.toBeUndefined();
  log.close();
});

test('the system’s own calls reach the file', async () => {
  const log = createLogSync(path);
  log.soon();
  log.soon();
  log.soon();
  await log.settled();
  log.now();
  log.close();
});
