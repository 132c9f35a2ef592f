/** After a restore or an update the first sign-in waits for the station's records, in sight. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PLANTED } from '../../db/testing/passages.ts';
import { describePages } from '../harness/chromium.ts';
import { fillAndForget } from '../harness/fill-and-forget.ts';
import { OFFICER, PASSPHRASE, type RunningStation, startStation } from '../harness/station.ts';
import { t } from './desk.ts';

const PASSAGES = 2_500;

describePages('records that are prepared', (pages) => {
  let station: RunningStation;
  let folder: string;
  beforeAll(async () => {
    const founded = await startStation({ founded: { people: [OFFICER] } });
    folder = founded.dataFolder;
    await founded.stop(true);
    await fillAndForget(folder, PASSAGES);
    station = await startStation({ dataFolder: folder, entered: true });
    await station.host.unlock(PASSPHRASE);
  }, 120_000);
  afterAll(async () => {
    await station.stop();
    rmSync(dirname(folder), { recursive: true, force: true });
  });

  it('says so with its progress, and then lets in', async () => {
    const page = await pages.open('about:blank');
    const [name = '', value = ''] = (station.cookie ?? '').split('=');
    await page.context().addCookies([{ name, value, domain: new URL(station.origin).hostname, path: '/', httpOnly: true }]);
    await page.goto(station.url);
    await page.getByLabel(t('common.badge'), { exact: true }).fill(OFFICER.badge);
    await page.getByLabel(t('common.pin'), { exact: true }).fill(OFFICER.pin);
    await page.keyboard.press('Enter');
    // Gone again within a second on a quick machine, so both are looked for at once.
    await Promise.all([page.getByText(t('signIn.preparing')).waitFor({ timeout: 20_000 }), page.getByRole('progressbar').waitFor({ timeout: 20_000 })]);
    await page.getByRole('navigation').waitFor({ timeout: 30_000 });
    await page.locator('.open-passage').first().waitFor({ timeout: 20_000 });
    expect(await page.getByRole('progressbar').count()).toBe(0);
    // Names come from the rows that were prepared.
    expect(await page.locator('.open-passage').first().innerText()).toContain(PLANTED);
  }, 60_000);
});
