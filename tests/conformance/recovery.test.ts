/** The recovery kit while a station lives: a forgotten PIN, a kit that was never written down. */
import { expect, it } from 'vitest';
import { PROTOCOL } from '../../core/contract/session.ts';
import { FOUNDER, OFFICER, PASSPHRASE, startStation, SUPERVISOR } from '../harness/station.ts';
import { AUDITOR, describeBoth, expectRefused, requestId, type Suite } from './suite.ts';

const founding = { postId: 'trebil', lane: '1', name: 'Lane one', language: 'en' as const, founder: { ...FOUNDER }, passphrase: PASSPHRASE };
const NEW_PIN = '904716';

describeBoth('the recovery kit', ({ station, screen, fresh, as, clock }: Suite) => {
  const kit = () => (station().recoveryKit ?? []).join(' ').toLowerCase();
  const typesOf = async (): Promise<string[]> => (await (await as(AUDITOR)).journal.entries({ limit: 20 })).rows.map(({ type }) => type);

  it('names who may be let in again, and nobody else', async () => {
    const { client } = await screen();
    const people = await client.recovery.people({ kit: kit() });
    expect(people.map(({ name }) => name).sort()).toEqual([FOUNDER.name, SUPERVISOR.name].sort());
  });

  it('gives a supervisor a new PIN with the keys they had, once for each request, and writes it down', async () => {
    const supervisor = await fresh(SUPERVISOR);
    const { client } = await screen();
    const person = (await client.recovery.people({ kit: kit() })).find(({ name }) => name === SUPERVISOR.name);
    if (!person) throw new Error('the supervisor is there');
    const request = { requestId: requestId(), kit: kit(), personId: person.personId, badge: SUPERVISOR.badge, pin: NEW_PIN };
    const before = await typesOf();
    await client.recovery.resetPin(request);
    await client.recovery.resetPin(request);
    await expectRefused(client.recovery.resetPin({ ...request, badge: 'B-7777' }), 'REQUEST_MISMATCH');
    const added = (await typesOf()).filter((type) => type.startsWith('kit.') || type === 'person.credentialSet.v1');
    expect(added.slice(0, 2)).toEqual(['person.credentialSet.v1', 'kit.used.v1']);
    expect(added).toHaveLength(before.filter((type) => type.startsWith('kit.') || type === 'person.credentialSet.v1').length + 2);
    // Whoever was signed in under the old PIN is out, and the old PIN is nothing any more.
    expect((await supervisor.session.hello({ protocol: PROTOCOL })).person).toBeUndefined();
    await expectRefused(client.session.signIn({ badge: SUPERVISOR.badge, pin: SUPERVISOR.pin }), 'SIGN_IN_REFUSED');
    await client.session.signIn({ badge: SUPERVISOR.badge, pin: NEW_PIN });
    expect((await client.passages.counts({})).entry).toBeGreaterThanOrEqual(0);
    await client.recovery.resetPin({ ...request, requestId: requestId(), pin: SUPERVISOR.pin });
  });

  it('gives the founder a new PIN with every key: they may still let the first protection officer in', async () => {
    const { client } = await screen();
    const person = (await client.recovery.people({ kit: kit() })).find(({ name }) => name === FOUNDER.name);
    if (!person) throw new Error('the founder is there');
    const keysOf = async () => (await (await fresh(FOUNDER)).people.list({})).find(({ personId }) => personId === person.personId)?.keys.sort();
    const before = await keysOf();
    await client.recovery.resetPin({ requestId: requestId(), kit: kit(), personId: person.personId, badge: FOUNDER.badge, pin: FOUNDER.pin });
    expect(await keysOf()).toEqual(before);
    expect(before).toEqual(['child', 'evidence', 'identity', 'protection']);
  });

  it('is for those who run the station: others are reset by two of them', async () => {
    const { client } = await screen();
    const list = await (await as(SUPERVISOR)).people.list({});
    const officer = list.find(({ name }) => name === OFFICER.name);
    if (!officer) throw new Error('the officer is there');
    await expectRefused(client.recovery.resetPin({ requestId: requestId(), kit: kit(), personId: officer.personId, badge: OFFICER.badge, pin: NEW_PIN }), 'NOT_FOUND', { what: 'person' });
    await expectRefused(client.recovery.resetPin({ requestId: requestId(), kit: kit(), personId: officer.personId, badge: OFFICER.badge, pin: '222222' }), 'WEAK_PIN');
  });

  it('says which group was mistyped, and slows down whoever brings another kit', async () => {
    const { client } = await screen();
    const groups = [...(station().recoveryKit ?? [])];
    const third = groups[2] ?? '';
    groups[2] = `${third.startsWith('0') ? '1' : '0'}${third.slice(1)}`;
    await expectRefused(client.recovery.people({ kit: groups.join(' ') }), 'KIT_REFUSED', { reason: 'group', group: 3 });
    await expectRefused(client.recovery.people({ kit: groups.slice(1).join(' ') }), 'KIT_REFUSED', { reason: 'length' });
    const others = (await kitOfAnotherStation()).join(' ');
    for (let tries = 0; tries < 3; tries++) await expectRefused(client.recovery.people({ kit: others }), 'KIT_REFUSED', { reason: 'wrong' });
    await expectRefused(client.recovery.people({ kit: kit() }), 'KIT_REFUSED', { reason: 'wait' });
    expect(await typesOf()).toContain('kit.refused.v1');
    clock().pass(61_000);
    expect(await client.recovery.people({ kit: kit() })).not.toEqual([]);
  });
});

async function kitOfAnotherStation(): Promise<string[]> {
  const other = await startStation({ founded: {} });
  await other.stop();
  return other.recoveryKit ?? [];
}

it('shows a kit anew to the founder until it is confirmed, and the former one opens nothing', async () => {
  const station = await startStation({ entered: true });
  try {
    const lost = await station.socket();
    const first = (await lost.client.setup.complete({ requestId: requestId(), ...founding })).recoveryKit;
    // The answer never arrived: the line broke.
    await lost.close();
    const { client } = await station.socket();
    expect(await client.session.signIn({ badge: FOUNDER.badge, pin: FOUNDER.pin })).toMatchObject({ kitOwed: true });
    const { recoveryKit } = await client.recovery.newKit({});
    expect(recoveryKit).toHaveLength(13);
    expect(recoveryKit).not.toEqual(first);
    expect(await client.session.hello({ protocol: PROTOCOL })).toMatchObject({ person: { kitOwed: true } });
    await client.recovery.confirmKit({ requestId: requestId() });
    expect((await client.session.hello({ protocol: PROTOCOL })).person).not.toHaveProperty('kitOwed');
    await expectRefused(client.recovery.newKit({}), 'KIT_REFUSED', { reason: 'confirmed' });
    await expectRefused(client.recovery.people({ kit: first.join(' ') }), 'KIT_REFUSED', { reason: 'wrong' });
    expect((await client.recovery.people({ kit: recoveryKit.join('-') })).map(({ name }) => name)).toEqual([FOUNDER.name]);
  } finally {
    await station.stop();
  }
});
