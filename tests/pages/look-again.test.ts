/** A page that was not read surely: the print over its text, marks that need no colour, a notice that blocks nothing. */
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PageReading } from '../../core/document/reading.ts';
import { createSimulator } from '../../devices/simulator/create-simulator.ts';
import { readPage } from '../../reader/read-page.ts';
import { createRecogniser } from '../../reader/recognise.ts';
import { seriousViolations } from '../harness/axe.ts';
import { describePages } from '../harness/chromium.ts';
import { type RunningStation, startStation } from '../harness/station.ts';
import { seeded } from '../reader/seeded.ts';
import { button, cell, dialogOf, t, waiting } from './desk.ts';

const TODAY = '2026-03-01';

describePages('look again', (pages) => {
  const stations: RunningStation[] = [];
  let worn: { image: Uint8Array; reading: PageReading };
  let clean: Uint8Array;

  beforeAll(async () => {
    const recognise = await createRecogniser();
    const simulator = createSimulator(seeded(7), () => TODAY);
    clean = new Uint8Array(await sharp((await simulator.deal('ordinary')).image).jpeg().toBuffer());
    // Out of focus more and more, until the reader has found the zone and is not sure of it.
    for (let blur = 1; blur < 12 && !worn; blur += 0.5) {
      const image = new Uint8Array(await sharp(clean).blur(blur).jpeg({ quality: 50 }).toBuffer());
      const read = await readPage(image, recognise);
      if (read.ok && read.value.found && read.value.doubts.some(({ code }) => code === 'character')) worn = { image, reading: read.value };
    }
    expect(worn).toBeDefined();
  }, 60_000);
  afterAll(() => Promise.all(stations.map((station) => station.stop())));

  const handIn = async (image: Uint8Array): Promise<Page> => {
    const station = await startStation({ training: true });
    stations.push(station);
    const page = await pages.open(station.url, { width: 1366, height: 768 });
    await waiting(page);
    await page.locator('input[type=file]').setInputFiles({ name: 'page.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(image) });
    await page.locator('.passage-work').waitFor({ timeout: 20_000 });
    return page;
  };

  it('is asked for beside the work, with the print over the text and a mark at each character until it is corrected', async () => {
    const page = await handIn(worn.image);
    const notice = page.locator('.look-again');
    await notice.getByText(t('screening.lookAgain.do')).waitFor();
    const places = worn.reading.doubts.filter(({ position }) => position !== undefined);
    const marked = page.locator('.zone-cell[data-doubted]');
    expect(await marked.count()).toBe(places.length);
    await notice.getByText(t('screening.lookAgain.characters', { count: places.length })).waitFor();
    const { line, position } = worn.reading.doubts.find(({ code }) => code === 'character')!;
    const doubted = cell(page, line, position!);
    expect(await doubted.getAttribute('aria-label')).toContain(t('screening.mrz.doubted'));
    expect(await doubted.evaluate((element) => getComputedStyle(element, '::before').content)).toContain('?');

    expect(await seriousViolations(page)).toEqual([]);

    // The print of each line stands over its own text, as wide and in step with it.
    const strips = page.locator('.zone-strip');
    await strips.first().waitFor();
    expect(await strips.count()).toBe(worn.reading.lines.length);
    for (let line = 0; line < worn.reading.lines.length; line++) {
      const strip = (await strips.nth(line).boundingBox())!;
      const first = (await cell(page, line, 0).boundingBox())!;
      const last = (await cell(page, line, worn.reading.lines[line]!.length - 1).boundingBox())!;
      expect(Math.abs(strip.x - first.x)).toBeLessThan(2);
      expect(Math.abs(strip.x + strip.width - last.x - last.width)).toBeLessThan(2);
      expect(strip.y + strip.height).toBeLessThanOrEqual(first.y + 1);
    }

    // Nothing is blocked: the outcomes stand ready.
    expect(await page.locator('.outcome-button').count()).toBe(5);
    await doubted.click();
    const other = worn.reading.lines[line]![position!] === 'Z' ? 'Y' : 'Z';
    await button(dialogOf(page), t('screening.picker.put', { character: other })).click();
    await page.locator('.corrections li').first().waitFor();
    expect(await doubted.getAttribute('data-doubted')).toBeNull();
  });

  it('is not asked for where the page was read surely', async () => {
    const page = await handIn(clean);
    await page.locator('.zone-strip').first().waitFor();
    expect(await page.locator('.look-again, [data-doubted]').count()).toBe(0);
  });
});
