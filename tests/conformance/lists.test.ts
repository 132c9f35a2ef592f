/** Lists over both transports: loaded from a file in pieces, refused, asked, removed; a namesake cleared and reopened. */
import { randomUUID } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import type { PassageId } from '../../core/contract/common.ts';
import { toPublisherText } from '../../core/lists/publisher.ts';
import type { Client } from '../harness/client.ts';
import { FOUNDER, OFFICER, SUPERVISOR } from '../harness/station.ts';
import { zoneOf } from '../harness/travellers.ts';
import { describeBoth, expectRefused, requestId, scan } from './suite.ts';

// A list is built in a thread of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 120_000 });

async function send(client: Client, text: string, importAs?: { listId?: string; name: string; days: number }): Promise<string> {
  const bytes = Buffer.from(text);
  const { loadId } = await client.lists.begin({ bytes: bytes.length, ...(importAs && { importAs }) });
  const half = Math.ceil(bytes.length / 2);
  await client.lists.append({ loadId, offset: 0, base64: bytes.subarray(0, half).toString('base64') });
  await expectRefused(client.lists.append({ loadId, offset: 0, base64: 'AAAA' }), 'INVALID', { path: 'offset' });
  await expectRefused(client.lists.finish({ requestId: requestId(), loadId }), 'INVALID', { path: 'loadId' });
  await client.lists.append({ loadId, offset: half, base64: bytes.subarray(half).toString('base64') });
  return loadId;
}

describeBoth('lists', (suite) => {
  it('are loaded from a file, say of a passage what they hold, and are removed', async () => {
    const supervisor = await suite.as(SUPERVISOR);
    const name = `Invented ${randomUUID()}`;
    const number = `L${String(Math.floor(performance.now() * 1000) % 10_000_000).padStart(7, '0')}`;
    const loadId = await send(supervisor, `state,number,reason\nUTO,${number},stolen\nUTO,!,lost\n`, { name, days: 30 });
    const finish = { requestId: requestId(), loadId };
    expect(await supervisor.lists.finish(finish)).toMatchObject({ result: 'badLines', report: { entries: 1, faults: [{ line: 3, code: 'number', column: 'number' }] } });
    expect((await supervisor.lists.list({})).lists.map((list) => list.name)).not.toContain(name);
    const goOn = { requestId: requestId(), loadId };
    const loaded = await supervisor.lists.goOn(goOn);
    expect(loaded).toMatchObject({ result: 'loaded', version: 1, entries: 1 });
    expect(await supervisor.lists.goOn(goOn)).toEqual(loaded);
    const listed = (await supervisor.lists.list({})).lists.find((list) => list.name === name);
    expect(listed).toMatchObject({ state: 'inForce', ageDays: 0, standing: 'own', leftOut: 1, loadedBy: SUPERVISOR.name });
    if (listed === undefined) return;

    const officer = await suite.as(OFFICER);
    const { passageId } = await scan(officer, zoneOf({ documentNumber: number }));
    expect((await officer.lists.hits({ passageId })).documents).toMatchObject([{ listName: name, ageDays: 0, reason: 'stolen', documentNumber: number }]);
    expect((await officer.sop.openFor({ passageId })).map(({ sopId }) => sopId)).toContain('HBM-19');

    await supervisor.lists.remove({ requestId: requestId(), listId: listed.listId, reason: 'invented' });
    expect((await officer.lists.hits({ passageId })).documents).toEqual([]);
    await expectRefused(supervisor.lists.remove({ requestId: requestId(), listId: listed.listId, reason: 'invented' }), 'NOT_FOUND', { what: 'list' });
  });

  it('go on saying what they hold of a document when another one of the same holder is looked at', async () => {
    const [supervisor, officer] = [await suite.as(SUPERVISOR), await suite.as(OFFICER)];
    const name = `Invented ${randomUUID()}`;
    const number = `M${String(Math.floor(performance.now() * 1000) % 10_000_000).padStart(7, '0')}`;
    const loadId = await send(supervisor, `state,number,reason\nUTO,${number},stolen\n`, { name, days: 30 });
    await supervisor.lists.finish({ requestId: requestId(), loadId });
    const said = async (passageId: PassageId) => ({
      numbers: (await officer.lists.hits({ passageId })).documents.filter((hit) => hit.listName === name).map((hit) => hit.documentNumber),
      isOpen: (await officer.sop.openFor({ passageId })).some(({ sopId }) => sopId === 'HBM-19'),
    });
    const holder = { primaryIdentifier: `INVENTED${String.fromCharCode(65 + Math.floor(performance.now() % 26))}` };
    const join = async (passageId: PassageId, zone: string) => officer.screening.samePassage({ requestId: requestId(), captureId: (await scan(officer, zone)).captureId, passageId });

    const stolen = zoneOf({ ...holder, documentNumber: number });
    const { passageId } = await scan(officer, stolen);
    await join(passageId, zoneOf(holder));
    expect(await said(passageId)).toEqual({ numbers: [number], isOpen: true });

    // A number that was misread is put right by another scan of the same page.
    const misread = `${stolen.slice(0, 45)}${number.replace('M', 'N')}${stolen.slice(45 + number.length)}`;
    const { passageId: other } = await scan(officer, stolen);
    await join(other, misread);
    await join(other, stolen);
    expect(await said(other)).toEqual({ numbers: [number], isOpen: true });
    const { passageId: third } = await scan(officer, misread);
    await join(third, zoneOf({ ...holder, documentNumber: number.replace('M', 'N') }));
    expect(await said(third)).toEqual({ numbers: [], isOpen: false });

    // What the screen shows and what the procedures rest on are one.
    const listed = (await supervisor.lists.list({})).lists.find((list) => list.name === name);
    await supervisor.lists.remove({ requestId: requestId(), listId: listed?.listId ?? '', reason: 'invented' });
    expect(await said(passageId)).toEqual({ numbers: [], isOpen: false });
  });

  it('are refused with the reason, and forgotten when they are called off', async () => {
    const supervisor = await suite.as(SUPERVISOR);
    const refused = await send(supervisor, 'neither a bundle nor entries\n');
    await expectRefused(supervisor.lists.finish({ requestId: requestId(), loadId: refused }), 'LIST_REFUSED', { fault: { code: 'notABundle' } });
    const broken = await send(supervisor, 'state,number,reason\nUTO,A111111,lost\nUTO,"A222222,lost\n', { name: 'Breaks off', days: 1 });
    expect(await supervisor.lists.finish({ requestId: requestId(), loadId: broken })).toMatchObject({ result: 'badLines', report: { entries: 1, unreadFrom: 3 } });
    await expectRefused(supervisor.lists.goOn({ requestId: requestId(), loadId: broken }), 'LIST_REFUSED', { fault: { code: 'unread', line: 3 } });
    const called = await send(supervisor, 'state,number,reason\nUTO,A111111,lost\n', { name: 'Called off', days: 1 });
    await supervisor.lists.cancel({ loadId: called });
    await expectRefused(supervisor.lists.finish({ requestId: requestId(), loadId: called }), 'NOT_FOUND', { what: 'upload' });
    await expectRefused(supervisor.lists.begin({ bytes: 10, importAs: { listId: 'nowhere', name: 'x', days: 1 } }), 'NOT_FOUND', { what: 'list' });
  });

  it('come from publishers whom an administrator trusts, until one is taken out', async () => {
    const administrator = await suite.as(FOUNDER);
    const publicKey = randomUUID().replaceAll('-', '').repeat(2);
    const text = toPublisherText({ name: 'Invented office', publicKey });
    const { publisher } = await administrator.lists.trust({ requestId: requestId(), text });
    await expectRefused(administrator.lists.trust({ requestId: requestId(), text }), 'PUBLISHER_REFUSED', { reason: 'known' });
    await expectRefused(administrator.lists.trust({ requestId: requestId(), text: '{}' }), 'PUBLISHER_REFUSED', { reason: 'notAPublisher' });
    const { own, publishers } = await administrator.lists.list({});
    expect(publishers).toContainEqual(expect.objectContaining({ publisher, name: 'Invented office', trustedBy: FOUNDER.name }));
    await expectRefused(administrator.lists.trust({ requestId: requestId(), text: toPublisherText({ name: 'x', publicKey: own.publicKey }) }), 'PUBLISHER_REFUSED', { reason: 'own' });
    await administrator.lists.distrust({ requestId: requestId(), publisher, reason: 'invented' });
    await expectRefused(administrator.lists.distrust({ requestId: requestId(), publisher, reason: 'invented' }), 'NOT_FOUND', { what: 'publisher' });
  });

  it('ask no more about a cleared namesake until a supervisor reopens it', async () => {
    const [supervisor, officer] = [await suite.as(SUPERVISOR), await suite.as(OFFICER)];
    const name = `Invented ${randomUUID()}`;
    const loadId = await send(supervisor, 'id,name,birth_date,nationalities,father\nx1,Hawre Azad Namuna,1984-03-09,UTO,Azad\n', { name, days: 30 });
    await supervisor.lists.finish({ requestId: requestId(), loadId });
    const holder = { primaryIdentifier: 'NAMUNA', secondaryIdentifier: 'HAWRE AZAD' };
    const { passageId } = await scan(officer, zoneOf(holder));
    const hitAt = async (id: typeof passageId) => (await officer.lists.hits({ passageId: id })).persons.find((hit) => hit.listName === name);
    const hit = await hitAt(passageId);
    expect(hit).toMatchObject({ birth: 'same', nationality: 'same', cleared: false, person: { father: 'Azad' } });
    if (hit === undefined) return;
    const pair = { passageId, listId: hit.listId, entryId: hit.entryId, reason: 'another father' };
    await expectRefused(officer.lists.clear({ ...pair, requestId: requestId(), entryId: 'nobody' }), 'NOT_FOUND', { what: 'namesake' });
    await officer.lists.clear({ ...pair, requestId: requestId() });
    await expectRefused(officer.lists.clear({ ...pair, requestId: requestId() }), 'CONFLICT', { what: 'cleared' });
    const { passageId: later } = await scan(officer, zoneOf(holder));
    expect(await hitAt(later)).toMatchObject({ cleared: true });
    expect((await officer.sop.openFor({ passageId: later })).map(({ sopId }) => sopId)).not.toContain('OWN-01');
    const clearing = (await supervisor.lists.namesakes({})).find((each) => each.listName === name);
    expect(clearing).toMatchObject({ passageId, clearedBy: OFFICER.name, reason: 'another father', name: 'Hawre Azad Namuna' });
    if (clearing === undefined) return;
    const reopen = { clearingId: clearing.clearingId, reason: 'looked again' };
    await supervisor.lists.reopen({ ...reopen, requestId: requestId() });
    await expectRefused(supervisor.lists.reopen({ ...reopen, requestId: requestId() }), 'CONFLICT', { what: 'reopened' });
    expect(await hitAt(later)).toMatchObject({ cleared: false });
    await supervisor.lists.remove({ requestId: requestId(), listId: hit.listId, reason: 'done' });
  });
});
