import { expect, it } from 'vitest';
import { PROTOCOL } from '../../core/contract/session.ts';
import { FOUNDER, OFFICER, PROTECTION, SUPERVISOR } from '../harness/station.ts';
import { describeBoth, expectRefused, requestId } from './suite.ts';

const pinOf = ({ badge, pin }: { badge: string; pin: string }) => ({ badge, pin });
let badges = 0;
const newBadge = () => `N-${String((badges += 1)).padStart(4, '0')}`;

describeBoth('people', (suite) => {
  it('are let in by an administrator, with the keys that their work needs', async () => {
    const admin = await suite.as(FOUNDER);
    const badge = newBadge();
    await expectRefused(admin.people.add({ requestId: requestId(), name: 'N', badge, pin: '123456', capabilities: ['officer'] }), 'WEAK_PIN', { reason: 'sequence' });
    await expectRefused(admin.people.add({ requestId: requestId(), name: 'N', badge: OFFICER.badge, pin: '507219', capabilities: ['officer'] }), 'BADGE_TAKEN');
    const { personId } = await admin.people.add({ requestId: requestId(), name: 'New Example', badge, pin: '507219', capabilities: ['protection'] });
    expect((await admin.people.list({})).find((person) => person.personId === personId)).toMatchObject({ name: 'New Example', active: true, keys: expect.arrayContaining(['identity', 'protection']) as string[] });
    await admin.people.deactivate({ requestId: requestId(), personId });
    const { client } = await suite.screen();
    await expectRefused(client.session.signIn({ badge, pin: '507219' }), 'SIGN_IN_REFUSED');
  });

  it('lose their session with their capabilities', async () => {
    const admin = await suite.as(FOUNDER);
    const badge = newBadge();
    const { personId } = await admin.people.add({ requestId: requestId(), name: 'Moved Example', badge, pin: '640281', capabilities: ['officer'] });
    const moved = await suite.fresh({ badge, pin: '640281' });
    await admin.people.setCapabilities({ requestId: requestId(), personId, capabilities: ['auditor'] });
    expect((await moved.session.hello({ protocol: PROTOCOL })).person).toBeUndefined();
    await moved.session.signIn({ badge, pin: '640281' });
    await expectRefused(moved.screening.open({}), 'NOT_ALLOWED', { anyOf: ['officer', 'registrar', 'supervisor'] });
    expect((await admin.people.list({})).find((person) => person.personId === personId)?.keys).toEqual([]);
  });

  it('get a new PIN from two others, and keep their keys', async () => {
    const supervisor = await suite.as(SUPERVISOR);
    const admin = await suite.as(FOUNDER);
    const badge = newBadge();
    const { personId } = await admin.people.add({ requestId: requestId(), name: 'Forgot Example', badge, pin: '305816', capabilities: ['officer'] });
    const reset = (second: { badge: string; pin: string }, pin = '918064') => supervisor.people.resetPin({ requestId: requestId(), personId, badge, pin, second: pinOf(second) });
    await expectRefused(reset(SUPERVISOR), 'SECOND_PERSON', { reason: 'same' });
    await expectRefused(reset(OFFICER), 'SECOND_PERSON', { reason: 'notAllowed' });
    await expectRefused(reset(FOUNDER, '000000'), 'WEAK_PIN', { reason: 'repeated' });
    await reset(FOUNDER);
    const client = await suite.fresh({ badge, pin: '918064' });
    expect(await client.screening.open({})).toBeInstanceOf(Array);
    const { client: other } = await suite.screen();
    await expectRefused(other.session.signIn({ badge, pin: '305816' }), 'SIGN_IN_REFUSED');
  });

  it('change their own PIN by the old one', async () => {
    const admin = await suite.as(FOUNDER);
    const badge = newBadge();
    await admin.people.add({ requestId: requestId(), name: 'Own Example', badge, pin: '275940', capabilities: ['officer'] });
    const client = await suite.fresh({ badge, pin: '275940' });
    await expectRefused(client.people.changeOwnPin({ requestId: requestId(), badge, oldPin: '111118', newPin: '860431' }), 'SIGN_IN_REFUSED');
    await expectRefused(client.people.changeOwnPin({ requestId: requestId(), badge: PROTECTION.badge, oldPin: PROTECTION.pin, newPin: '860431' }), 'SIGN_IN_REFUSED');
    await client.people.changeOwnPin({ requestId: requestId(), badge, oldPin: '275940', newPin: '860431' });
    await suite.fresh({ badge, pin: '860431' });
  });

  it('never lose their last administrator', async () => {
    const admin = await suite.as(FOUNDER);
    const { person } = await admin.session.hello({ protocol: PROTOCOL });
    const personId = person?.personId ?? '';
    await expectRefused(admin.people.deactivate({ requestId: requestId(), personId }), 'LAST_SUPERVISOR');
    await expectRefused(admin.people.setCapabilities({ requestId: requestId(), personId, capabilities: ['supervisor'] }), 'LAST_SUPERVISOR');
    await expectRefused(admin.people.deactivate({ requestId: requestId(), personId: requestId() }), 'NOT_FOUND', { what: 'person' });
  });
});
