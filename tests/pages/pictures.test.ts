/** Page pictures that are handed in: shown, sent, read; or refused in words with the picture kept. */
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { createSimulator } from '../../devices/simulator/create-simulator.ts';
import { describePages } from '../harness/chromium.ts';
import { type RunningStation, startStation } from '../harness/station.ts';
import { button, t, waiting } from './desk.ts';

describePages('page pictures', (pages) => {
  const stations: RunningStation[] = [];
  let page: Page;
  afterAll(() => Promise.all(stations.map((station) => station.stop())));
  const open = async (): Promise<void> => {
    const station = await startStation({ training: true });
    stations.push(station);
    page = await pages.open(station.url, { width: 1366, height: 768 });
    await waiting(page);
  };
  const hand = (name: string, mimeType: string, buffer: Buffer) => page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });

  it('reads a page that is handed in and marks it as not captured live', async () => {
    await open();
    const { image } = await createSimulator(() => 0.2, () => '2026-03-01').deal('ordinary');
    await hand('page.png', 'image/png', Buffer.from(image));
    await page.locator('.passage-work').waitFor({ timeout: 20_000 });
    expect(await page.getByText(t('screening.document.notLive')).count()).toBe(1);
    await page.locator('.page-outline[data-kind=zone]').waitFor();
  });

  it('keeps a picture without a zone, to be sent again or left', async () => {
    await open();
    const plain = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#dde' } }).png().toBuffer();
    await hand('plain.png', 'image/png', plain);
    await page.getByText(t('errors.NO_ZONE')).waitFor({ timeout: 20_000 });
    expect(await page.locator('.handed-in-picture').count()).toBe(1);
    await button(page, t('screening.image.again')).waitFor();
    await button(page, t('screening.image.discard')).click();
    expect(await page.locator('.handed-in-picture').count()).toBe(0);
  });

  it('says that a file is gone, offers nothing else with it, and takes it once it is there again', async () => {
    await open();
    const { image } = await createSimulator(() => 0.2, () => '2026-03-01').deal('ordinary');
    // The stick is pulled out between the choice and the reading.
    await page.evaluate(() => {
      const { arrayBuffer } = Blob.prototype;
      Blob.prototype.arrayBuffer = () => {
        Blob.prototype.arrayBuffer = arrayBuffer;
        return Promise.reject(new DOMException('', 'NotReadableError'));
      };
    });
    await hand('page.png', 'image/png', Buffer.from(image));
    await page.getByText(t('common.fileGone')).waitFor({ timeout: 20_000 });
    expect(await page.locator('.handed-in-picture').count()).toBe(0);
    expect(await button(page, t('screening.image.again')).count()).toBe(0);
    await hand('page.png', 'image/png', Buffer.from(image));
    await page.locator('.passage-work').waitFor({ timeout: 20_000 });
  });

  it('takes nothing that is no picture', async () => {
    await open();
    await hand('letter.pdf', 'application/pdf', Buffer.from('%PDF-1.7'));
    await page.getByText(t('screening.image.notAPicture')).waitFor();
  });

  it('reads lines that are pasted anywhere on the screen', async () => {
    await open();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10');
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page.locator('.passage-work').waitFor();
    await page.getByText('ERIKSSON, ANNA MARIA').first().waitFor();
  });
});
