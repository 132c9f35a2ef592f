/** What somebody who works at the station could try against a traveller who fears return, or to learn who does. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setClock } from '../harness/clock.ts';
import type { Client } from '../harness/client.ts';
import { FOUNDER, OFFICER, PROTECTION, type RunningStation, startStation, SUPERVISOR } from '../harness/station.ts';
import { zoneOf } from '../harness/travellers.ts';
import { expectRefused, requestId, scan } from '../conformance/suite.ts';

const order = { authority: 'Invented Court', legalBasis: 'Law 0 of 2000, article 1', reference: 'R 1/26', text: 'What was ordered.' };
const second = { badge: FOUNDER.badge, pin: FOUNDER.pin };

describe('under pressure', () => {
  const clock = setClock();
  let station: RunningStation;
  let officer: Client;
  let supervisor: Client;

  beforeAll(async () => {
    station = await startStation({ clock, founded: { people: [OFFICER, SUPERVISOR, PROTECTION], policy: { typedAllowed: true } } });
    officer = station.port().client;
    supervisor = station.port().client;
    await officer.session.signIn({ badge: OFFICER.badge, pin: OFFICER.pin });
    await supervisor.session.signIn({ badge: SUPERVISOR.badge, pin: SUPERVISOR.pin });
  });
  afterAll(() => station.stop());

  const toSecondLine = (passageId: string) => officer.passages.decide({ requestId: requestId(), passageId, outcome: 'secondLine', reason: 'Looked at.' });
  const recordOrder = (passageId: string) => supervisor.secondLine.recordOrder({ requestId: requestId(), passageId, ...order, second });

  describe('a lock holds for the person', () => {
    it('when the passage it was claimed at is set aside as a mistake and the document is scanned again', async () => {
      const zone = zoneOf();
      const { passageId } = await scan(officer, zone);
      await officer.protection.claimFear({ requestId: requestId(), passageId });
      await officer.screening.close({ requestId: requestId(), passageId, reason: 'scannedByMistake' });
      const again = await scan(officer, zone);
      await toSecondLine(again.passageId);
      await expectRefused(recordOrder(again.passageId), 'FEAR_LOCK');
    });

    it('when another document is shown last', async () => {
      const zone = zoneOf({ primaryIdentifier: 'HIDDEN' });
      const { passageId } = await scan(officer, zone);
      await officer.protection.claimFear({ requestId: requestId(), passageId });
      const again = await scan(officer, zone);
      const paper = await scan(officer, zoneOf({ primaryIdentifier: 'OTHERWISE', birthDate: { year: 1990, month: 1, day: 1 } }));
      const same = { captureId: paper.captureId, passageId: again.passageId };
      // Nothing on the two documents agrees: only with a reason, which stands in the journal.
      await expectRefused(officer.screening.samePassage({ requestId: requestId(), ...same }), 'UNRELATED');
      await officer.screening.samePassage({ requestId: requestId(), ...same, reason: 'Carries two documents.' });
      await toSecondLine(again.passageId);
      await expectRefused(recordOrder(again.passageId), 'FEAR_LOCK');
    });
  });

  it('a hold that is answered by another hold does not begin anew', async () => {
    const { passageId } = await scan(officer);
    const { decisionId } = await officer.passages.decide({ requestId: requestId(), passageId, outcome: 'heldForPerson', reason: 'Looked at.' });
    const first = (await officer.passages.get({ passageId })).heldUntil;
    clock.pass(120_000);
    await officer.passages.reverse({ requestId: requestId(), passageId, decisionId, outcome: 'heldForPerson', reason: 'A little longer.' });
    expect((await officer.passages.get({ passageId })).heldUntil).toBe(first);
  });

  it('an officer’s screen cannot tell a claim from a decision by what it is told', async () => {
    const { client, close } = station.port();
    await client.session.signIn({ badge: OFFICER.badge, pin: OFFICER.pin });
    const told: string[] = [];
    const events = await client.session.follow({});
    const following = (async () => {
      for await (const event of events) if (event.kind === 'changed') told.push([...event.topics].sort().join(' '));
    })();
    const { passageId } = await scan(supervisor);
    await supervisor.protection.claimFear({ requestId: requestId(), passageId });
    const other = await scan(supervisor);
    await supervisor.passages.decide({ requestId: requestId(), passageId: other.passageId, outcome: 'cleared', reason: 'Looked at.' });
    await expect.poll(() => told.length, { timeout: 3_000 }).toBeGreaterThan(0);
    await close();
    await following.catch(() => undefined);
    expect(told.join(' ')).not.toContain('protection');
  });

  it('a request repeated several times while the first is refused is carried out once', async () => {
    const { passageId } = await scan(officer, zoneOf({ primaryIdentifier: 'REPEATED' }));
    await toSecondLine(passageId);
    const request = { requestId: requestId(), passageId, ...order };
    const [first, ...repeats] = await Promise.allSettled([{ ...second, pin: '918273' }, second, second, second].map((by) => supervisor.secondLine.recordOrder({ ...request, second: by })));
    expect(first?.status).toBe('rejected');
    expect(repeats.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    expect((await supervisor.passages.get({ passageId })).orders).toHaveLength(1);
  });
});
