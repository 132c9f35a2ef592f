import { describe, expect, it } from 'vitest';
import { OFFICER, PROTECTION, SUPERVISOR, FOUNDER } from '../harness/station.ts';
import type { PassageId } from '../../core/contract/common.ts';
import { withWrongDigit, zoneOf } from '../harness/travellers.ts';
import { describeBoth, expectRefused, OTHER_OFFICER, requestId, scan } from './suite.ts';

const pinOf = ({ badge, pin }: { badge: string; pin: string }) => ({ badge, pin });
const order = { authority: 'Invented Court', legalBasis: 'Law 0 of 2000, article 1', reference: 'R 1/26', text: 'What was ordered.' };

describeBoth('what is decided', (suite) => {
  describe('an outcome', () => {
    it('is decided once, stands on the slip, and counts', async () => {
      const client = await suite.as(OFFICER);
      const { passageId } = await scan(client);
      await expectRefused(client.passages.slip({ passageId }), 'CONFLICT', { what: 'undecided' });
      const before = await client.passages.counts({});
      await client.passages.decide({ requestId: requestId(), passageId, outcome: 'cleared', reason: 'Worn print.' });
      expect(await client.passages.get({ passageId })).toMatchObject({ state: 'decided', decisions: [{ outcome: 'cleared', by: OFFICER.name, reason: 'Worn print.' }] });
      expect(await client.passages.slip({ passageId })).toMatchObject({ outcome: 'cleared', reversed: false, training: false, name: 'TESTOVA, MARIA' });
      const counts = await client.passages.counts({});
      expect([counts.byOutcome.cleared - before.byOutcome.cleared, counts.open - before.open]).toEqual([1, -1]);
    });

    it('is refused without a reason while any document of the passage gives something to look at, whatever the screen sends', async () => {
      const client = await suite.as(OFFICER);
      const holder = { issuingState: 'IRQ', nationality: 'IRQ', primaryIdentifier: 'REASONED' };
      const join = async (passageId: PassageId, zone: string) => client.screening.samePassage({ requestId: requestId(), captureId: (await scan(client, zone)).captureId, passageId });
      const without = (passageId: PassageId, outcome: 'cleared' | 'secondLine' | 'protection') => client.passages.decide({ requestId: requestId(), passageId, outcome });
      const wrong = withWrongDigit(zoneOf(holder));
      const { passageId } = await scan(client, wrong);
      // The number is in doubt, so this one may be the same document; a card is another.
      await join(passageId, zoneOf({ ...holder, format: 'TD1', documentCode: 'I' }));
      const detail = await client.passages.get({ passageId });
      expect(detail).toMatchObject({ reasonNeeded: true, holder: { documentCode: 'I' } });
      expect((await client.screening.open({})).find((row) => row.passageId === passageId)).toMatchObject({ toLookAt: 1, worst: 'medium' });
      await expectRefused(without(passageId, 'cleared'), 'REASON_NEEDED');
      await expectRefused(without(passageId, 'secondLine'), 'REASON_NEEDED');
      expect((await client.passages.get({ passageId })).state).toBe('open');
      await client.passages.decide({ requestId: requestId(), passageId, outcome: 'cleared', reason: 'Worn print.' });

      // Protection is never explained at a counter.
      const { passageId: sheltered } = await scan(client, withWrongDigit(zoneOf(holder)));
      await without(sheltered, 'protection');
      // A scan that was put right demands nothing any more.
      const sound = zoneOf(holder);
      const { passageId: righted } = await scan(client, withWrongDigit(sound));
      await join(righted, sound);
      expect(await client.passages.get({ passageId: righted })).toMatchObject({ reasonNeeded: false });
      await without(righted, 'cleared');
    });

    it('is printed on a receipt printer of this station alone, in its width and once decided', async () => {
      const client = await suite.as(OFFICER);
      const { passageId } = await scan(client);
      const image = { width: 384, rows: 1, base64: 'A'.repeat(64) };
      await expectRefused(client.passages.printSlip({ passageId, deviceId: 'slips', image }), 'CONFLICT', { what: 'undecided' });
      await client.passages.decide({ requestId: requestId(), passageId, outcome: 'cleared', reason: 'Worn print.' });
      await expectRefused(client.passages.printSlip({ passageId, deviceId: 'slips', image }), 'NOT_FOUND', { what: 'device' });
      const administrator = await suite.as(FOUNDER);
      await administrator.devices.set({ requestId: requestId(), devices: [{ kind: 'printer', deviceId: 'slips', name: 'Slips', path: '/dev/no-such-printer', paper: 80 }] });
      await expectRefused(client.passages.printSlip({ passageId, deviceId: 'slips', image }), 'INVALID', { path: 'image' });
      await expectRefused(client.passages.printSlip({ passageId, deviceId: 'slips', image: { width: 576, rows: 2, base64: 'A'.repeat(96) } }), 'INVALID', { path: 'image' });
      expect(await client.passages.printSlip({ passageId, deviceId: 'slips', image: { width: 576, rows: 1, base64: 'A'.repeat(96) } })).toEqual({ result: 'gone' });
      await administrator.devices.set({ requestId: requestId(), devices: [] });
    });

    it('is reversed with a reason, and slip, history and counts follow', async () => {
      const client = await suite.as(SUPERVISOR);
      const zone = zoneOf();
      const { passageId } = await scan(client, zone);
      const { decisionId } = await client.passages.decide({ requestId: requestId(), passageId, outcome: 'cleared', reason: 'Looked at.' });
      const before = await client.passages.counts({});
      const next = await client.passages.reverse({ requestId: requestId(), passageId, decisionId, outcome: 'secondLine', reason: 'Looked again.' });
      const { decisions } = await client.passages.get({ passageId });
      expect(decisions.map(({ outcome, reverses }) => [outcome, reverses])).toEqual([['cleared', undefined], ['secondLine', decisionId]]);
      expect(await client.passages.slip({ passageId })).toMatchObject({ outcome: 'secondLine', reversed: true });
      const counts = await client.passages.counts({});
      expect([counts.byOutcome.cleared - before.byOutcome.cleared, counts.byOutcome.secondLine - before.byOutcome.secondLine]).toEqual([-1, 1]);
      const again = await scan(client, zone);
      expect((await client.passages.get({ passageId: again.passageId })).history.sameDocument[0]).toMatchObject({ passageId, outcome: 'secondLine', reversed: true });
      await expectRefused(client.passages.reverse({ requestId: requestId(), passageId, decisionId, outcome: 'health', reason: 'Late.' }), 'CONFLICT', { what: 'decided' });
      await expectRefused(client.passages.reverse({ requestId: requestId(), passageId, decisionId: requestId(), outcome: 'health', reason: 'x' }), 'NOT_FOUND', { what: 'decision' });
      expect((await client.secondLine.queue({})).map((row) => row.passageId)).toContain(passageId);
      await client.passages.reverse({ requestId: requestId(), passageId, decisionId: next.decisionId, outcome: 'cleared', reason: 'Found sound.' });
      expect((await client.secondLine.queue({})).map((row) => row.passageId)).not.toContain(passageId);
    });

    it('of a hold goes on to the second line by itself when its time is over', async () => {
      const client = await suite.as(OFFICER);
      const { passageId } = await scan(client);
      const { holdMinutes } = await client.policy.get({});
      await client.passages.decide({ requestId: requestId(), passageId, outcome: 'heldForPerson', reason: 'Interpreter is coming.' });
      const held = await client.passages.get({ passageId });
      expect(held.holdPassedOn).toBe(false);
      expect(Date.parse(held.heldUntil ?? '') - Date.parse(held.decisions[0]?.at ?? '')).toBeGreaterThanOrEqual(holdMinutes * 60_000 - 1_000);
      // A clock set back does not prolong it; nobody is locked out meanwhile because somebody is there.
      suite.clock().set(-30_000);
      for (let minute = 0; minute <= holdMinutes; minute += 4) {
        suite.clock().pass(4 * 60_000);
        await client.session.active({});
      }
      await expect.poll(async () => (await client.passages.get({ passageId })).holdPassedOn, { timeout: 5_000 }).toBe(true);
      expect((await client.secondLine.queue({})).map((row) => row.passageId)).toContain(passageId);
    });
  });

  describe('protection', () => {
    it('is shown as "referred" to everybody else, in lists, slips, histories and decisions', async () => {
      const officer = await suite.as(OFFICER);
      const zone = zoneOf({ primaryIdentifier: 'SHELTERED' });
      const { passageId } = await scan(officer, zone);
      const before = await officer.passages.counts({});
      const { decisionId } = await officer.passages.decide({ requestId: requestId(), passageId, outcome: 'protection', reason: 'PLANTED reason' });
      const counts = await officer.passages.counts({});
      expect([counts.byOutcome.referred - before.byOutcome.referred, counts.open - before.open]).toEqual([1, -1]);

      const seen = await officer.passages.get({ passageId });
      expect(seen.state).toBe('decided');
      expect(seen.decisions).toEqual([{ decisionId, outcome: 'referred', by: '', at: expect.stringMatching(/T00:00:00/) as string }]);
      expect(await officer.passages.slip({ passageId })).toMatchObject({ outcome: 'referred' });
      const rows = [...(await officer.passages.ofDay({ limit: 200 })).rows, ...(await officer.passages.search({ text: 'SHELTERED', limit: 10 })).rows].filter((row) => row.passageId === passageId);
      expect(rows.map(({ outcome, by }) => [outcome, by])).toEqual([['referred', undefined], ['referred', undefined]]);
      const again = await scan(officer, zone);
      const later = await officer.passages.get({ passageId: again.passageId });
      expect(later.history.sameDocument[0]).toMatchObject({ passageId, outcome: 'referred' });
      expect(JSON.stringify([seen, later, rows])).not.toMatch(/PLANTED|protection"/);

      const helper = await suite.as(PROTECTION);
      expect((await helper.passages.get({ passageId })).decisions[0]).toMatchObject({ outcome: 'protection', by: OFFICER.name });
      expect((await helper.passages.slip({ passageId })).outcome).toBe('referred');
    });

    it('is reversed, and the counts come out even', async () => {
      const client = await suite.as(SUPERVISOR);
      const { passageId } = await scan(client);
      const before = await client.passages.counts({});
      const { decisionId } = await client.passages.decide({ requestId: requestId(), passageId, outcome: 'protection' });
      const undo = (second?: { badge: string; pin: string }) => client.passages.reverse({ requestId: requestId(), passageId, decisionId, outcome: 'health', reason: 'Mistaken key.', ...(second && { second: { badge: second.badge, pin: second.pin } }) });
      // One hand alone takes nobody from protection; the second one leads or protects.
      await expectRefused(undo(), 'SECOND_PERSON', { reason: 'missing', anyOf: ['protection', 'supervisor', 'commander'] });
      await expectRefused(undo(OFFICER), 'SECOND_PERSON', { reason: 'notAllowed' });
      await expectRefused(undo(SUPERVISOR), 'SECOND_PERSON', { reason: 'same' });
      expect((await client.passages.get({ passageId })).decisions.map(({ outcome }) => outcome)).toEqual(['referred']);
      await undo(PROTECTION);
      const counts = await client.passages.counts({});
      expect(counts.byOutcome).toEqual({ ...before.byOutcome, health: before.byOutcome.health + 1 });
      expect(counts.open).toBe(before.open - 1);
      expect((await client.passages.get({ passageId })).decisions.map(({ outcome, reverses }) => [outcome, reverses])).toEqual([['referred', undefined], ['health', decisionId]]);
    });
  });

  describe('a fear of return', () => {
    it('stops every order until two roles lift the lock', async () => {
      const officer = await suite.as(OFFICER);
      const supervisor = await suite.as(SUPERVISOR);
      const zone = zoneOf();
      const { passageId } = await scan(officer, zone);
      await officer.passages.decide({ requestId: requestId(), passageId, outcome: 'secondLine', reason: 'Looked at.' });
      await officer.protection.claimFear({ requestId: requestId(), passageId });
      await officer.protection.claimFear({ requestId: requestId(), passageId });

      const { fearLock: lockId = '' } = await supervisor.passages.get({ passageId });
      expect(lockId).not.toBe('');
      expect((await officer.passages.get({ passageId })).fearLock).toBe(lockId);
      expect((await (await suite.as(OTHER_OFFICER)).passages.get({ passageId })).fearLock).toBeUndefined();
      await expectRefused(supervisor.secondLine.recordOrder({ requestId: requestId(), passageId, ...order, second: pinOf(FOUNDER) }), 'FEAR_LOCK');

      // The person comes back and is scanned again: the lock is the person's, not the paper's.
      const again = await scan(officer, zone);
      await officer.passages.decide({ requestId: requestId(), passageId: again.passageId, outcome: 'secondLine', reason: 'Looked at.' });
      await expectRefused(supervisor.secondLine.recordOrder({ requestId: requestId(), passageId: again.passageId, ...order, second: pinOf(FOUNDER) }), 'FEAR_LOCK');

      expect((await officer.sop.openFor({ passageId })).map(({ sopId }) => sopId)).toContain('HBM-09');
      expect((await (await suite.as(OTHER_OFFICER)).sop.openFor({ passageId })).map(({ sopId }) => sopId)).not.toContain('HBM-09');
      const step = (await officer.sop.openFor({ passageId })).find(({ sopId }) => sopId === 'HBM-09')?.steps[0]?.id ?? '';
      await officer.sop.tick({ requestId: requestId(), passageId, sopId: 'HBM-09', stepId: step, done: true });
      expect((await officer.sop.openFor({ passageId })).find(({ sopId }) => sopId === 'HBM-09')?.steps[0]).toMatchObject({ state: 'done' });

      const lift = (client: typeof supervisor, second: { badge: string; pin: string }) => client.protection.liftLock({ requestId: requestId(), lockId, reason: 'Heard, and sent on with a receipt.', second: pinOf(second) });
      await expectRefused(lift(supervisor, FOUNDER), 'SECOND_PERSON', { reason: 'notAllowed' });
      await expectRefused(lift(supervisor, SUPERVISOR), 'SECOND_PERSON', { reason: 'same' });
      await expectRefused(lift(supervisor, OFFICER), 'SECOND_PERSON', { reason: 'notAllowed' });
      await expectRefused(lift(supervisor, { ...PROTECTION, pin: '918273' }), 'SECOND_PERSON', { reason: 'refused' });
      const helper = await suite.as(PROTECTION);
      expect(await helper.protection.locks({})).toContainEqual(expect.objectContaining({ lockId, by: OFFICER.name }));
      await lift(supervisor, PROTECTION);
      expect((await helper.protection.locks({})).find((lock) => lock.lockId === lockId)?.lifted).toMatchObject({ by: [SUPERVISOR.name, PROTECTION.name], reason: 'Heard, and sent on with a receipt.' });
      await expectRefused(lift(supervisor, PROTECTION), 'CONFLICT', { what: 'lifted' });

      await supervisor.secondLine.recordOrder({ requestId: requestId(), passageId, ...order, second: pinOf(FOUNDER) });
      expect((await supervisor.passages.get({ passageId })).orders).toEqual([{ ...order, at: expect.any(String) as string, by: [SUPERVISOR.name, FOUNDER.name] }]);
    });

    it('needs no second line for an order to be refused before it', async () => {
      const supervisor = await suite.as(SUPERVISOR);
      const { passageId } = await scan(supervisor);
      await expectRefused(supervisor.secondLine.recordOrder({ requestId: requestId(), passageId, ...order, second: pinOf(FOUNDER) }), 'CONFLICT', { what: 'undecided' });
      await expectRefused(supervisor.secondLine.recordOrder({ requestId: requestId(), passageId, ...order, second: pinOf(SUPERVISOR) }), 'SECOND_PERSON', { reason: 'same' });
    });
  });
});
