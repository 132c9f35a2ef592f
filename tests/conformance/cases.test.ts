import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Inspection } from '../../core/casework/inspection.ts';
import { createSimulator } from '../../devices/simulator/create-simulator.ts';
import { openBundle } from '../../tools/open-evidence/bundle.mjs';
import type { Client } from '../harness/client.ts';
import { FOUNDER, OFFICER, SUPERVISOR } from '../harness/station.ts';
import { withWrongDigit, zoneOf } from '../harness/travellers.ts';
import { describeBoth, expectRefused, requestId, scan } from './suite.ts';

const luggage: Inspection = { kind: 'luggage', techniques: ['visual', 'xray'], result: 'nothingFound', inspectors: ['Omar Example'], items: [] };
/** Of the private half in `docs/evidence-bundle.md`. */
const CENTRE = { private: Buffer.alloc(32, 0x11), public: '7b4e909bbe7ffe44c465a220037d608ee35897d31ef972f07f74892cb0f73f13' };

/** A flagged document, at the second line. */
async function flagged(client: Client) {
  const { passageId, captureId } = await scan(client, withWrongDigit(zoneOf({ issuingState: 'IRQ', nationality: 'IRQ' })));
  const { decisionId } = await client.passages.decide({ requestId: requestId(), passageId, outcome: 'secondLine', reason: 'a closer look' });
  const raised = (await client.passages.get({ passageId })).captures[0]?.findings.find(({ state }) => state === 'raised');
  if (!raised) throw new Error('nothing was raised');
  return { passageId, captureId, decisionId, rule: raised.ruleId, version: raised.version };
}

async function upload(client: Client, bytes: Buffer): Promise<string> {
  const { uploadId } = await client.screening.beginImage({ channel: 'dropped', bytes: bytes.length, direction: 'entry' });
  for (let offset = 0; offset < bytes.length; offset += 150_000) await client.screening.appendImage({ uploadId, offset, base64: bytes.subarray(offset, offset + 150_000).toString('base64') });
  return uploadId;
}

async function addSpecimen(client: Client, bytes: Buffer, card: { issuingState: string; family: string; source: string; from?: number; to?: number }): Promise<string> {
  const { uploadId } = await client.specimens.begin({ card, bytes: bytes.length });
  for (let offset = 0; offset < bytes.length; offset += 150_000) await client.specimens.append({ uploadId, offset, base64: bytes.subarray(offset, offset + 150_000).toString('base64') });
  return (await client.specimens.finish({ requestId: requestId(), uploadId })).specimenId;
}

const picture = (colour: string): Promise<Buffer> => sharp({ create: { width: 90, height: 60, channels: 3, background: colour } }).png().toBuffer();

describeBoth('a case at the second line', (suite) => {
  it('keeps notes and inspections with who wrote them, and corrects by a new record', async () => {
    const client = await suite.as(OFFICER);
    const { passageId, captureId, rule } = await flagged(client);
    await client.cases.addNote({ requestId: requestId(), passageId, text: 'The stitching is whole.', captureId, rule });
    const { inspectionId } = await client.cases.recordInspection({ requestId: requestId(), passageId, inspection: { ...luggage, techniques: ['visual'] } });
    const second = await suite.as(SUPERVISOR);
    await second.cases.recordInspection({ requestId: requestId(), passageId, inspection: { ...luggage, result: 'itemsFound', items: [{ what: 'Invented powder', sealNumber: 'S-1', heldBy: 'Sara Example' }], techniques: ['xray'] }, corrects: inspectionId });
    const file = await client.cases.file({ passageId });
    expect(file.notes).toEqual([expect.objectContaining({ text: 'The stitching is whole.', by: OFFICER.name, captureId, rule })]);
    expect(file.inspections.map(({ by, result, corrects }) => ({ by, result, corrects }))).toEqual([{ by: OFFICER.name, result: 'nothingFound', corrects: undefined }, { by: SUPERVISOR.name, result: 'itemsFound', corrects: inspectionId }]);
    await expectRefused(client.cases.recordInspection({ requestId: requestId(), passageId, inspection: { ...luggage, techniques: ['visual'] }, corrects: randomUUID() }), 'NOT_FOUND', { what: 'inspection' });
    await expectRefused(client.cases.recordInspection({ requestId: requestId(), passageId, inspection: { ...luggage, techniques: ['visual'] }, corrects: inspectionId }), 'CONFLICT', { what: 'corrected' });
  });

  it('wants an answer about a female officer for a person', async () => {
    const client = await suite.as(OFFICER);
    const { passageId } = await flagged(client);
    const person: Inspection = { ...luggage, kind: 'person', techniques: ['manual'] };
    await expectRefused(client.cases.recordInspection({ requestId: requestId(), passageId, inspection: person }), 'INVALID', { path: 'inspection.femaleOfficer' });
    await client.cases.recordInspection({ requestId: requestId(), passageId, inspection: { ...person, femaleOfficer: { asked: true, given: true, who: 'Hana Example' } } });
  });

  it('judges a finding once the second line has decided, and counts the last word by kind of document', async () => {
    const client = await suite.as(OFFICER);
    const { passageId, captureId, decisionId, rule, version } = await flagged(client);
    const counts = async () => {
      const row = (await client.measures.ofFamily({ issuingState: 'IRQ', format: 'TD3' })).find((each) => each.rule === rule && each.version === version);
      return [row?.fired ?? 0, row?.confirmed ?? 0, row?.notConfirmed ?? 0];
    };
    const before = await counts();
    const judge = (verdict: 'confirmed' | 'notConfirmed', of = rule) => client.cases.judge({ requestId: requestId(), passageId, captureId, rule: of, verdict });
    await expectRefused(judge('confirmed'), 'CONFLICT', { what: 'notLooked' });
    await client.passages.reverse({ requestId: requestId(), passageId, decisionId, outcome: 'cleared', reason: 'a worn print' });
    await judge('confirmed');
    expect(await counts()).toEqual([before[0], (before[1] ?? 0) + 1, before[2]]);
    await judge('notConfirmed');
    expect(await counts()).toEqual([before[0], before[1], (before[2] ?? 0) + 1]);
    expect((await client.cases.file({ passageId })).judgements).toEqual([expect.objectContaining({ rule, version, verdict: 'notConfirmed', by: OFFICER.name })]);
    await expectRefused(judge('confirmed', 'F99'), 'NOT_FOUND', { what: 'finding' });
    const supervisor = await suite.as(SUPERVISOR);
    expect(await supervisor.measures.table({})).toContainEqual(expect.objectContaining({ rule, issuingState: 'IRQ', format: 'TD3' }));
  });

  describe('evidence', () => {
    it('is sealed to the centre\'s key alone, with the page as it was captured', async () => {
      const administrator = await suite.as(FOUNDER);
      const client = await suite.as(OFFICER);
      await administrator.centreKey.set({ requestId: requestId(), reason: 'none yet' });
      const { image } = await createSimulator(() => 0.2, () => '2026-03-01').deal('ordinary');
      const { passageId } = await client.screening.finishImage({ requestId: requestId(), uploadId: await upload(client, Buffer.from(image)) });
      await client.cases.addNote({ requestId: requestId(), passageId, text: 'Looked at with a lens.' });
      await expectRefused(client.cases.seal({ requestId: requestId(), passageId }), 'NOT_FOUND', { what: 'centreKey' });
      await expectRefused(administrator.centreKey.set({ requestId: requestId(), key: { publicKey: '00'.repeat(32), name: 'x' }, reason: 'x' }), 'KEY_REFUSED');
      await administrator.centreKey.set({ requestId: requestId(), key: { publicKey: CENTRE.public, name: 'Invented centre' }, reason: 'compared over the telephone' });
      expect((await client.cases.file({ passageId })).centre).toEqual({ publicKey: CENTRE.public, name: 'Invented centre' });

      const written = await client.cases.seal({ requestId: requestId(), passageId });
      const file = readFileSync(written.path);
      expect(file.length).toBe(written.bytes);
      const { manifest, parts } = openBundle(file, CENTRE.private);
      const told = JSON.parse(parts.get('case.json')?.toString() ?? '') as { captures: { image: string; light: string; reading: { found: boolean }; findings: unknown[] }[]; notes: { text: string; by: string }[] };
      expect(told.notes).toEqual([expect.objectContaining({ text: 'Looked at with a lens.', by: OFFICER.name })]);
      expect(told.captures[0]).toMatchObject({ image: 'image-1', light: 'visible', reading: { found: true } });
      expect(told.captures[0]?.findings.length).toBeGreaterThan(0);
      expect(Buffer.from(image).equals(parts.get('image-1') as Buffer)).toBe(true);
      expect(Object.keys(told)).not.toContain('decisions');
      const { chains } = await (await suite.as(SUPERVISOR)).journal.status({});
      expect(chains[0]?.head.sequence).toBeGreaterThan(manifest.station.checkpoint.sequence);
    });
  });

  it('keeps specimens, each file once, until one is removed', async () => {
    const librarian = await suite.as(SUPERVISOR);
    const colour = `#${randomUUID().slice(0, 6)}`;
    const specimenId = await addSpecimen(librarian, await picture(colour), { issuingState: 'UTO', family: 'Passport, series 2015', source: 'Invented register', from: 2015 });
    expect(await addSpecimen(librarian, await picture(colour), { issuingState: 'UTO', family: 'Again', source: 'x' })).toBe(specimenId);
    const officer = await suite.as(OFFICER);
    expect(await officer.specimens.list({})).toContainEqual(expect.objectContaining({ specimenId, issuingState: 'UTO', family: 'Passport, series 2015', from: 2015, addedBy: SUPERVISOR.name }));
    const { jpegBase64 } = await officer.specimens.picture({ specimenId });
    expect(await sharp(Buffer.from(jpegBase64, 'base64')).metadata()).toMatchObject({ format: 'jpeg', width: 90, height: 60 });
    await expectRefused(librarian.specimens.begin({ card: { issuingState: 'UTO', family: 'x', source: 'x', from: 2015, to: 2010 }, bytes: 4 }), 'SPECIMEN_REFUSED', { reason: 'years' });
    const { uploadId } = await librarian.specimens.begin({ card: { issuingState: 'UTO', family: 'x', source: 'x' }, bytes: 3 });
    await librarian.specimens.append({ uploadId, offset: 0, base64: 'AAAA' });
    await expectRefused(librarian.specimens.finish({ requestId: requestId(), uploadId }), 'IMAGE_UNREADABLE', { reason: 'notAnImage' });
    await librarian.specimens.remove({ requestId: requestId(), specimenId, reason: 'replaced' });
    await expectRefused(officer.specimens.picture({ specimenId }), 'NOT_FOUND', { what: 'specimen' });
    expect((await officer.specimens.list({})).map((each) => each.specimenId)).not.toContain(specimenId);
  });
});
