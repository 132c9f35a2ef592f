import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FOUNDER, OFFICER, SUPERVISOR } from '../harness/station.ts';
import { zoneOf } from '../harness/travellers.ts';
import { AUDITOR, describeBoth, expectRefused, requestId, scan } from './suite.ts';

describeBoth('records', (suite) => {
  it('of a shift are counted, closed with the head, and told again to who asks twice', async () => {
    const client = await suite.as(OFFICER);
    const { stillOpen } = await client.shift.end({ requestId: requestId() });
    const { passageId } = await scan(client);
    await client.passages.decide({ requestId: requestId(), passageId, outcome: 'cleared', reason: 'Looked at.' });
    await scan(client);
    const current = await client.shift.current({});
    expect(current).toMatchObject({ counts: { entry: 2, open: 1, byOutcome: { cleared: 1 } }, stillOpen: stillOpen + 1, lane: '3', training: false });
    const command = { requestId: requestId() };
    const ended = await client.shift.end(command);
    expect(ended).toMatchObject({ shiftId: current.shiftId, startedAt: current.startedAt, endedBy: OFFICER.name, counts: current.counts, reversals: 0, corrections: 0, stillOpen: stillOpen + 1 });
    expect(ended.headWords.join('')).toBe(ended.head.hash);
    expect(await client.shift.end(command)).toEqual(ended);
    expect(await client.shift.last({})).toEqual({ report: ended });
    expect((await client.shift.current({})).counts.entry).toBe(0);
  });

  it('are seen by an auditor without any traveller', async () => {
    await scan(await suite.as(OFFICER), zoneOf({ primaryIdentifier: 'PLANTEDNAME' }));
    const auditor = await suite.as(AUDITOR);
    const { rows, more } = await auditor.journal.entries({ limit: 12 });
    expect(rows.map(({ type }) => type)).toContain('document.read.v1');
    expect(rows.some(({ by }) => by === OFFICER.name)).toBe(true);
    expect(JSON.stringify(rows)).not.toContain('PLANTEDNAME');
    expect((await auditor.journal.entries({ before: rows.at(-1)?.sequence, limit: 1 })).rows[0]?.sequence).toBe((rows.at(-1)?.sequence ?? 0) - 1);
    expect(more).toBe(true);
    const { chains } = await auditor.journal.status({});
    expect(chains).toEqual([expect.objectContaining({ own: true, fork: false })]);
  });

  it('are exported without keys and backed up', async () => {
    const auditor = await suite.as(AUDITOR);
    const exported = await auditor.journal.export({ requestId: requestId() });
    expect(exported.entries).toBeGreaterThan(10);
    expect(readFileSync(exported.path, 'utf8')).not.toMatch(/PLANTEDNAME|TESTOVA|Example/);
    const supervisor = await suite.as(SUPERVISOR);
    const backup = await supervisor.journal.backup({ requestId: requestId() });
    expect(existsSync(backup.path)).toBe(true);
    expect((await supervisor.journal.status({})).lastBackup).toBeDefined();
  });

  it('of policy take effect at once', async () => {
    const client = await suite.as(SUPERVISOR);
    const policy = await client.policy.get({});
    await client.policy.set({ requestId: requestId(), policy: { ...policy, typedAllowed: false }, reason: 'Reader repaired.' });
    await expectRefused(scan(await suite.as(OFFICER)), 'CHANNEL_FORBIDDEN', { channel: 'typed' });
    await client.policy.set({ requestId: requestId(), policy, reason: 'Reader broken.' });
    await scan(await suite.as(OFFICER));
  });

  it('of devices are kept, and their state is told', async () => {
    const admin = await suite.as(FOUNDER);
    const devices = [{ kind: 'folder' as const, deviceId: 'scans', name: 'Scans', path: `${suite.station().dataFolder}-scans` }];
    await admin.devices.set({ requestId: requestId(), devices });
    expect(await admin.devices.settings({})).toEqual(devices);
    await expectRefused(admin.devices.set({ requestId: requestId(), devices: [...devices, ...devices] }), 'INVALID', { path: 'devices' });
    await admin.devices.set({ requestId: requestId(), devices: [] });
  });

  it('of the time: a clock that was set back is not believed until a person says so', async () => {
    const client = await suite.as(SUPERVISOR);
    const { passageId } = await scan(client);
    expect((await client.passages.get({ passageId })).holder?.age).toBeDefined();
    suite.clock().set(-3 * 86_400_000);
    await expect.poll(async () => (await client.session.hello({ protocol: 1 })).status?.clock, { timeout: 5_000 }).toBe('unconfirmed');
    const detail = await client.passages.get({ passageId });
    expect([detail.holder?.age, detail.holder?.remainingDays]).toEqual([undefined, undefined]);
    expect(detail.captures[0]?.findings.some(({ state }) => state === 'undetermined')).toBe(true);
    const right = new Date(Date.parse((await client.session.hello({ protocol: 1 })).status?.at ?? '') + 3 * 86_400_000).toISOString();
    await client.setup.confirmClock({ requestId: requestId(), at: right });
    const { status } = await client.session.hello({ protocol: 1 });
    expect(status?.clock).toBe('confirmed');
    expect(Math.abs(Date.parse(status?.at ?? '') - Date.parse(right))).toBeLessThan(60_000);
    expect((await client.passages.get({ passageId })).holder?.age).toBeDefined();
    const lines = await (await suite.as(AUDITOR)).journal.entries({ limit: 30 });
    expect(lines.rows.map(({ type }) => type)).toEqual(expect.arrayContaining(['clock.jumped.v1', 'clock.confirmed.v1']));
  });
});
