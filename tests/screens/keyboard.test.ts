/** The whole set-up without a mouse: Tab, Enter, arrows and typing only. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createI18n } from '../../texts/languages.ts';
import { describePages } from '../harness/chromium.ts';
import { FOUNDER, PASSPHRASE, type RunningStation, startStation } from '../harness/station.ts';

const { t } = createI18n('en');

/** Presses Tab until the control with this name has the focus; fails when there is none within a page's worth. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const control = document.activeElement;
      const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])].map((label) => label.textContent) : [];
      return [control?.getAttribute('aria-label'), control?.textContent, ...labels];
    });
    if (focused.some((text) => text?.startsWith(name))) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

async function press(page: Page, key: string): Promise<void> {
  await tabTo(page, t(key));
  await page.keyboard.press('Enter');
}

async function type(page: Page, key: string, text: string): Promise<void> {
  await tabTo(page, t(key));
  await page.keyboard.type(text);
}

const heading = (page: Page, key: string) => page.getByRole('heading', { name: t(key), level: 1 }).waitFor({ timeout: 20_000 });

describePages('by keyboard alone', (pages) => {
  let station: RunningStation;
  beforeAll(async () => {
    station = await startStation({});
  }, 60_000);
  afterAll(() => station.stop());

  it('sets a station up, proves the kit and comes to the first place', async () => {
    const page = await pages.open(station.url);
    await heading(page, 'setup.welcome.title');
    await press(page, 'setup.welcome.setUp');
    await heading(page, 'setup.step.language.title');
    await press(page, 'common.next');
    await heading(page, 'setup.step.post.title');
    await page.getByRole('option').first().waitFor();
    await type(page, 'setup.post', 'khalil');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('option', { selected: true }).waitFor();
    await press(page, 'common.next');
    await heading(page, 'setup.step.lane.title');
    // The first field has the focus already.
    await page.keyboard.type('2');
    await type(page, 'setup.name', 'Booth two');
    await page.keyboard.press('Enter');
    await heading(page, 'setup.step.person.title');
    await page.keyboard.type(FOUNDER.name);
    await type(page, 'common.badge', FOUNDER.badge);
    await type(page, 'common.pin', FOUNDER.pin);
    await type(page, 'common.pinAgain', FOUNDER.pin);
    await page.keyboard.press('Enter');
    await heading(page, 'setup.step.passphrase.title');
    await page.keyboard.type(PASSPHRASE);
    await type(page, 'setup.passphraseAgain', PASSPHRASE);
    await page.keyboard.press('Enter');
    await heading(page, 'setup.step.check.title');
    await press(page, 'setup.found');
    await heading(page, 'setup.kit.title');
    const kit = await page.locator('.kit-group').allTextContents();
    await press(page, 'setup.kit.written');
    await heading(page, 'setup.kit.proveTitle');
    // A wrong group is not let through.
    await page.keyboard.type('WRONG');
    await page.keyboard.press('Enter');
    await page.getByText(t('setup.kit.groupWrong')).first().waitFor();
    await page.keyboard.press('Shift+Tab');
    for (const [index, group] of kit.entries()) {
      const name = t('setup.kit.group', { number: index + 1 });
      if ((await page.getByLabel(name, { exact: true }).count()) === 0) continue;
      await page.getByLabel(name, { exact: true }).focus();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(group.toLowerCase());
    }
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').waitFor();
    expect(await page.getByText(FOUNDER.name).count()).toBeGreaterThan(0);
  });
});
