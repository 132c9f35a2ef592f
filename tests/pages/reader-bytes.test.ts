/** Whole screenings in which every document comes as bytes on a pseudo-terminal and the officer touches keys only. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findDriver } from '../../devices/drivers/all.ts';
import { encode } from '../../devices/simulator/wire/encode.ts';
import { createDice } from '../../devices/simulator/dice.ts';
import { disturb } from '../../devices/simulator/wire/disturb.ts';
import { hasSocat, pseudoDevice, type PseudoDevice } from '../devices/pseudo-terminal.ts';
import { describePages } from '../harness/chromium.ts';
import { FOUNDER, OFFICER, type RunningStation, startStation } from '../harness/station.ts';
import { openDesk, soundZone, t, waiting } from './desk.ts';

const DRIVER = findDriver('access-is-ocr-serial')!;
const NAME = 'Desk reader';

describePages('screening by bytes', (pages) => {
  let station: RunningStation;
  let folder: string;
  let reader: PseudoDevice;
  beforeAll(async () => {
    if (!hasSocat) return;
    folder = mkdtempSync(join(tmpdir(), 'hbm-bytes-'));
    reader = pseudoDevice(join(folder, 'reader'));
    await reader.plug();
    station = await startStation({ founded: { people: [OFFICER] }, entered: true });
    const { client, close } = station.port();
    await client.session.signIn({ badge: FOUNDER.badge, pin: FOUNDER.pin });
    await client.devices.set({ requestId: randomUUID() as never, devices: [{ kind: 'serial', deviceId: 'desk', name: NAME, path: reader.path, baud: 9600, driver: DRIVER.id }] });
    await client.session.signOut({});
    await close();
  }, 120_000);
  afterAll(async () => {
    if (!hasSocat) return;
    await station.stop();
    await reader.unplug();
    rmSync(folder, { recursive: true, force: true });
  });

  /** As an old cable would bring it: noise first, in pieces. */
  const lay = (documentNumber: string, primaryIdentifier: string): void => {
    const chunks = encode(DRIVER, { kind: 'zone', lines: soundZone({ documentNumber, primaryIdentifier }).split('\n') });
    const dice = createDice(() => 0.4);
    for (const step of disturb(chunks, { noise: true, split: true, delayMs: 0, unplugEvery: 0 }, dice)) if (step.kind === 'send') reader.write(step.bytes);
  };
  const light = (page: Page): Promise<string | null> => page.getByRole('list', { name: t('frame.devices') }).locator('.light').first().getAttribute('data-light');
  const shows = (page: Page, name: string): Promise<void> => page.locator('.screening-holder').getByText(name).first().waitFor();
  const clear = async (page: Page): Promise<void> => {
    await page.keyboard.press('F2');
    await page.getByRole('alertdialog').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: t('screening.decide.done', { outcome: t('outcomes.cleared') }) }).waitFor();
  };

  it.skipIf(!hasSocat)('document, decision, next document; unplugged and plugged in again between two travellers (needs socat)', { timeout: 120_000 }, async () => {
    const page = await openDesk(pages, station, OFFICER);
    await waiting(page);
    await page.locator('.readers [data-state=ready]').filter({ hasText: NAME }).waitFor();
    expect(await light(page)).toBe('on');

    lay('BY1000001', 'FIRSTOVA');
    await shows(page, 'FIRSTOVA');
    await page.getByText(t('screening.document.channel', { channel: t('screening.document.channels.serial'), time: '' }).trim()).waitFor();
    expect(await page.getByText(t('screening.document.notLive')).count()).toBe(0);
    await clear(page);

    // Decided: the next one takes its place without a key.
    lay('BY1000002', 'SECONDOVA');
    await shows(page, 'SECONDOVA');
    await clear(page);
    await page.keyboard.press('F9');
    await waiting(page);

    await reader.unplug();
    await expect.poll(() => light(page), { timeout: 10_000 }).not.toBe('on');
    await page.locator('.readers [data-state=absent], .readers [data-state=lost], .readers [data-state=backingOff]').first().waitFor();
    await page.getByText(t('screening.ready.scanNone')).waitFor();
    await reader.plug();
    await expect.poll(() => light(page), { timeout: 10_000 }).toBe('on');
    lay('BY1000003', 'THIRDOVA');
    await shows(page, 'THIRDOVA');

    // Pulled under an officer's hands: the work stays, only the light changes.
    await reader.unplug();
    await expect.poll(() => light(page), { timeout: 10_000 }).not.toBe('on');
    await clear(page);
    await reader.plug();
    await expect.poll(() => light(page), { timeout: 10_000 }).toBe('on');
    lay('BY1000004', 'FOURTHOVA');
    await shows(page, 'FOURTHOVA');
    await clear(page);
    await page.keyboard.press('F9');
    await waiting(page);
  });
});
