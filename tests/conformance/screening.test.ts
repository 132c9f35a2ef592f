import { expect, it } from 'vitest';
import type { StationEvent } from '../../core/contract/session.ts';
import { createSimulator } from '../../devices/simulator/create-simulator.ts';
import { OFFICER, SUPERVISOR } from '../harness/station.ts';
import { withWrongDigit, zoneOf } from '../harness/travellers.ts';
import { describeBoth, expectRefused, requestId, scan } from './suite.ts';

/** Numbers that always come the same, so that a failing picture can be made again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describeBoth('screening', (suite) => {
  it('examines a document, says that it was typed, and examines it anew after a correction', async () => {
    const client = await suite.as(OFFICER);
    const sound = zoneOf();
    const { passageId, captureId } = await scan(client, withWrongDigit(sound));
    const before = await client.passages.get({ passageId });
    expect(before).toMatchObject({ state: 'open', openedBy: OFFICER.name, direction: 'entry' });
    const raised = (detail: typeof before) => detail.captures[0]?.findings.filter(({ state, severity }) => state === 'raised' && severity !== 'info').map(({ ruleId }) => ruleId) ?? [];
    expect(before.captures[0]).toMatchObject({ channel: 'typed', live: false, imageAvailable: false });
    expect(raised(before).length).toBeGreaterThan(0);
    expect(before.holder).toMatchObject({ primaryIdentifier: 'TESTOVA', documentNumber: expect.stringMatching(/^T\d{7}$/) as string });

    const character = sound.split('\n')[1]?.charAt(9) ?? '';
    await client.screening.correct({ requestId: requestId(), captureId, line: 1, position: 9, character });
    const after = await client.passages.get({ passageId });
    expect(raised(after).length).toBeLessThan(raised(before).length);
    expect(after.captures[0]?.corrections).toMatchObject([{ line: 1, position: 9, to: character, by: OFFICER.name }]);
    await expectRefused(client.screening.correct({ requestId: requestId(), captureId, line: 1, position: 9, character: '!' }), 'INVALID', { path: 'character' });
    await expectRefused(client.screening.correct({ requestId: requestId(), captureId, line: 2, position: 0, character: 'A' }), 'INVALID', { path: 'line' });
  });

  it('refuses noise, and channels that policy does not allow', async () => {
    const client = await suite.as(OFFICER);
    await expectRefused(scan(client, 'no zone at all'), 'NO_ZONE');
    await expectRefused(client.screening.text({ requestId: requestId(), channel: 'pasted', direction: 'entry', text: zoneOf() }), 'CHANNEL_FORBIDDEN', { channel: 'pasted' });
  });

  it('takes a page image in pieces, reads it, and shows it while it is in memory', async () => {
    const client = await suite.as(OFFICER);
    const { image, lines } = await createSimulator(seeded(7), () => '2026-03-01').deal('ordinary');
    const { uploadId } = await client.screening.beginImage({ channel: 'dropped', bytes: image.length, direction: 'exit' });
    for (let at = 0; at < image.length; at += 150_000) {
      const base64 = Buffer.from(image.subarray(at, at + 150_000)).toString('base64');
      expect((await client.screening.appendImage({ uploadId, offset: at, base64 })).received).toBe(Math.min(image.length, at + 150_000));
    }
    const { passageId, captureId } = await client.screening.finishImage({ requestId: requestId(), uploadId });
    const [capture] = (await client.passages.get({ passageId })).captures;
    expect(capture).toMatchObject({ channel: 'dropped', live: false, imageAvailable: true });
    expect(capture?.reading.mrz?.lines).toHaveLength(lines.length);
    const { jpegBase64 = '' } = await client.screening.image({ captureId });
    expect(Buffer.from(jpegBase64, 'base64').subarray(0, 2).toString('hex')).toBe('ffd8');
    await expectRefused(client.screening.finishImage({ requestId: requestId(), uploadId }), 'NOT_FOUND', { what: 'upload' });
  });

  it('offers an earlier passage of the same document as the same, and then counts once', async () => {
    const client = await suite.as(OFFICER);
    const zone = zoneOf();
    const before = await client.passages.counts({});
    const first = await scan(client, zone);
    const second = await scan(client, zone);
    expect(second.samePassage).toBe(first.passageId);
    expect(await client.screening.samePassage({ requestId: requestId(), captureId: second.captureId, passageId: first.passageId })).toEqual({ passageId: first.passageId });
    const counts = await client.passages.counts({});
    expect([counts.entry - before.entry, counts.open - before.open]).toEqual([1, 1]);
    expect((await client.passages.get({ passageId: first.passageId })).captures).toHaveLength(2);
    expect((await client.passages.get({ passageId: second.passageId })).state).toBe('closed');
    await client.screening.close({ requestId: requestId(), passageId: first.passageId, reason: 'scannedByMistake' });
    expect((await scan(client, zone)).samePassage).toBeUndefined();
  });

  it('joins scan after scan in any order: each can still be corrected and judged, and nothing that was written is lost', async () => {
    const client = await suite.as(OFFICER);
    const zone = withWrongDigit(zoneOf({ issuingState: 'IRQ', nationality: 'IRQ' }));
    const fired = async () => (await client.measures.ofFamily({ issuingState: 'IRQ', format: 'TD3' })).find((row) => row.rule === 'F01')?.fired ?? 0;
    const before = await fired();
    const [first, second, third] = [await scan(client, zone), await scan(client, zone), await scan(client, zone)];
    const { sopId, steps } = (await client.sop.openFor({ passageId: second.passageId }))[0] ?? { sopId: '', steps: [] };
    await client.sop.tick({ requestId: requestId(), passageId: second.passageId, sopId, stepId: steps[0]?.id ?? '', done: true });
    await client.cases.addNote({ requestId: requestId(), passageId: second.passageId, text: 'The print is worn.' });
    await client.screening.samePassage({ requestId: requestId(), captureId: third.captureId, passageId: second.passageId });
    await client.screening.samePassage({ requestId: requestId(), captureId: second.captureId, passageId: first.passageId });
    const { passageId } = first;
    expect((await client.cases.file({ passageId })).notes.map(({ text }) => text)).toEqual(['The print is worn.']);
    expect((await client.sop.openFor({ passageId })).find((sop) => sop.sopId === sopId)?.steps[0]).toMatchObject({ state: 'done' });
    expect(await fired()).toBe(before + 1);

    await client.screening.correct({ requestId: requestId(), captureId: third.captureId, line: 0, position: 43, character: 'A' });
    expect((await client.passages.get({ passageId })).captures.at(-1)).toMatchObject({ captureId: third.captureId, corrections: [{ to: 'A' }] });
    const { decisionId } = await client.passages.decide({ requestId: requestId(), passageId, outcome: 'secondLine', reason: 'a closer look' });
    await client.passages.reverse({ requestId: requestId(), passageId, decisionId, outcome: 'cleared', reason: 'a worn print' });
    const rule = (await client.passages.get({ passageId })).captures.at(-1)?.findings.find(({ state }) => state === 'raised')?.ruleId ?? '';
    await client.cases.judge({ requestId: requestId(), passageId, captureId: third.captureId, rule, verdict: 'notConfirmed' });
  });

  it('gives a person without documents a number, and opens the procedure', async () => {
    const client = await suite.as(OFFICER);
    const { passageId } = await client.screening.undocumented({ requestId: requestId(), direction: 'entry', name: 'Invented Name', birthYear: 1990 });
    const detail = await client.passages.get({ passageId });
    expect(detail).toMatchObject({ captures: [], declared: { name: 'Invented Name', temporaryNumber: expect.stringMatching(/\d/) as string } });
    const sops = await client.sop.openFor({ passageId });
    expect(sops.map(({ sopId }) => sopId)).toContain('HBM-08');
    const step = sops.find(({ sopId }) => sopId === 'HBM-08')?.steps[0]?.id ?? '';
    await client.sop.tick({ requestId: requestId(), passageId, sopId: 'HBM-08', stepId: step, done: true });
    expect((await client.sop.openFor({ passageId })).find(({ sopId }) => sopId === 'HBM-08')?.steps[0]).toMatchObject({ state: 'done', by: OFFICER.name });
    await expectRefused(client.sop.tick({ requestId: requestId(), passageId, sopId: 'HBM-09', stepId: 'HBM-09.1', done: true }), 'NOT_FOUND', { what: 'sop' });
  });

  it('says who travels together, and shows a child without an adult', async () => {
    const client = await suite.as(OFFICER);
    const year = new Date().getUTCFullYear();
    const mother = (await scan(client)).passageId;
    const child = (await scan(client, zoneOf({ secondaryIdentifier: 'LENA', birthDate: { year: year - 7, month: 1, day: 5 } }))).passageId;
    const brother = (await scan(client, zoneOf({ secondaryIdentifier: 'JAN', birthDate: { year: year - 15, month: 1, day: 5 } }))).passageId;
    await expectRefused(
      client.passages.setParty({ requestId: requestId(), members: [{ passageId: brother, relation: 'head' }, { passageId: child, relation: 'sibling', guardian: brother }] }),
      'INVALID',
      { path: 'members.1.guardian' },
    );
    await client.passages.setParty({ requestId: requestId(), members: [{ passageId: mother, relation: 'head' }, { passageId: child, relation: 'child', guardian: mother }, { passageId: brother, relation: 'child' }] });
    const { party, holder } = await client.passages.get({ passageId: child });
    expect(holder?.age).toBeLessThan(18);
    expect(party?.members.map(({ name, guardian }) => [name, guardian])).toEqual([['TESTOVA, MARIA', undefined], ['TESTOVA, LENA', mother], ['TESTOVA, JAN', undefined]]);
  });

  it('describes how a person travels', async () => {
    const client = await suite.as(OFFICER);
    const { passageId } = await scan(client);
    await client.passages.describe({ requestId: requestId(), passageId, direction: 'exit', conveyance: { kind: 'bus', reference: 'ABC 12' }, nativeName: 'ماريا' });
    expect(await client.passages.get({ passageId })).toMatchObject({ direction: 'exit', conveyance: { kind: 'bus', reference: 'ABC 12' }, holder: { nativeName: 'ماريا' } });
  });

  it('finds a passage by any part of a name or number, and lists the day', async () => {
    const client = await suite.as(SUPERVISOR);
    const { passageId } = await scan(client, zoneOf({ primaryIdentifier: 'QUARTZ', documentNumber: 'Q7654321' }));
    for (const text of ['uart', '7654', '٧٦٥٤']) {
      expect((await client.passages.search({ text, limit: 10 })).rows.map((row) => row.passageId)).toContain(passageId);
    }
    const day = await client.passages.ofDay({ limit: 1 });
    expect([day.rows[0]?.passageId, day.more]).toEqual([passageId, true]);
  });

  it('tells every other screen that something changed', async () => {
    const watcher = await suite.as(SUPERVISOR);
    const events = await watcher.session.follow({});
    const changed = (async () => {
      for await (const event of events as AsyncIterable<StationEvent>) if (event.kind === 'changed' && event.topics.includes('passages')) return true;
      return false;
    })();
    await scan(await suite.as(OFFICER));
    expect(await changed).toBe(true);
  });
});
