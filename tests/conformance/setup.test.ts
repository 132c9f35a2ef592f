import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { PROTOCOL } from '../../core/contract/session.ts';
import { FOUNDER, OFFICER, PASSPHRASE, type RunningStation, type StationOptions, startStation, SUPERVISOR } from '../harness/station.ts';
import { expectRefused, requestId, scan } from './suite.ts';

let running: RunningStation[] = [];
async function start(options: StationOptions = {}) {
  const station = await startStation({ entered: true, ...options });
  running.push(station);
  return station;
}
afterEach(async () => {
  await Promise.all(running.map((station) => station.stop()));
  running = [];
});
const founding = { postId: 'trebil', lane: '1', name: 'Lane one', language: 'ar' as const, founder: { ...FOUNDER } };

describe('setting up', () => {
  it('founds the station once, signs the founder in, and shows the recovery kit once', async () => {
    const station = await start();
    const { client } = await station.socket();
    expect(await client.session.hello({ protocol: PROTOCOL })).toMatchObject({ stage: 'unset', training: false });
    await expectRefused(client.session.signIn({ badge: FOUNDER.badge, pin: FOUNDER.pin }), 'STATION_UNSET');
    await expectRefused(client.passages.counts({}), 'STATION_UNSET');
    expect((await client.setup.posts({})).length).toBeGreaterThan(20);
    await expectRefused(client.setup.complete({ requestId: requestId(), ...founding }), 'INVALID', { path: 'passphrase' });
    await expectRefused(client.setup.complete({ requestId: requestId(), ...founding, postId: 'nowhere', passphrase: PASSPHRASE }), 'INVALID', { path: 'postId' });
    await expectRefused(client.setup.complete({ requestId: requestId(), ...founding, founder: { ...FOUNDER, pin: '222222' }, passphrase: PASSPHRASE }), 'WEAK_PIN', { reason: 'repeated' });
    const { recoveryKit } = await client.setup.complete({ requestId: requestId(), ...founding, passphrase: PASSPHRASE });
    expect(recoveryKit.length).toBeGreaterThan(10);
    expect(await client.session.hello({ protocol: PROTOCOL })).toMatchObject({ stage: 'ready', station: { postId: 'trebil' }, person: { name: FOUNDER.name, capabilities: ['supervisor', 'administrator'] } });
    await expectRefused(client.setup.complete({ requestId: requestId(), ...founding, passphrase: PASSPHRASE }), 'ALREADY_SET_UP');
    expect((await (await station.socket()).client.session.hello({ protocol: PROTOCOL })).stage).toBe('ready');
  });

  it('asks for the passphrase after a restart, and knows everything again', async () => {
    const first = await startStation({ founded: { people: [OFFICER], policy: { typedAllowed: true } } });
    const before = first.port();
    await before.client.session.signIn({ badge: OFFICER.badge, pin: OFFICER.pin });
    const { passageId } = await scan(before.client);
    await first.stop(true);
    const again = await start({ dataFolder: first.dataFolder });
    const { client } = await again.socket();
    expect((await client.session.hello({ protocol: PROTOCOL })).stage).toBe('locked');
    await expectRefused(client.session.signIn({ badge: OFFICER.badge, pin: OFFICER.pin }), 'STATION_LOCKED');
    await expectRefused(client.training.start({ language: 'en' }), 'STATION_LOCKED');
    await expectRefused(client.setup.complete({ requestId: requestId(), ...founding, passphrase: PASSPHRASE }), 'ALREADY_SET_UP');
    await expectRefused(client.setup.unlock({ passphrase: 'not the passphrase' }), 'WRONG_KEY');
    await client.setup.unlock({ passphrase: PASSPHRASE });
    await client.session.signIn({ badge: OFFICER.badge, pin: OFFICER.pin });
    expect((await client.passages.get({ passageId })).state).toBe('open');
  });
});

describe('training', () => {
  it('is one call away before set-up, lets everything be tried, and leaves nothing behind', async () => {
    const station = await start();
    const screen = await station.socket();
    const { client } = screen;
    const temporary = join(station.dataFolder, '..', 'temporary');
    expect(await client.training.start({ language: 'ckb' })).toMatchObject({ language: 'ckb', capabilities: expect.arrayContaining(['supervisor', 'protection', 'administrator']) as string[] });
    expect(await client.session.hello({ protocol: PROTOCOL })).toMatchObject({ stage: 'ready', training: true, status: { training: true, devices: [{ kind: 'simulator', state: 'ready' }] } });
    const { passageId } = await scan(client);
    expect((await client.passages.get({ passageId })).captures[0]?.live).toBe(false);
    expect(readdirSync(temporary)).toHaveLength(1);
    await client.training.stop({});
    expect(await client.session.hello({ protocol: PROTOCOL })).toMatchObject({ stage: 'unset', training: false });
    expect([readdirSync(temporary), existsSync(station.dataFolder)]).toEqual([[], false]);
    await expectRefused(client.training.stop({}), 'TRAINING_ONLY');
    await client.training.start({ language: 'en' });
    await expectRefused(client.passages.get({ passageId }), 'NOT_FOUND', { what: 'passage' });
    await screen.close();
    await expect.poll(() => readdirSync(temporary), { timeout: 5_000 }).toEqual([]);
  });

  it('deals a traveller whose document arrives as from a reader', async () => {
    const station = await start({ training: true });
    const { client } = await station.socket();
    const events = await client.session.follow({});
    await client.training.deal({ scenario: 'ordinary' });
    for await (const event of events) {
      if (event.kind !== 'captured') continue;
      const { captures } = await client.passages.get({ passageId: event.passageId });
      expect(captures[0]).toMatchObject({ channel: 'simulator', live: true, imageAvailable: true, reading: { found: true } });
      break;
    }
  });

  it('calls the trainee and the reader as the language chosen calls them, from the moment it is chosen', async () => {
    const station = await start({ training: 'en' });
    const { client } = await station.socket();
    const hello = () => client.session.hello({ protocol: PROTOCOL });
    expect(await hello()).toMatchObject({ person: { name: 'Trainee' }, status: { devices: [{ name: 'Simulated reader' }] } });
    const { passageId } = await scan(client);
    await client.session.setLanguage({ language: 'ar' });
    expect(await hello()).toMatchObject({ person: { name: 'متدرّب' }, status: { devices: [{ name: 'قارئ محاكى' }] } });
    expect((await client.passages.get({ passageId })).openedBy).toBe('متدرّب');
  });

  it('on a set-up station needs a supervisor, and never touches its data', async () => {
    const station = await start({ founded: { people: [OFFICER, SUPERVISOR], policy: { typedAllowed: true } } });
    const { client } = await station.socket();
    await expectRefused(client.training.start({ language: 'en' }), 'NOT_SIGNED_IN');
    await client.session.signIn({ badge: OFFICER.badge, pin: OFFICER.pin });
    await expectRefused(client.training.start({ language: 'en' }), 'NOT_ALLOWED', { anyOf: ['supervisor'] });
    await expectRefused(client.training.deal({ scenario: 'random' }), 'TRAINING_ONLY');
    await client.session.signIn({ badge: SUPERVISOR.badge, pin: SUPERVISOR.pin });
    await client.training.start({ language: 'en' });
    await scan(client);
    await client.training.stop({});
    expect((await client.session.hello({ protocol: PROTOCOL })).person).toBeUndefined();
    await client.session.signIn({ badge: SUPERVISOR.badge, pin: SUPERVISOR.pin });
    expect((await client.passages.counts({})).entry).toBe(0);
  });
});
