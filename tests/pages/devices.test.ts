/** A reader on a pseudo-terminal, added, tried out, renamed, turned off and on and removed on the devices screen. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { hasSocat, pseudoDevice, type PseudoDevice } from '../devices/pseudo-terminal.ts';
import { seriousViolations } from '../harness/axe.ts';
import { describePages } from '../harness/chromium.ts';
import { FOUNDER, type RunningStation, startStation } from '../harness/station.ts';
import { button, dialogOf, openDesk, place, signIn, t } from './desk.ts';

const FRAME = '\x02P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\rL898902C36UTO7408122F1204159ZE184226B<<<<<10\r\x03';
/** The machine may be busy. */
const SOON = { timeout: 30_000 };
const folder = mkdtempSync(join(tmpdir(), 'hbm-devices-'));
const power = join(folder, 'power');

let station: RunningStation;
let reader: PseudoDevice;
let page: Page;

const card = (name: string) => page.getByRole('region', { name, exact: true });
const act = (key: string, name: string) => card(name).getByRole('button', { name: `${t(key)}: ${name}`, exact: true });
const supply = (name: string, files: Record<string, string | number>) => {
  mkdirSync(join(power, name), { recursive: true });
  for (const [file, value] of Object.entries(files)) writeFileSync(join(power, name, file), `${String(value)}\n`);
};

describePages(
  'the devices screen',
  (pages) => {
    beforeAll(async () => {
      supply('AC', { type: 'Mains', online: 0 });
      supply('BAT0', { type: 'Battery', present: 1, status: 'Discharging', capacity: 14 });
      station = await startStation({ entered: true, founded: {}, powerFolder: power });
      reader = pseudoDevice(join(folder, 'reader'));
      if (hasSocat) await reader.plug();
    });
    beforeEach(async () => {
      page = await openDesk(pages, station, FOUNDER);
    });
    afterAll(async () => {
      await station.stop();
      await reader.unplug();
      rmSync(folder, { recursive: true, force: true });
      expect(station.log).toEqual([]);
    });

    it('says calmly that the battery is low', async () => {
      await page.getByText(t('frame.power.lowTitlePercent', { percent: 14 })).waitFor(SOON);
      expect(await page.locator('header').getByText(t('frame.power.lowPercent', { percent: 14 })).count()).toBe(1);
      await button(page, t('common.close')).click();
      await page.getByText(t('frame.power.lowTitlePercent', { percent: 14 })).waitFor({ state: 'detached' });
    });

    it('shows the very rule that gives a missing permission, and what to do with it', async () => {
      const rule = 'SUBSYSTEM=="hidraw", ATTRS{idVendor}=="0db5", ATTRS{idProduct}=="0139", MODE="0660", TAG+="uaccess"';
      const { client, close } = station.port();
      await client.session.signIn({ badge: FOUNDER.badge, pin: FOUNDER.pin });
      await client.devices.set({ requestId: randomUUID(), devices: [{ kind: 'hid', deviceId: 'hid', name: 'OCR reader', vendorId: 0x0db5, productId: 0x0139 }] });
      // Whoever runs the tests may be allowed to open everything, so what the station tells is changed on its way.
      await page.context().routeWebSocket(/.*/, (socket) => {
        const server = socket.connectToServer();
        server.onMessage((message) => socket.send(String(message).replaceAll('"kind":"hid","state":"absent"', `"kind":"hid","state":"backingOff","trouble":"noPermission","udevRule":${JSON.stringify(rule)}`)));
      });
      await page.reload();
      await signIn(page, FOUNDER);
      await place(page, 'devices').click();
      await card('OCR reader').getByText(t('devices.trouble.noPermission')).waitFor(SOON);
      expect(await card('OCR reader').locator('pre').innerText()).toBe(rule);
      await button(card('OCR reader'), t('devices.copy')).click();
      await card('OCR reader').getByText(new RegExp(`${t('devices.copied')}|${t('devices.selected')}`)).waitFor();
      expect(await page.evaluate(() => getSelection()?.toString())).toBe(rule);
      expect(await page.locator('header').getByText(t('frame.device.noPermission')).count()).toBe(1);
      await picture('devices-rule');
      expect(await seriousViolations(page)).toEqual([]);
      await page.getByRole('button', { name: 'العربية' }).click();
      await page.locator('html[dir=rtl]').waitFor();
      await picture('devices-rule-ar');
      // The station remembers a person's language.
      await page.getByRole('button', { name: 'English' }).click();
      await page.locator('html[dir=ltr]').waitFor();
      await client.devices.set({ requestId: randomUUID(), devices: [] });
      await close();
    });

    it.skipIf(!hasSocat)('adds a reader of unknown make, finds its driver by a document, tests, renames, turns off and on, and removes it, taking no document in (needs socat)', async () => {
      await place(page, 'devices').click();
      await page.getByText(t('devices.empty')).waitFor(SOON);
      await page.keyboard.press('F2');
      await dialogOf(page).getByLabel(t('devices.name'), { exact: true }).fill('Reader left');
      await dialogOf(page).getByLabel(t('devices.otherPort'), { exact: true }).fill(reader.path);
      await picture('devices-add');
      await button(dialogOf(page), t('devices.add')).click();
      await page.getByText(t('devices.try.scan')).waitFor(SOON);
      await card('Reader left').locator('[data-light=waiting], [data-light=on]').first().waitFor({ state: 'attached', ...SOON });
      await page.locator('header [data-light=on]').first().waitFor({ state: 'attached', ...SOON });
      reader.write(FRAME);
      await page.getByText(t('devices.try.came', { bytes: FRAME.length })).waitFor(SOON);
      await dialogOf(page).getByText(t('devices.try.explain')).waitFor(SOON);
      const driver = dialogOf(page).getByRole('radio', { name: /^STX…ETX/ }).first();
      expect(await driver.isChecked()).toBe(true);
      expect(await dialogOf(page).getByText(t('devices.driver.untested')).count()).toBeGreaterThan(0);
      await picture('devices-trial');
      expect(await page.content()).not.toContain('ERIKSSON');
      await button(dialogOf(page), t('devices.driver.use')).click();
      await card('Reader left').getByText('STX…ETX', { exact: true }).waitFor(SOON);

      await page.locator('header [data-light=on]').first().waitFor({ state: 'attached', ...SOON });
      await act('devices.test', 'Reader left').click();
      await page.getByText(t('devices.try.scan')).waitFor(SOON);
      await page.getByText(t('frame.device.trying')).first().waitFor({ state: 'attached', ...SOON });
      reader.write(FRAME);
      await page.getByText(t('devices.try.works', { readings: 1, bytes: FRAME.length })).waitFor(SOON);
      await picture('devices-test');
      await button(dialogOf(page), t('common.close')).click();
      await dialogOf(page).waitFor({ state: 'detached' });

      await act('devices.rename', 'Reader left').click();
      await dialogOf(page).getByLabel(t('devices.name'), { exact: true }).fill('Reader by the gate');
      await button(dialogOf(page), t('devices.rename')).click();
      await act('devices.turnOff', 'Reader by the gate').click();
      await act('devices.turnOn', 'Reader by the gate').waitFor(SOON);
      await card('Reader by the gate').getByText(t('frame.device.disabled')).waitFor(SOON);
      expect(await seriousViolations(page)).toEqual([]);
      await act('devices.turnOn', 'Reader by the gate').click();
      await card('Reader by the gate').getByText(t('frame.device.ready')).waitFor(SOON);
      await reader.unplug();
      await card('Reader by the gate').getByText(t('devices.absentDo.serial')).waitFor(SOON);
      await picture('devices');
      await page.getByRole('button', { name: 'العربية' }).click();
      await page.locator('html[dir=rtl]').waitFor();
      await picture('devices-ar');
      await page.getByRole('button', { name: 'English' }).click();

      await act('devices.remove', 'Reader by the gate').click();
      await button(dialogOf(page), t('devices.remove')).click();
      await page.getByText(t('devices.empty')).waitFor(SOON);
      const { client, close } = station.port();
      await client.session.signIn({ badge: FOUNDER.badge, pin: FOUNDER.pin });
      const { rows } = await client.journal.entries({ limit: 50 });
      const types = rows.map(({ type }) => type);
      // Two of the test before; added, driver, name, off, on, removed.
      expect(types.filter((type) => type === 'devices.set.v1')).toHaveLength(2 + 6);
      expect(types.filter((type) => type.startsWith('capture') || type.startsWith('passage'))).toEqual([]);
      await close();
    });
  },
);

/** Kept only where somebody asks for them. */
async function picture(name: string): Promise<void> {
  const into = process.env['HBM_PICTURES'];
  if (into !== undefined) await page.screenshot({ path: join(into, `${name}.png`), fullPage: false });
}
