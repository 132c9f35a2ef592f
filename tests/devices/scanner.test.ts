/** A page scanner from the officer's button to the screen, on SANE's own test device. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StationEvent } from '../../core/contract/session.ts';
import { requestId } from '../conformance/suite.ts';
import type { Client } from '../harness/client.ts';
import { FOUNDER, OFFICER, type RunningStation, startStation } from '../harness/station.ts';

const hasScanimage = (() => {
  try {
    execFileSync('scanimage', ['--version'], { stdio: 'ignore' });
    readFileSync('/etc/sane.d/test.conf');
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!hasScanimage)('a page scanner (needs sane-utils)', () => {
  let config: string;
  let station: RunningStation;
  let client: Client;
  const before = process.env['SANE_CONFIG_DIR'];
  const events: StationEvent[] = [];

  beforeAll(async () => {
    config = await mkdtemp(join(tmpdir(), 'sane-'));
    await cp('/etc/sane.d', config, { recursive: true });
    writeFileSync(join(config, 'dll.conf'), 'test\n');
    process.env['SANE_CONFIG_DIR'] = config;
    station = await startStation({ founded: { people: [OFFICER] } });
    const admin = station.port();
    await admin.client.session.signIn({ badge: FOUNDER.badge, pin: FOUNDER.pin });
    expect(await admin.client.devices.ports({})).toContainEqual({ kind: 'scanner', path: 'test:0', label: 'Noname frontend-tester', drivers: [] });
    expect((await admin.client.devices.drivers({})).filter(({ testedOnHardware }) => testedOnHardware)).toEqual([]);
    const scanner = { kind: 'scanner', name: 'Flatbed', resolution: 75 } as const;
    await admin.client.devices.set({ requestId: requestId(), devices: [{ ...scanner, deviceId: 's1', source: 'test:0' }, { ...scanner, deviceId: 's2', source: 'test:77' }] });
    await admin.client.session.signOut({});
    await admin.close();
    ({ client } = station.port());
    const following = await client.session.follow({});
    void (async () => {
      for await (const event of following) events.push(event);
    })().catch(() => undefined);
    await client.session.signIn({ badge: OFFICER.badge, pin: OFFICER.pin });
  });
  afterAll(async () => {
    await station.stop();
    if (before === undefined) delete process.env['SANE_CONFIG_DIR'];
    else process.env['SANE_CONFIG_DIR'] = before;
    await rm(config, { recursive: true });
  });

  const status = () => events.findLast((event) => event.kind === 'status')?.status.devices ?? [];
  const failures = () => events.flatMap((event) => (event.kind === 'captureFailed' ? [event] : []));

  /** What the test device answers from now on. */
  function answer(code: string) {
    writeFileSync(join(config, 'test.conf'), readFileSync('/etc/sane.d/test.conf', 'utf8').replace(/^read-status-code .*$/m, `read-status-code "${code}"`).replace(/^test-picture .*$/m, 'test-picture "Color pattern"'));
  }

  it('is ready, and says so', async () => {
    await expect.poll(() => status().map(({ state }) => state), { timeout: 10_000 }).toEqual(['ready', 'ready']);
  });

  it('brings its picture to the screen, which holds no document', async () => {
    answer('Default');
    await client.devices.scan({ deviceId: 's1' });
    await expect.poll(failures, { timeout: 60_000 }).toEqual([{ kind: 'captureFailed', deviceId: 's1', reason: 'noZone', unreadId: expect.any(String) }]);
    const picture = await client.screening.unread({ unreadId: failures()[0]!.unreadId! });
    expect(picture.jpegBase64?.length).toBeGreaterThan(1000);
  });

  it.each([
    ['SANE_STATUS_NO_DOCS', 'outOfPaper'],
    ['SANE_STATUS_IO_ERROR', 'scannerFailed'],
    ['SANE_STATUS_CANCELLED', 'scanCancelled'],
    ['SANE_STATUS_JAMMED', 'paperJam'],
  ] as const)('%s reaches the screen as %s', async (code, reason) => {
    answer(code);
    events.length = 0;
    await client.devices.scan({ deviceId: 's1' });
    await expect.poll(failures, { timeout: 10_000 }).toEqual([{ kind: 'captureFailed', deviceId: 's1', reason }]);
  });

  it('a scanner that has gone is told of, and the other one still works', async () => {
    answer('SANE_STATUS_NO_DOCS');
    events.length = 0;
    await client.devices.scan({ deviceId: 's2' });
    await client.devices.scan({ deviceId: 's1' });
    await expect.poll(failures, { timeout: 10_000 }).toHaveLength(2);
    expect(failures()).toEqual(expect.arrayContaining([{ kind: 'captureFailed', deviceId: 's2', reason: 'scannerGone' }, { kind: 'captureFailed', deviceId: 's1', reason: 'outOfPaper' }]));
  });

  it('refuses to scan with what is no scanner', async () => {
    await expect(client.devices.scan({ deviceId: 'none' })).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'device' } });
  });
});
