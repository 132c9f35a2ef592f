/** Readers and printers: added, tried out, found by what they send; a reader that types; needs socat. */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pseudoDevice } from '../../devices/pseudo-terminal.ts';
import { FOUNDER } from '../../harness/station.ts';
import { zoneOf } from '../../harness/travellers.ts';
import { CALLED } from '../languages.ts';
import { button, dialogOf, field, go, makeHoldable, press, settle, signIn, SOON, type Stage } from '../stage.ts';

const FRAME = `\x02${zoneOf().replace('\n', '\r')}\r\x03`;

export async function devices(stage: Stage): Promise<void> {
  const { page, t, language, shot, station, folder } = stage;
  const called = CALLED[language];
  const scans = join(folder, 'scans');
  mkdirSync(scans);
  const reader = pseudoDevice(join(folder, 'ttyUSB0'));
  await reader.plug();
  // Paths as they are on a kiosk, not those of this machine.
  const shown = { [reader.path]: '/dev/ttyUSB0', [scans]: '/srv/scans', [join(folder, 'lp0')]: '/dev/usb/lp0' };
  await makeHoldable(stage, shown);
  const { client, close } = station.port();
  await client.session.signIn({ badge: FOUNDER.badge, pin: FOUNDER.pin });
  try {
    await signIn(stage, FOUNDER);
    await go(stage, 'devices');
    await press(stage, 'F2');
    await field(dialogOf(page), t('devices.name')).fill(called.reader);
    await field(dialogOf(page), t('devices.otherPort')).fill('/dev/ttyUSB0');
    await dialogOf(page).getByText(t('common.loading')).waitFor({ state: 'detached' });
    await settle(page);
    await shot('devices-add-serial');
    await button(dialogOf(page), t('devices.add')).click();
    await page.getByText(t('devices.try.scan')).waitFor(SOON);
    const card = page.getByRole('region', { name: called.reader, exact: true });
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
    await card.getByRole('button', { name: `${t('devices.test')}: ${called.reader}`, exact: true }).click();
    await page.getByText(t('devices.try.scan')).waitFor(SOON);
    await page.waitForTimeout(500);
    reader.write(FRAME);
    await page.getByText(t('devices.try.works', { readings: 1, bytes: FRAME.length })).waitFor(SOON);
    await settle(page);
    await shot('devices-test');
    await button(dialogOf(page), t('common.close')).click();
    await press(stage, 'F4');
    await field(dialogOf(page), t('devices.name')).fill(called.slips);
    await settle(page);
    await shot('devices-add-printer');
    await press(stage, 'Escape');
    const now = await client.devices.settings({});
    await client.devices.set({
      requestId: randomUUID(),
      devices: [
        ...now,
        { kind: 'hid', deviceId: 'ocr', name: called.spareReader, vendorId: 0x0db5, productId: 0x0139 },
        { kind: 'printer', deviceId: 'slips', name: called.slips, path: join(folder, 'lp0'), paper: 80 },
        { kind: 'folder', deviceId: 'scans', name: called.scans, path: scans },
      ],
    });
    await page.getByRole('region', { name: called.scans, exact: true }).waitFor(SOON);
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
