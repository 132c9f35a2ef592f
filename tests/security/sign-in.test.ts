/** Sign-in when something happens meanwhile, over a real store. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openConnection } from '../../api/connection.ts';
import { openSessions } from '../../api/sessions.ts';
import type { Store } from '../../api/ports.ts';
import { PersonId } from '../../core/contract/common.ts';
import { founder, foundTestStation, testHost } from '../../db/testing/station.ts';

const host = testHost();
const connection = openConnection('c', undefined, () => 0);
let founded: Awaited<ReturnType<typeof foundTestStation>>;
beforeEach(async () => {
  founded = await foundTestStation(host);
  founded.opened.close();
});
afterEach(() => {
  founded.store.close();
  founded.remove();
});
const sessionsOver = (store: Store) => openSessions({ store, clock: host.clock, isHere: () => true, onBegun: () => undefined, onEnded: () => undefined });

it('leaves nobody half signed in where the rows of travellers cannot be opened', async () => {
  let held = 0;
  const store: Store = { ...founded.store, openIdentity: (keys) => { held = keys.classes.size; throw Object.assign(new Error('no'), { code: 'SQLITE_IOERR' }); } };
  const sessions = sessionsOver(store);
  const before = founded.store.journal.head().sequence;
  await expect(sessions.signIn(connection, founder.badge, founder.pin, undefined)).rejects.toThrow('no');
  expect([held > 0, sessions.of(connection), sessions.all(), founded.store.journal.head().sequence]).toEqual([true, undefined, [], before]);
  const real = sessionsOver(founded.store);
  expect((await real.signIn(connection, founder.badge, founder.pin, undefined)).ok).toBe(true);
});

it('lets nobody in who was deactivated while the PIN was being checked', async () => {
  const { store } = founded;
  const credential = await founded.store.credentials.create('B-2002', '837261', [], founded.opened);
  const personId = PersonId.parse(host.random.uuid());
  store.journal.commit([{ type: 'person.added.v1', actor: 'station', facts: { personId, capabilities: ['officer'] }, payloads: { staff: { name: 'Left Invented', credential } } }]);
  const signingIn = sessionsOver(store).signIn(connection, 'B-2002', '837261', undefined);
  await Promise.resolve();
  store.journal.commit([{ type: 'person.deactivated.v1', actor: 'station', facts: { personId }, payloads: {} }]);
  expect(await signingIn).toMatchObject({ ok: false, error: { code: 'refused' } });
});
