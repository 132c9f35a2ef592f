/** A station that nobody has set up: welcome, every step of the wizard, the kit, the first screens of its founder. */
import { FOUNDER, PASSPHRASE } from '../../harness/station.ts';
import { CALLED } from '../languages.ts';
import type { Stage } from '../stage.ts';

export async function setUp({ page, t, language, shot }: Stage): Promise<void> {
  const button = (key: string) => page.getByRole('button', { name: t(key), exact: true }).first();
  const field = (key: string) => page.getByLabel(t(key), { exact: true }).first();
  const next = () => page.locator('main button[type=submit]').click();
  await button('setup.welcome.train').waitFor();
  await shot('welcome');
  await button('setup.welcome.setUp').click();
  await shot('set-up-language');
  await next();
  await page.getByRole('option').first().waitFor();
  await page.getByRole('option').first().click();
  await shot('set-up-post');
  await next();
  await field('setup.lane').fill('3');
  await field('setup.name').fill(CALLED[language].station);
  await shot('set-up-lane');
  await next();
  await field('setup.personName').fill(CALLED[language].founder);
  await field('common.badge').fill(FOUNDER.badge);
  await field('common.pin').fill(FOUNDER.pin);
  await field('common.pinAgain').fill(FOUNDER.pin);
  await shot('set-up-person');
  await next();
  await field('setup.passphrase').fill(PASSPHRASE);
  await field('setup.passphraseAgain').fill(PASSPHRASE);
  await shot('set-up-passphrase');
  await next();
  await shot('set-up-check');
  await next();
  await page.locator('.kit').waitFor({ timeout: 20_000 });
  await shot('recovery-kit');
  const kit = await page.locator('.kit-group').allTextContents();
  await button('setup.kit.written').click();
  for (const [index, group] of kit.entries()) {
    const asked = page.getByLabel(t('setup.kit.group', { number: index + 1 }), { exact: true });
    if ((await asked.count()) > 0) await asked.fill(group);
  }
  await shot('recovery-kit-proof');
  await next();
  await page.getByRole('navigation').waitFor();
}
