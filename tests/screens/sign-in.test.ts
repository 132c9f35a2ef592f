/** Signing in, locking and switching, as hands do it: scanned badges, any row of digits, the language changed midway. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createI18n } from '../../texts/languages.ts';
import { describePages } from '../harness/chromium.ts';
import { FOUNDER, OFFICER, type RunningStation, startStation } from '../harness/station.ts';

const { t } = createI18n('en');
const button = (page: Page, key: string) => page.getByRole('button', { name: t(key), exact: true }).first();
const field = (page: Page, key: string) => page.getByLabel(t(key), { exact: true }).first();
const place = (page: Page, id: string) => page.getByRole('navigation').getByRole('button', { name: t(`frame.place.${id}`) });

/** What a badge scanner does: the code as key presses, then Enter. Then the PIN by hand. */
async function scanAndType(page: Page, badge: string, pin: string): Promise<void> {
  await field(page, 'common.badge').fill('');
  await field(page, 'common.badge').focus();
  await page.keyboard.type(badge);
  await page.keyboard.press('Enter');
  await page.locator('input[type=password]:focus').waitFor();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
}

describePages('signing in', (pages) => {
  let station: RunningStation;
  beforeAll(async () => {
    station = await startStation({ founded: { people: [OFFICER] }, entered: true });
  }, 60_000);
  afterAll(() => station.stop());

  /** A window of the entered station. */
  async function open(): Promise<Page> {
    const page = await pages.open('about:blank');
    const { hostname } = new URL(station.origin);
    const [name = '', value = ''] = (station.cookie ?? '').split('=');
    await page.context().addCookies([{ name, value, domain: hostname, path: '/', httpOnly: true }]);
    await page.goto(station.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  }

  it('takes a scanned badge and a PIN in Sorani digits', async () => {
    const page = await open();
    await scanAndType(page, OFFICER.badge, [...OFFICER.pin].map((digit) => String.fromCharCode(0x6f0 + Number(digit))).join(''));
    await place(page, 'screening').waitFor();
    expect(await place(page, 'people').count()).toBe(0);
  });

  it('counts down after a refusal and never says which was wrong', async () => {
    const page = await open();
    await scanAndType(page, 'NO-SUCH-BADGE', '135790');
    await page.getByText(t('signIn.refused')).waitFor();
    expect(await field(page, 'common.badge').inputValue()).toBe('NO-SUCH-BADGE');
    expect(await page.locator('input[type=password]').first().inputValue()).toBe('');
    await page.getByText(t('signIn.again')).waitFor({ timeout: 20_000 });
  });

  it('keeps the work of whoever locked, through another person and back', async () => {
    const page = await open();
    await scanAndType(page, FOUNDER.badge, FOUNDER.pin);
    await place(page, 'devices').click();
    await page.getByRole('heading', { name: t('devices.title') }).waitFor();
    await button(page, 'frame.lock').click();
    await page.getByText(FOUNDER.name).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
    await scanAndType(page, OFFICER.badge, OFFICER.pin);
    await place(page, 'screening').waitFor();
    expect(await page.getByRole('heading', { name: t('devices.title') }).count()).toBe(0);
    await button(page, 'frame.lock').click();
    await scanAndType(page, FOUNDER.badge, FOUNDER.pin);
    await page.getByRole('heading', { name: t('devices.title') }).waitFor();
  });

  it('mirrors the page and keeps what is typed when the language is switched inside a form', async () => {
    const page = await open();
    await scanAndType(page, FOUNDER.badge, FOUNDER.pin);
    await place(page, 'devices').click();
    await page.getByRole('button', { name: t('devices.addReader') }).first().waitFor();
    await page.keyboard.press('F2');
    await field(page, 'devices.name').fill('Reader by the gate');
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
    await page.getByRole('dialog').or(page.getByRole('alertdialog')).getByRole('button', { name: 'العربية' }).click();
    await page.locator('html[dir=rtl][lang=ar]').waitFor();
    const arabic = createI18n('ar').t;
    expect(await page.getByLabel(arabic('devices.name'), { exact: true }).inputValue()).toBe('Reader by the gate');
    await page.getByRole('dialog').or(page.getByRole('alertdialog')).getByRole('button', { name: 'English' }).click();
    await page.locator('html[dir=ltr][lang=en]').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  });

  it('leaves nothing in the address or in the browser', async () => {
    const page = await open();
    await scanAndType(page, FOUNDER.badge, FOUNDER.pin);
    await place(page, 'people').click();
    await page.getByRole('row').filter({ hasText: OFFICER.name }).waitFor();
    expect(page.url()).toBe(station.url);
    expect(await page.title()).not.toContain(OFFICER.name);
    expect(await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length, document.cookie])).toEqual([0, 0, 0, 0, '']);
  });
});
