/** What officers' hands do in page tests: sign in, type a zone, decide. Told in roles and text keys. */
import type { Locator, Page } from 'playwright-core';
import { createI18n } from '../../texts/languages.ts';
import type { Pages } from '../harness/chromium.ts';
import type { RunningStation } from '../harness/station.ts';
import { zoneOf } from '../harness/travellers.ts';

export const { t } = createI18n('en');

export const button = (within: Page | Locator, name: string | RegExp): Locator => within.getByRole('button', { name }).first();
export const dialogOf = (page: Page): Locator => page.getByRole('dialog').or(page.getByRole('alertdialog')).last();
export const place = (page: Page, id: string): Locator => page.getByRole('navigation').getByRole('button', { name: t(`frame.place.${id}`) });
/** A button's name, with or without the key beside it. */
export const starting = (key: string): RegExp => new RegExp(`^${t(key).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

/** A window of an entered station, signed in. */
export async function openDesk(pages: Pages, station: RunningStation, person: { badge: string; pin: string }): Promise<Page> {
  const page = await pages.open('about:blank', { width: 1366, height: 768 });
  const [name = '', value = ''] = (station.cookie ?? '').split('=');
  await page.context().addCookies([{ name, value, domain: new URL(station.origin).hostname, path: '/', httpOnly: true }]);
  await page.goto(station.url);
  await signIn(page, person);
  return page;
}

export async function signIn(page: Page, { badge, pin }: { badge: string; pin: string }): Promise<void> {
  await page.getByLabel(t('common.badge'), { exact: true }).first().fill(badge);
  await page.keyboard.press('Enter');
  await page.locator('input[type=password]:focus').waitFor();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').waitFor();
}

export async function waiting(page: Page): Promise<void> {
  await page.getByRole('heading', { name: t('screening.ready.title') }).waitFor();
}

/** From the waiting screen to the passage of a typed zone. */
export async function typeZone(page: Page, zone: string): Promise<void> {
  await waiting(page);
  await button(page, t('screening.typed.open')).click();
  await dialogOf(page).getByLabel(t('screening.typed.label')).fill(zone);
  await button(dialogOf(page), t('screening.typed.send')).click();
  await page.locator('.passage-work').waitFor();
}

/** Opens the confirm step by the outcome's key and records, with a ready-made reason where one is wanted. */
export async function decide(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  const dialog = page.getByRole('alertdialog');
  await dialog.waitFor();
  const reasons = dialog.getByRole('group', { name: t('screening.decide.quickTitle') }).getByRole('button');
  if ((await reasons.count()) > 0) await reasons.first().click();
  await button(dialog, t('screening.decide.confirm')).click();
  await dialog.waitFor({ state: 'detached' });
}

export const cell = (page: Page, line: number, position: number): Locator => page.locator(`[data-at="${line}.${position}"]`);
/** The reference of the passage that is shown. */
export const referenceOf = async (page: Page): Promise<string> => (await page.locator('.screening-holder .column-note').innerText()).trim();

/** A zone with nothing to look at on a station in service, where a specimen's State code would be something. */
export const soundZone = (changes: Parameters<typeof zoneOf>[0] = {}): string => zoneOf({ issuingState: 'IRQ', nationality: 'IRQ', ...changes });
