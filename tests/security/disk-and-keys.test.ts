/** A full disk, a wrong key, a damaged store: a clear answer, and nothing lost. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { STATION_FILE } from '../../db/database.ts';
import { OFFICER, PASSPHRASE, startStation } from '../harness/station.ts';
import { expectRefused, requestId, scan } from '../conformance/suite.ts';

const root = mkdtempSync(join(tmpdir(), 'hbm-disk-'));
const small = join(root, 'small');
const mounted = mountSmall();
afterAll(() => {
  if (mounted) execFileSync('umount', [small]);
  rmSync(root, { recursive: true, force: true });
});

/** A file system of 12 MB, where this user may make one. */
function mountSmall(): boolean {
  try {
    execFileSync('mkdir', [small]);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', small], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('a full disk', () => {
  it.skipIf(!mounted)(`is said, loses nothing that was answered, and is over when there is room again${mounted ? '' : ' (skipped: no file system can be mounted here)'}`, async () => {
    const station = await startStation({ dataFolder: join(small, 'station'), founded: { people: [OFFICER], policy: { typedAllowed: true } } });
    const { client } = station.port();
    await client.session.signIn({ badge: OFFICER.badge, pin: OFFICER.pin });
    const { passageId } = await scan(client);
    const ballast = join(small, 'ballast');
    fill(ballast);
    let refusal: unknown;
    const answered = [passageId];
    for (let i = 0; i < 400 && refusal === undefined; i += 1) {
      try {
        answered.push((await scan(client)).passageId);
      } catch (error) {
        refusal = error;
      }
    }
    expect(refusal).toMatchObject({ code: 'DISK_FULL', defined: true });
    await expectRefused(client.passages.decide({ requestId: requestId(), passageId, outcome: 'cleared', reason: 'Looked at.' }), 'DISK_FULL');
    expect((await client.passages.get({ passageId })).state).toBe('open');
    rmSync(ballast);
    await client.passages.decide({ requestId: requestId(), passageId, outcome: 'cleared', reason: 'Looked at.' });
    expect((await client.passages.counts({})).entry).toBe(answered.length);
    await station.stop(true);
    const again = await startStation({ dataFolder: join(small, 'station') });
    await again.host.unlock(PASSPHRASE);
    const next = again.port().client;
    await next.session.signIn({ badge: OFFICER.badge, pin: OFFICER.pin });
    for (const id of answered) expect((await next.passages.get({ passageId: id as string })).reference).toMatch(/^A-/);
    expect([...station.log, ...again.log].filter(({ code }) => code === 'handlerFailed')).toEqual([]);
    await again.stop();
  });
});

function fill(path: string): void {
  for (let size = 4_000_000; size > 1_000; size /= 2) {
    for (let n = 0; ; n += 1) {
      try {
        writeFileSync(path, Buffer.alloc(size, 1), { flag: 'a' });
      } catch {
        break;
      }
    }
  }
}

describe('the keys', () => {
  it('that are wrong open nothing and change nothing', async () => {
    const first = await startStation({ founded: { people: [] } });
    await first.stop(true);
    const before = readdirSync(first.dataFolder).sort();
    const station = await startStation({ dataFolder: first.dataFolder });
    expect(await station.host.unlock('wrong passphrase')).toEqual({ ok: false, error: 'wrongKey' });
    expect([station.host.stage(), readdirSync(first.dataFolder).sort()]).toEqual(['locked', before]);
    expect((await station.host.unlock(PASSPHRASE)).ok).toBe(true);
    await station.stop();
  });

  it('are never made anew beside a store that cannot be read', async () => {
    const first = await startStation({ founded: { people: [] } });
    await first.stop(true);
    rmSync(join(first.dataFolder, 'keys.json'));
    const station = await startStation({ dataFolder: first.dataFolder });
    const { client } = station.port();
    expect((await client.session.hello({ protocol: 1 })).stage).toBe('unreadable');
    await expectRefused(client.setup.complete({ requestId: requestId(), postId: 'trebil', lane: '1', name: 'x', language: 'en', founder: { name: 'x', badge: 'X-1000', pin: '720519' }, passphrase: PASSPHRASE }), 'ALREADY_SET_UP');
    await expectRefused(client.setup.unlock({ passphrase: PASSPHRASE }), 'STORE_UNREADABLE');
    await expectRefused(client.training.start({ language: 'en' }), 'STORE_UNREADABLE');
    expect(existsSync(join(first.dataFolder, 'keys.json'))).toBe(false);
    await station.stop();
  });

  it('that fit a damaged store say that it cannot be read', async () => {
    const first = await startStation({ founded: { people: [] } });
    await first.stop(true);
    truncateSync(join(first.dataFolder, STATION_FILE), 5_000);
    const station = await startStation({ dataFolder: first.dataFolder });
    const opened = await station.host.unlock(PASSPHRASE);
    expect([opened.ok, !opened.ok && opened.error]).toEqual([false, 'unreadable']);
    expect((await station.port().client.session.hello({ protocol: 1 })).stage).toBe('unreadable');
    await station.stop();
  });
});
