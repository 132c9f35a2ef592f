/** After a restore or an update the first sign-in waits for the station's records, in sight. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { IDENTITY_FILE } from '../../db/database.ts';
import { unlockKeyring } from '../../db/keys/keyring.ts';
import { openStore } from '../../db/store.ts';
import { PLANTED, scan } from '../../db/testing/passages.ts';
import { systemClock } from '../../main/world.ts';
import { describePages } from '../harness/chromium.ts';
import { OFFICER, PASSPHRASE, type RunningStation, startStation } from '../harness/station.ts';
import { t } from './desk.ts';

const PASSAGES = 2_500;
const host = { clock: systemClock(), random: { uuid: () => crypto.randomUUID(), bytes: (count: number) => randomBytes(count) }, software: 'test 0' };

describePages('records that are prepared', (pages) => {
  let station: RunningStation;
  let folder: string;
  beforeAll(async () => {
    const founded = await startStation({ founded: { people: [OFFICER] } });
    folder = founded.dataFolder;
    await founded.stop(true);
    const keys = await unlockKeyring(folder, { kind: 'passphrase', passphrase: PASSPHRASE });
    const store = keys.ok ? openStore({ ...host, folder, keys: keys.value }) : undefined;
    if (store?.ok !== true) throw new Error('the station does not open');
    const { journal, credentials, queries, openIdentity, close } = store.value;
    const officer = queries.findPersonByBadge(credentials.badgeTag(OFFICER.badge));
    const opened = officer && (await credentials.open(officer.credential, OFFICER.badge, OFFICER.pin));
    if (!officer || !opened) throw new Error('the officer is not there');
    openIdentity(opened);
    for (let made = 0; made < PASSAGES; made += 500) journal.commit(Array.from({ length: 500 }, () => scan(host, officer.personId)));
    opened.close();
    close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, IDENTITY_FILE + suffix), { force: true });
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
