/** After a restore or an update the first sign-in waits for the station's records, in sight. */
import { OFFICER, PASSPHRASE } from '../../harness/station.ts';
import { field, makeHoldable, SOON, type Stage } from '../stage.ts';

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
