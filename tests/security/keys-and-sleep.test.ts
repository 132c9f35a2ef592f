/** Keys that must not be lost by a change of roles, and a machine that wakes up. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PROTOCOL } from '../../core/contract/session.ts';
import type { Client } from '../harness/client.ts';
import { setClock } from '../harness/clock.ts';
import { FOUNDER, type RunningStation, startStation } from '../harness/station.ts';
import { requestId } from '../conformance/suite.ts';

const clock = setClock();
let station: RunningStation;
let client: Client;
beforeAll(async () => {
  station = await startStation({ clock, founded: {} });
  ({ client } = station.port());
});
afterAll(() => station.stop());
const signIn = () => client.session.signIn({ badge: FOUNDER.badge, pin: FOUNDER.pin });

it('the founder whose roles change can still let the first protection officer in', async () => {
  const { personId } = await signIn();
  await client.people.setCapabilities({ requestId: requestId(), personId, capabilities: ['officer', 'supervisor', 'administrator'] });
  await signIn();
  const added = await client.people.add({ requestId: requestId(), name: 'First Example', badge: 'B-7001', pin: '507284', capabilities: ['protection'] });
  const keysOf = async (id: string) => (await client.people.list({})).find((person) => person.personId === id)?.keys;
  expect(await keysOf(added.personId)).toContain('protection');
  // Somebody else holds the key now, so it goes with the role.
  await client.people.setCapabilities({ requestId: requestId(), personId, capabilities: ['supervisor', 'administrator'] });
  await signIn();
  expect(await keysOf(personId)).not.toContain('protection');
});

it('a machine that slept for longer than the screen may stand idle wakes up locked', async () => {
  await signIn();
  // While it sleeps the monotonic clock stands still.
  clock.set(2 * 3_600_000);
  await expect.poll(async () => (await client.session.hello({ protocol: PROTOCOL })).person, { timeout: 4_000 }).toBeUndefined();
});
