/** A document comes up by itself wherever the officer is, and never takes away what is half typed. */
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { describePages } from '../harness/chromium.ts';
import { type RunningStation, startStation } from '../harness/station.ts';
import { button, dialogOf, place, referenceOf, starting, t, waiting } from './desk.ts';

describePages('arrivals', (pages) => {
  // Stopped when the windows are closed: a window whose station goes away says so, rightly.
  const stations: RunningStation[] = [];
  afterAll(() => Promise.all(stations.map((station) => station.stop())));
  const open = async (): Promise<Page> => {
    const station = await startStation({ training: true });
    stations.push(station);
    const page = await pages.open(station.url, { width: 1366, height: 768 });
    await waiting(page);
    return page;
  };
  const deal = async (page: Page): Promise<void> => {
    await button(page, t('training.deal')).click();
    await button(dialogOf(page), t('training.scenario.ordinary')).click();
  };

  it('comes up from another place, waits beside typed work, and opens by key', async () => {
    const page = await open();
    await place(page, 'passages').click();
    await page.locator('main h1').first().waitFor();
    await deal(page);
    await page.locator('.passage-work').waitFor({ timeout: 20_000 });
    const first = await referenceOf(page);

    await place(page, 'settings').click();
    const field = page.locator('.work-area input[inputmode=numeric]').first();
    await field.fill('48');
    await deal(page);
    await page.getByText(t('screening.arrived.elsewhere')).waitFor({ timeout: 20_000 });
    expect(await field.inputValue()).toBe('48');
    // The frame's word goes before the screen's own use of the key, also at the shift, where F9 ends it.
    await page.keyboard.press('F9');
    await page.locator('.passage-work').waitFor();
    expect(await referenceOf(page)).not.toBe(first);
    await expect.poll(() => page.getByText(t('screening.arrived.elsewhere')).count()).toBe(0);
  }, 60_000);

  it('shows what waited when the officer comes back to screening', async () => {
    const page = await open();
    await place(page, 'settings').click();
    await page.locator('.work-area input[inputmode=numeric]').first().fill('48');
    await deal(page);
    await button(page, starting('screening.arrived.elsewhereOpen')).waitFor({ timeout: 20_000 });
    await place(page, 'screening').click();
    await page.locator('.passage-work').waitFor();
  }, 60_000);

  it('keeps a form that is open on the waiting screen', async () => {
    const page = await open();
    // Dealt first, opened at once: the reader needs longer than a key.
    await deal(page);
    await page.keyboard.press('F2');
    await dialogOf(page).locator('textarea').fill('P<UTO');
    await page.locator('.arrival-bar').waitFor({ timeout: 20_000 });
    expect(await dialogOf(page).locator('textarea').inputValue()).toBe('P<UTO');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F9');
    await page.locator('.passage-work').waitFor();
  }, 60_000);

  it('leaves outcomes, essentials and the first finding in sight on a cheap screen', async () => {
    const page = await open();
    await button(page, t('training.deal')).click();
    await button(dialogOf(page), t('training.scenario.wrongCheckDigit')).click();
    await page.locator('.finding').first().waitFor({ timeout: 20_000 });
    const bottoms = await page.evaluate(() => {
      const bottomOf = (selector: string): number => Math.max(...[...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect().bottom));
      const top = document.querySelector('.finding')?.getBoundingClientRect().bottom ?? Infinity;
      return { finding: top, findings: bottomOf('.findings-scroll'), facts: bottomOf('.screening-holder .facts dd'), holder: bottomOf('.screening-holder'), outcomes: bottomOf('.outcome-buttons'), footer: document.querySelector('.footer')?.getBoundingClientRect().top ?? 0 };
    });
    expect(bottoms.finding).toBeLessThanOrEqual(bottoms.findings);
    expect(bottoms.facts).toBeLessThanOrEqual(bottoms.holder);
    expect(bottoms.outcomes).toBeLessThanOrEqual(bottoms.footer);
  }, 60_000);
});
