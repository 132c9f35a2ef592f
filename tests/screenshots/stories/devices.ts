/** Readers and printers: added, tried out, found by what they send; a reader that types; needs socat. */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pseudoDevice } from '../../devices/pseudo-terminal.ts';
import { FOUNDER } from '../../harness/station.ts';
import { zoneOf } from '../../harness/travellers.ts';
import { button, dialogOf, field, go, press, settle, signIn, SOON, type Stage } from '../stage.ts';

const FRAME = `\x02${zoneOf().replace('\n', '\r')}\r\x03`;

export async function devices(stage: Stage): Promise<void> {
  const { page, t, shot, station, folder } = stage;
  const scans = join(folder, 'scans');
  mkdirSync(scans);
  const reader = pseudoDevice(join(folder, 'ttyUSB0'));
  await reader.plug();
  const { client, close } = station.port();
  await client.session.signIn({ badge: FOUNDER.badge, pin: FOUNDER.pin });
  try {
    await signIn(stage, FOUNDER);
    await go(stage, 'devices');
    await press(stage, 'F2');
    await field(dialogOf(page), t('devices.name')).fill('Reader 1');
    await field(dialogOf(page), t('devices.otherPort')).fill(reader.path);
    await settle(page);
    await shot('devices-add-serial');
    await button(dialogOf(page), t('devices.add')).click();
    await page.getByText(t('devices.try.scan')).waitFor(SOON);
    const card = page.getByRole('region', { name: 'Reader 1', exact: true });
    await page.locator('header [data-light=on]').first().waitFor({ state: 'attached', ...SOON });
    reader.write(FRAME);
    await page.getByText(t('devices.try.came', { bytes: FRAME.length })).waitFor(SOON);
    await shot('devices-trial');
    await dialogOf(page).getByText(t('devices.try.explain')).waitFor(SOON);
    await settle(page);
    await shot('devices-driver');
    await button(dialogOf(page), t('devices.driver.use')).click();
    await card.getByText('STX…ETX', { exact: true }).waitFor(SOON);
    await page.locator('header [data-light=on]').first().waitFor({ state: 'attached', ...SOON });
    await card.getByRole('button', { name: `${t('devices.test')}: Reader 1`, exact: true }).click();
    await page.getByText(t('devices.try.scan')).waitFor(SOON);
    await page.waitForTimeout(500);
    reader.write(FRAME);
    await page.getByText(t('devices.try.works', { readings: 1, bytes: FRAME.length })).waitFor(SOON);
    await settle(page);
    await shot('devices-test');
    await button(dialogOf(page), t('common.close')).click();
    await press(stage, 'F4');
    await field(dialogOf(page), t('devices.name')).fill('Slips');
    await settle(page);
    await shot('devices-add-printer');
    await press(stage, 'Escape');
    const { devices: now } = { devices: await client.devices.settings({}) };
    await client.devices.set({
      requestId: randomUUID(),
      devices: [
        ...now,
        { kind: 'hid', deviceId: 'ocr', name: 'Reader 2', vendorId: 0x0db5, productId: 0x0139 },
        { kind: 'printer', deviceId: 'slips', name: 'Slips', path: join(folder, 'lp0'), paper: 80 },
        { kind: 'folder', deviceId: 'scans', name: 'Scans', path: scans },
      ],
    });
    await page.getByRole('region', { name: 'Scans', exact: true }).waitFor(SOON);
    await page.waitForTimeout(1_500);
    await settle(page);
    await shot('devices');

    await go(stage, 'settings');
    const typing = page.getByText(t('settings.wedgeEnds.characters'), { exact: true });
    await typing.click();
    await field(page, t('settings.wedgeCharacters')).fill('#');
    await field(page, t('settings.wedgePrefix')).fill('~');
    await typing.evaluate((choice) => choice.scrollIntoView({ block: 'center' }));
    await settle(page);
    await shot('settings-reader-that-types');
    await client.session.signOut({});
    await close();
  } finally {
    await reader.unplug();
  }
}
