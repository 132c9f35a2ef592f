/** The stories that lead through every screen, told in roles and text keys so that they hold in every language. */
import type { TFunction } from 'i18next';
import type { Page } from 'playwright-core';
import { FOUNDER, PASSPHRASE } from '../harness/station.ts';

export interface Stage {
  page: Page;
  t: TFunction;
  /** Takes a picture of the screen as it stands. */
  shot(name: string): Promise<void>;
}

/** A station that nobody has set up: welcome, every step of the wizard, the kit, the first screens of its founder. */
export async function setUp({ page, t, shot }: Stage): Promise<void> {
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
  await field('setup.name').fill('Lane three');
  await shot('set-up-lane');
  await next();
  await field('setup.personName').fill(FOUNDER.name);
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

/** A station in service: its supervisor's and administrator's places, then the lock and the sign-in. */
export async function administration({ page, t, shot }: Stage): Promise<void> {
  const go = async (place: string): Promise<void> => {
    await page.getByRole('navigation').getByRole('button', { name: t(`frame.place.${place}`) }).click();
    await page.locator('main h1').first().waitFor();
    await settle(page);
  };
  const key = async (name: string): Promise<void> => {
    await page.keyboard.press(name);
    await settle(page);
  };
  await go('people');
  await shot('people');
  await key('F2');
  await shot('people-add');
  await key('Escape');
  await go('devices');
  await shot('devices');
  await key('F2');
  await shot('devices-add');
  await key('Escape');
  await go('settings');
  await shot('settings');
  await go('certificates');
  await shot('certificates');
  await go('journal');
  await shot('journal');
  await go('own');
  await shot('own-pin');
  await page.getByRole('button', { name: t('frame.lock'), exact: true }).click();
  await page.locator('form').waitFor();
  await shot('locked');
  await page.reload();
  await page.locator('form').waitFor();
  await shot('sign-in');
  await page.getByRole('button', { name: t('signIn.forgotten'), exact: true }).click();
  await page.locator('textarea').waitFor();
  await shot('forgotten-pin');
}

/** A shift in training: travellers of several kinds, each way on, the second line, protection, lists, slip and report. */
export async function shift({ page, t, shot }: Stage): Promise<void> {
  const go = async (place: string): Promise<void> => {
    await page.getByRole('navigation').getByRole('button', { name: t(`frame.place.${place}`) }).click();
    await settle(page);
  };
  const press = async (key: string): Promise<void> => {
    await page.keyboard.press(key);
    await settle(page);
  };
  const dialog = page.locator('[role=dialog], [role=alertdialog]');
  const deal = async (scenario: string): Promise<void> => {
    await page.getByRole('button', { name: t('training.deal'), exact: true }).first().click();
    await dialog.getByRole('button', { name: t(`training.scenario.${scenario}`), exact: true }).click();
    await page.locator('h3.summary').waitFor({ timeout: 30_000 });
    await page.locator('.page-picture img, .page-picture canvas, [data-picture]').first().waitFor({ timeout: 3_000 }).catch(() => undefined);
    await settle(page);
  };
  /** Records an outcome, with a ready-made reason where one is wanted. */
  const decide = async (key: string): Promise<void> => {
    await press(key);
    await dialog.waitFor();
    const reason = dialog.locator('.quick-reasons button, [data-quick] button').first();
    if ((await reason.count()) > 0) await reason.click();
    await dialog.locator('button[type=submit]').click();
    await page.locator('[data-decided]').waitFor();
    await settle(page);
  };
  const nextTraveller = async (): Promise<void> => {
    await press('F9');
    await page.locator('#ready-heading').waitFor();
  };

  await page.locator('#ready-heading').waitFor({ timeout: 20_000 });
  await shot('waiting');
  await page.getByRole('button', { name: t('training.deal'), exact: true }).first().click();
  await dialog.waitFor();
  await shot('training-deal');
  await press('Escape');
  await deal('iraqiPassport');
  await shot('screening');
  await press('F2');
  await shot('screening-confirm');
  await press('Escape');
  await decide('F2');
  await shot('screening-decided');
  await press('F10');
  await shot('slip');
  await press('Escape');
  await nextTraveller();
  await deal('wrongCheckDigit');
  await press('1');
  await shot('screening-findings');
  await decide('F3');
  await nextTraveller();
  await deal('child');
  await shot('screening-child');
  await press('F8');
  await shot('fear-of-return');
  await dialog.getByRole('button', { name: t('screening.fear.confirm'), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await settle(page);
  await shot('fear-of-return-locked');
  await decide('F4');
  await nextTraveller();
  await press('F4');
  await shot('undocumented');
  await press('Escape');
  await go('secondLine');
  await shot('second-line');
  await page.locator('[role=row][data-key]').first().click();
  await page.locator('#first-view').waitFor();
  await shot('second-line-case');
  await press('F9');
  await shot('second-line-order');
  await press('Escape');
  await go('protection');
  await shot('protection');
  await page.getByRole('button', { name: t('protection.lift'), exact: true }).first().click();
  await dialog.waitFor();
  await shot('protection-lift');
  await press('Escape');
  await go('passages');
  await shot('passages');
  await page.locator('[role=row][data-key]').first().click();
  await settle(page);
  await shot('passage');
  await go('shift');
  await shot('shift');
  await press('F9');
  await shot('shift-end');
  await press('Escape');
}

/** Nothing moves any more: requests have come back, words and pictures stand. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(100);
  await page.locator('main [role=status].quiet, main [aria-busy=true]').first().waitFor({ state: 'detached', timeout: 5_000 });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(250);
}
