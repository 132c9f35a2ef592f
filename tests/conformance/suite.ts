/** What every part of the conformance suite stands on: one founded station, and screens over either transport. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import type { ErrorCode } from '../../core/contract/errors.ts';
import { PROTOCOL } from '../../core/contract/session.ts';
import type { Client, Screen } from '../harness/client.ts';
import { setClock, type SetClock } from '../harness/clock.ts';
import { OFFICER, PROTECTION, type RunningStation, startStation, SUPERVISOR, type TestPerson } from '../harness/station.ts';
import { zoneOf } from '../harness/travellers.ts';

export const OTHER_OFFICER: TestPerson = { name: 'Other Example', badge: 'B-1005', pin: '935172', capabilities: ['officer'] };
export const AUDITOR: TestPerson = { name: 'Auditor Example', badge: 'B-1006', pin: '846203', capabilities: ['auditor'] };

export interface Suite {
  station(): RunningStation;
  clock(): SetClock;
  /** A new screen with nobody signed in. */
  screen(): Promise<Screen>;
  /** A new screen with this person signed in. */
  fresh(person: Pick<TestPerson, 'badge' | 'pin'>): Promise<Client>;
  /** A screen where this person is signed in, shared by the tests of one transport: a sign-in is slow on purpose. */
  as(person: Pick<TestPerson, 'badge' | 'pin'>): Promise<Client>;
}

/** Runs the tests over a MessageChannel and over a WebSocket, against one station. */
export function describeBoth(name: string, tests: (suite: Suite) => void): void {
  describe(name, () => {
    const clock = setClock();
    let station: RunningStation | undefined;
    const running = (): RunningStation => {
      if (!station) throw new Error('the station is started before the first test');
      return station;
    };
    beforeAll(async () => {
      station = await startStation({ entered: true, clock, founded: { people: [OFFICER, OTHER_OFFICER, SUPERVISOR, PROTECTION, AUDITOR], policy: { typedAllowed: true, droppedAllowed: true, pastedAllowed: false } } });
    });
    afterAll(async () => {
      await station?.stop();
      // Nothing that these tests do is a fault of the station.
      expect(station?.log.filter(({ code }) => code !== 'messageTooLarge')).toEqual([]);
    });
    describe.each(['MessagePort', 'WebSocket'] as const)('over %s', (transport) => {
      const open = async (): Promise<Screen> => (transport === 'MessagePort' ? running().port() : running().socket());
      let screens: Screen[] = [];
      const shared = new Map<string, Screen>();
      afterEach(async () => {
        await Promise.all(screens.map((screen) => screen.close()));
        screens = [];
      });
      afterAll(async () => {
        await Promise.all([...shared.values()].map((screen) => screen.close()));
      });
      const screen = async (): Promise<Screen> => {
        const opened = await open();
        screens.push(opened);
        return opened;
      };
      tests({
        station: running,
        clock: () => clock,
        screen,
        async fresh({ badge, pin }) {
          const { client } = await screen();
          await client.session.signIn({ badge, pin });
          return client;
        },
        async as({ badge, pin }) {
          const known = shared.get(badge) ?? (await open());
          shared.set(badge, known);
          const { client } = known;
          if (!(await client.session.hello({ protocol: PROTOCOL })).person) await client.session.signIn({ badge, pin });
          return client;
        },
      });
    });
  });
}

export const requestId = (): string => randomUUID();

/** A traveller's document typed in; answers the passage. */
export async function scan(client: Client, text = zoneOf()) {
  return client.screening.text({ requestId: requestId(), channel: 'typed', direction: 'entry', text });
}

export async function expectRefused(call: Promise<unknown>, code: ErrorCode, data?: object): Promise<void> {
  await expect(call).rejects.toMatchObject({ code, defined: true, ...(data && { data }) });
}
