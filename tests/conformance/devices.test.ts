/** A watched folder as a reader: the scan goes to the person in front, is refused while nobody is, and is not lost. */
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StationEvent } from '../../core/contract/session.ts';
import { createSimulator } from '../../devices/simulator/create-simulator.ts';
import type { Client } from '../harness/client.ts';
import { FOUNDER, OFFICER, type RunningStation, startStation } from '../harness/station.ts';
import { requestId } from './suite.ts';

let station: RunningStation;
let scans: string;
const events: StationEvent[] = [];
let client: Client;

beforeAll(async () => {
  station = await startStation({ founded: { people: [OFFICER] } });
  scans = join(station.dataFolder, '..', 'scans');
  mkdirSync(scans);
  const admin = station.port();
  await admin.client.session.signIn({ badge: FOUNDER.badge, pin: FOUNDER.pin });
  await admin.client.devices.set({ requestId: requestId(), devices: [{ kind: 'folder', deviceId: 'scanner', name: 'Scanner', path: scans }] });
  await admin.client.session.signOut({});
  await admin.close();
  ({ client } = station.port());
  const following = await client.session.follow({});
  void (async () => {
    for await (const event of following) events.push(event);
  })().catch(() => undefined);
});
afterAll(async () => {
  await station.stop();
  expect(station.log).toEqual([]);
});

async function drop(name: string, bytes: Uint8Array) {
  writeFileSync(join(scans, `.${name}`), bytes);
  renameSync(join(scans, `.${name}`), join(scans, name));
}
const find = <K extends StationEvent['kind']>(kind: K) => events.filter((event): event is Extract<StationEvent, { kind: K }> => event.kind === kind);

it('is ready, and says so', async () => {
  await expect.poll(() => find('status').at(-1)?.status.devices, { timeout: 10_000 }).toMatchObject([{ deviceId: 'scanner', kind: 'folder', state: 'ready' }]);
});

it('is refused aloud while nobody is signed in, and keeps the picture', async () => {
  const { image } = await createSimulator(() => 0.2, () => '2026-03-01').deal('ordinary');
  await drop('page.png', image);
  await expect.poll(() => find('captureFailed'), { timeout: 15_000 }).toContainEqual({ kind: 'captureFailed', deviceId: 'scanner', reason: 'locked' });
  expect(readdirSync(scans)).toContain('page.png');
});

it('goes to whoever signs in next, and the following one to the person in front, captured live', async () => {
  await client.session.signIn({ badge: OFFICER.badge, pin: OFFICER.pin });
  await expect.poll(() => find('captured').length, { timeout: 15_000 }).toBe(1);
  const { image } = await createSimulator(() => 0.6, () => '2026-03-01').deal('ordinary');
  await drop('next.png', image);
  await expect.poll(() => find('captured').length, { timeout: 15_000 }).toBe(2);
  for (const { passageId } of find('captured')) {
    expect((await client.passages.get({ passageId })).captures[0]).toMatchObject({ channel: 'folder', live: true, imageAvailable: true });
  }
  expect(find('reading').length).toBeGreaterThan(0);
  await expect.poll(() => readdirSync(scans), { timeout: 5_000 }).toEqual([]);
});
