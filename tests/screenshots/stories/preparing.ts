/** After a restore or an update the first sign-in waits for the station's records, in sight. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { IDENTITY_FILE } from '../../../db/database.ts';
import { unlockKeyring } from '../../../db/keys/keyring.ts';
import { openStore } from '../../../db/store.ts';
import { scan } from '../../../db/testing/passages.ts';
import { systemClock } from '../../../main/world.ts';
import { OFFICER, PASSPHRASE } from '../../harness/station.ts';
import { field, makeHoldable, SOON, type Stage } from '../stage.ts';

const PASSAGES = 3_000;
const host = { clock: systemClock(), random: { uuid: () => crypto.randomUUID(), bytes: (count: number) => randomBytes(count) }, software: 'screenshots' };

/** Fills a station that stands still with passages, and takes away what it had prepared of them. */
export async function fillAndForget(folder: string): Promise<void> {
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
}

export async function preparing(stage: Stage): Promise<void> {
  const { page, t, shot, station } = stage;
  await station.host.unlock(PASSPHRASE);
  const { hold } = await makeHoldable(stage);
  await field(page, t('common.badge')).fill(OFFICER.badge);
  await field(page, t('common.pin')).fill(OFFICER.pin);
  await page.keyboard.press('Enter');
  await page.getByRole('progressbar').waitFor(SOON);
  hold();
  await shot('preparing-records');
}
