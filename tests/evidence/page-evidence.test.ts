/** A page with a seal and a boarding pass, from its bytes to what the officer is told, over a real station and its real processes. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PassageDetail } from '../../core/contract/passages.ts';
import type { Client } from '../harness/client.ts';
import { type EvidencePage, evidencePage } from '../harness/evidence-page.ts';
import { FOUNDER, OFFICER, type RunningStation, startStation } from '../harness/station.ts';
import { zoneOf } from '../harness/travellers.ts';

const requestId = randomUUID;
let station: RunningStation;
let page: EvidencePage;
let officer: Client;
let administrator: Client;

beforeAll(async () => {
  [station, page] = await Promise.all([startStation({ founded: { people: [OFFICER], policy: { typedAllowed: true, droppedAllowed: true } } }), evidencePage()]);
  officer = station.port().client;
  await officer.session.signIn({ badge: OFFICER.badge, pin: OFFICER.pin });
  administrator = station.port().client;
  await administrator.session.signIn({ badge: FOUNDER.badge, pin: FOUNDER.pin });
}, 60_000);
afterAll(async () => {
  await station.stop();
  expect(station.log).toEqual([]);
});

async function handIn(image: Uint8Array) {
  const { uploadId } = await officer.screening.beginImage({ channel: 'dropped', bytes: image.length, direction: 'entry' });
  for (let offset = 0; offset < image.length; offset += 150_000) await officer.screening.appendImage({ uploadId, offset, base64: Buffer.from(image.subarray(offset, offset + 150_000)).toString('base64') });
  return officer.screening.finishImage({ requestId: requestId(), uploadId });
}
const newest = async (passageId: PassageDetail['passageId']) => (await officer.passages.get({ passageId })).captures.at(-1)?.page;
async function looked(passageId: PassageDetail['passageId']) {
  await expect.poll(async () => (await newest(passageId))?.state, { timeout: 40_000, interval: 200 }).not.toBe('underWay');
  const evidence = await newest(passageId);
  if (evidence?.state !== 'performed') throw new Error(evidence?.state ?? 'no evidence');
  return evidence;
}

describe('evidence of a page', () => {
  it('follows the zone: fields, portrait, boarding pass, and a seal whose signer is not known yet', async () => {
    const { passageId } = await handIn(page.image);
    expect((await newest(passageId))?.state).toBe('underWay');
    const evidence = await looked(passageId);
    expect(evidence.visual.filter(({ answer }) => answer === 'differs')).toEqual([]);
    expect(evidence.visual.filter(({ answer }) => answer === 'agrees').length).toBeGreaterThanOrEqual(4);
    expect(evidence.portrait).toHaveLength(4);
    const seal = evidence.codes.find(({ code }) => code.kind === 'seal');
    expect(seal).toMatchObject({ code: { verdict: { answer: 'signerUnknown', signer: { signer: 'TS', certificate: 'AB12' } } }, differences: [] });
    const pass = evidence.codes.find(({ code }) => code.kind === 'boardingPass');
    expect(pass).toMatchObject({ name: 'agrees', code: { format: 'PDF417', pass: { surname: page.surname, legs: [{ from: 'EBL', to: 'IST', seat: '014C' }] } } });
  }, 60_000);

  it('verifies the seal once an administrator trusts its State, and no longer when the trust ends', async () => {
    await expect(administrator.certificates.add({ requestId: requestId(), base64: Buffer.from('no certificate').toString('base64') })).rejects.toMatchObject({ code: 'CERTIFICATE_REFUSED', data: { reason: 'notACertificate' } });
    const base64 = Buffer.from(page.certificates).toString('base64');
    const { added } = await administrator.certificates.add({ requestId: requestId(), base64 });
    expect(added).toHaveLength(2);
    expect(await administrator.certificates.add({ requestId: requestId(), base64 })).toEqual({ added: [], known: 2 });
    const list = await administrator.certificates.list({});
    expect(list.map(({ kind, name, state, addedBy }) => [kind, name, state, addedBy])).toEqual([['authority', 'Invented CSCA', 'valid', FOUNDER.name], ['signer', 'TS', 'valid', FOUNDER.name]]);
    const answer = async () => {
      const { passageId } = await handIn(page.image);
      return (await looked(passageId)).codes.flatMap(({ code }) => (code.kind === 'seal' ? [code.verdict.answer] : []));
    };
    expect(await answer()).toEqual(['valid']);
    await administrator.certificates.remove({ requestId: requestId(), fingerprint: list[0]!.fingerprint, reason: 'withdrawn' });
    expect((await administrator.certificates.list({})).map(({ kind }) => kind)).toEqual(['signer']);
    expect(await answer()).toEqual(['signerUnknown']);
  }, 90_000);

  it('takes a boarding pass scanned alone for what it is, and puts it to the passage of that name when told to', async () => {
    const { passageId } = await officer.screening.text({ requestId: requestId(), channel: 'typed', text: zoneOf({ primaryIdentifier: 'HOLDER', secondaryIdentifier: 'OTHER' }), direction: 'entry' });
    const before = (await officer.screening.open({})).length;
    const thrown: unknown = await handIn(page.passPage).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ code: 'CODE_ONLY' });
    const { codeId } = (thrown as { data: { codeId: string } }).data;
    expect((await officer.screening.open({})).length).toBe(before);
    const { code, candidates } = await officer.evidence.code({ codeId });
    expect(code.kind).toBe('boardingPass');
    expect(candidates.length).toBeGreaterThan(0);
    expect(candidates.every(({ fit, name }) => fit === 'agrees' && name.startsWith(page.surname))).toBe(true);
    // Another person's desk has nothing of it.
    await expect(administrator.evidence.code({ codeId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await officer.evidence.attach({ requestId: requestId(), codeId, passageId });
    const { codes } = await officer.passages.get({ passageId });
    expect(codes).toMatchObject([{ by: OFFICER.name, shown: { name: 'differs', code: { kind: 'boardingPass' } } }]);
    await expect(officer.evidence.code({ codeId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }, 60_000);

  it('says that a page was not looked at to the end, and looks again when asked', async () => {
    const { passageId, captureId } = await handIn(page.image);
    await officer.session.lock({});
    await administrator.session.lock({});
    const again = station.port().client;
    await new Promise((resolve) => setTimeout(resolve, 300));
    await again.session.signIn({ badge: OFFICER.badge, pin: OFFICER.pin });
    officer = again;
    await expect.poll(async () => (await newest(passageId))?.state, { timeout: 40_000 }).not.toBe('underWay');
    const state = (await newest(passageId))?.state;
    // Whether the look ended before somebody was back is a race; what it must never be is lost without a word.
    expect(['notFinished', 'performed']).toContain(state);
    if (state === 'notFinished') await expect(officer.evidence.lookAgain({ captureId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }, 60_000);
});
