/** What a router is answered about counts, the station itself and its people. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonId, ShiftId } from '../../core/contract/common.ts';
import { id } from './scripts.ts';
import { at, OFFICER, openStation, OWN, type Told } from './station-of.ts';
import { capture, day, decision, passage, storyOf } from './story.ts';

let post: Told;
let scan: ReturnType<typeof storyOf>['scan'];
let decide: ReturnType<typeof storyOf>['decide'];
beforeEach(() => {
  post = openStation();
  ({ scan, decide } = storyOf(post));
  return () => post.db.close();
});

describe('counts', () => {
  it('of a shift take the rest of its first day and all later ones, of this station only', () => {
    scan(1, { time: '08:00' });
    scan(2, { time: '09:30', direction: 'exit' });
    scan(3, { time: '09:40', station: 'stationb' });
    scan(4, { time: '+1 01:00' });
    decide(1, 1, '09:35', 'cleared');
    decide(2, 2, '09:36', 'health');
    decide(3, 2, '09:37', 'cleared', { reverses: decision(2) });
    post.tell('09:38', 'document.corrected.v1', { captureId: capture(2), passageId: passage(2), findings: [], sex: 'F', ageBand: '18-59' }, { identity: { line: 1, position: 0, from: 'X', to: 'Y' } });
    expect(post.queries.countsSince(at('09:00'))).toEqual({
      counts: { day, entry: 1, exit: 1, open: 1, byOutcome: { cleared: 1, secondLine: 0, referred: 0, health: 0, heldForPerson: 0 } }, reversals: 1, corrections: 1, stillOpen: 1,
    });
    expect(post.queries.counts(day)).toMatchObject({ entry: 2, exit: 1, open: 1, byOutcome: { cleared: 2 } });
    expect(post.queries.counts('2026-05-05')).toEqual({ day: '2026-05-05', entry: 0, exit: 0, open: 0, byOutcome: { cleared: 0, secondLine: 0, referred: 0, health: 0, heldForPerson: 0 } });
  });
});

describe('the station', () => {
  it('knows its founding, policy, devices, backup, shift and last entry, by the order of its chain', () => {
    const { queries } = post;
    expect(queries.founding()).toBeUndefined();
    expect(queries.policy()).toMatchObject({ typedAllowed: false, pastedAllowed: false, droppedAllowed: false, storeImages: false });
    const founding = { postId: 'p', postKind: 'land', lane: '3', name: 'Lane 3', training: false } as const;
    post.tell('08:00', 'station.founded.v1', { ...founding, publicKey: 'k' });
    const policy = { ...queries.policy(), holdMinutes: 20 };
    post.tell('+1 08:00', 'policy.set.v1', { policy: { ...policy, holdMinutes: 60 }, reason: 'the clock was a day ahead' });
    post.tell('08:05', 'policy.set.v1', { policy, reason: 'put right' });
    post.tell('08:05', 'policy.set.v1', { policy: { ...policy, holdMinutes: 99 }, reason: 'of another station' }, {}, 'stationb');
    post.tell('08:06', 'devices.set.v1', { devices: [{ kind: 'folder', deviceId: 'd', name: 'In', path: '/in' }] });
    post.tell('08:07', 'backup.made.v1', { bytes: 1 });
    const shift = post.tell('08:08', 'shift.ended.v1', { shiftId: id(7, 1) as ShiftId, startedAt: at('08:00'), counts: { entry: 4 } });
    post.tell('00:00', 'opaque.v1', { day, delta: {} });
    expect(queries.founding()).toEqual(founding);
    expect(queries.policy()).toEqual(policy);
    expect(queries.devices()).toMatchObject([{ deviceId: 'd' }]);
    expect(queries.lastBackup()).toBe(at('08:07'));
    expect(queries.lastEntryAt()).toBe(at('08:08'));
    expect(queries.lastShift()).toMatchObject({ shiftId: id(7, 1), startedAt: at('08:00'), endedAt: at('08:08'), endedBy: OFFICER, counts: { entry: 4 }, head: { ...shift.position } });
    expect(queries.lines(undefined, 2)).toMatchObject([{ type: 'opaque.v1', sequence: 7 }, { type: 'shift.ended.v1', sequence: 6, by: OFFICER }]);
    expect(queries.lines(6, 1)).toMatchObject([{ sequence: 5 }]);
    expect(queries.chains()).toMatchObject([{ head: { station: OWN, epoch: 1, sequence: 7 }, entries: 7, checkpointAt: 0, fork: false, own: true }]);
    expect(queries.quarantined()).toBe(0);
  });

  it('never gives a reference twice', () => {
    expect(post.queries.nextReference()).toBe('A-0001');
    scan(1);
    scan(2, { station: 'stationb' });
    expect(post.queries.nextReference()).toBe('A-0002');
  });

  it('knows its people', () => {
    const credential = (badgeTag: string) => ({ badgeTag, salt: 's', wrappedPrivateKey: 'w', publicKey: 'p', grants: [] });
    const anna = id(1, 3) as PersonId;
    const added = post.tell('08:00', 'person.added.v1', { personId: anna, capabilities: ['officer'] }, { staff: { name: 'Anna', credential: credential('t1') } });
    post.tell('08:01', 'person.capabilitiesSet.v1', { personId: anna, capabilities: ['supervisor'] }, { staff: { credential: credential('t1') } });
    post.tell('08:02', 'person.credentialSet.v1', { personId: anna }, { staff: { credential: credential('t2') } });
    post.tell('08:03', 'person.languageSet.v1', { personId: anna, language: 'ckb' });
    post.tell('08:04', 'session.signedIn.v1', { personId: anna });
    const expected = { personId: anna, name: 'Anna', capabilities: ['supervisor'], active: true, language: 'ckb', lastSignIn: at('08:04'), credential: credential('t2') };
    expect(post.queries.people()).toEqual([expected]);
    expect(post.queries.findPersonByBadge('t2')).toEqual(expected);
    expect(post.queries.findPersonByBadge('t1')).toBeUndefined();
    post.tell('08:05', 'person.deactivated.v1', { personId: anna });
    expect(post.queries.findPerson(anna)!.active).toBe(false);
    post.tell('08:06', 'payload.erased.v1', { ...added.position, index: 0, class: 'staff', reason: 'lawful' });
    expect(post.queries.findPerson(anna)).toBeUndefined();
  });
});
