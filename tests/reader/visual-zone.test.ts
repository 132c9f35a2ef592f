/** Pages of the training simulator: what is printed above the zone is read and agrees with it; barcodes come the same way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseMrz } from '../../core/document/parse-mrz.ts';
import { compareVisual } from '../../core/document/visual/compare-visual.ts';
import { createSimulator, type Simulator } from '../../devices/simulator/create-simulator.ts';
import { type ChildProcessHost, childProcessHost } from '../../main/process-host.ts';
import { createPageReader, type PageReader } from '../../reader/create-page-reader.ts';
import { createEvidenceReader, type EvidenceReader } from '../../reader/evidence/create-evidence-reader.ts';
import { codePage } from '../../reader/barcode/testing/code-pages.ts';
import { seeded } from './seeded.ts';

const TODAY = '2026-03-01';

describe('the evidence process', () => {
  let host: ChildProcessHost;
  let reader: PageReader;
  let evidence: EvidenceReader;
  let simulator: Simulator;
  beforeAll(() => {
    host = childProcessHost();
    reader = createPageReader(host);
    evidence = createEvidenceReader(host);
    simulator = createSimulator(seeded(41), () => TODAY);
  });
  afterAll(() => {
    reader.close();
    evidence.close();
    host.killAll();
  });

  it('reads the visual zone and the portrait of simulated pages, and accuses none of them', async () => {
    let agreed = 0;
    let portraits = 0;
    for (let i = 0; i < 6; i += 1) {
      const { image } = await simulator.deal(i < 4 ? 'ordinary' : 'wornPrint');
      const page = await reader.read(image);
      if (!page.ok || page.value.zone === undefined) continue;
      const mrz = parseMrz(page.value.raw, TODAY)!;
      const answer = await evidence.look(image, { format: mrz.format, zone: page.value.zone });
      if (!answer.ok || answer.value.visual === undefined) throw new Error('not looked at');
      const compared = compareVisual(mrz, answer.value.visual);
      expect(answer.value.codes).toEqual([]);
      expect(compared.filter((each) => each.answer === 'differs' && i < 4)).toEqual([]);
      agreed += compared.filter((each) => each.answer === 'agrees').length;
      if (answer.value.visual.portrait) portraits += 1;
    }
    expect(agreed).toBeGreaterThanOrEqual(16);
    expect(portraits).toBeGreaterThanOrEqual(4);
  });

  it('reads a boarding pass that is turned and blurred', async () => {
    const content = 'M1SPECIMEN/ANNA MRS   EUTO123 EBLISTTK 0803 326Y014C0071 100';
    const page = await codePage({ format: 'PDF417', content, scale: 3, turn: 7, blur: 1, quality: 50, busy: true });
    const answer = await evidence.look(page);
    expect(answer.ok && answer.value.codes?.map(({ format, text }) => [format, text])).toEqual([['PDF417', content]]);
  });

  it('answers what is no picture, and goes on', async () => {
    expect(await evidence.look(Uint8Array.of(1, 2, 3))).toEqual({ ok: false, error: 'notAnImage' });
    const zone = [{ x: 0, y: 0 }, { x: 0, y: 0 }, { x: 0, y: 0 }, { x: 0, y: 0 }] as const;
    const { image } = await simulator.deal('ordinary');
    const answer = await evidence.look(image, { format: 'TD3', zone: [...zone] });
    expect(answer).toMatchObject({ ok: true, value: { visual: { performed: false, reason: 'tooSmall' } } });
  });
});
