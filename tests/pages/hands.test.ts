/** The same job by keyboard alone, and by touch alone; training's page pictures; a scan that never takes work away. */
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import type { TrainingScenario } from '../../core/contract/session.ts';
import { describePages } from '../harness/chromium.ts';
import { type RunningStation, startStation } from '../harness/station.ts';
import { button, dialogOf, referenceOf, starting, t, waiting } from './desk.ts';

describePages('hands', (pages) => {
  // Stopped when the windows are closed: a window whose station goes away says so, rightly.
  const stations: RunningStation[] = [];
  let page: Page;
  afterAll(() => Promise.all(stations.map((station) => station.stop())));
  const open = async (touch: boolean): Promise<void> => {
    const station = await startStation({ training: true });
    stations.push(station);
    page = await pages.open(station.url, { width: 1366, height: 768, touch });
    await waiting(page);
  };
  const deal = async (scenario: TrainingScenario): Promise<void> => {
    await button(page, t('training.deal')).click();
    await button(dialogOf(page), t(`training.scenario.${scenario}`)).click();
  };

  it('screens by keyboard alone', async () => {
    await open(false);
    await page.keyboard.press('F2');
    await dialogOf(page).locator('textarea:focus').waitFor();
    await page.keyboard.type('P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<11');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.summary:focus').waitFor();
    await page.keyboard.press('1');
    await page.locator('.finding-item[data-chosen]').waitFor();
    expect(await page.locator('.zone-cell[data-evidence]').count()).toBeGreaterThan(0);
    await page.keyboard.press('F7');
    await dialogOf(page).locator('input:focus').waitFor();
    await page.keyboard.type('Waits for a colleague');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: t('screening.decide.done', { outcome: t('outcomes.heldForPerson') }) }).waitFor();
    await page.keyboard.press('F10');
    await dialogOf(page).getByText(t('outcomes.goTo.heldForPerson')).waitFor();
    await page.keyboard.press('Escape');
    await dialogOf(page).waitFor({ state: 'detached' });
    await page.keyboard.press('F9');
    await waiting(page);
  });

  it('screens by touch alone, the page picture turned and zoomed by buttons', async () => {
    await open(true);
    await deal('wrongCheckDigit');
    await page.locator('.page-outline[data-kind=zone]').waitFor({ timeout: 20_000 });
    const seen = async (): Promise<string | null> => page.locator('.page-svg').getAttribute('viewBox');
    const whole = await seen();
    await page.getByRole('button', { name: t('screening.document.zoomIn') }).tap();
    await expect.poll(seen).not.toBe(whole);
    await page.getByRole('button', { name: t('screening.document.whole') }).tap();
    await expect.poll(seen).toBe(whole);
    await page.locator('.finding').first().tap();
    await page.locator('.page-outline[data-kind=mark]').first().waitFor();
    await page.getByRole('button', { name: starting('outcomes.cleared') }).tap();
    await dialogOf(page).locator('.quick-reasons button').first().tap();
    await button(dialogOf(page), t('screening.decide.confirm')).tap();
    await page.getByRole('heading', { name: t('screening.decide.done', { outcome: t('outcomes.cleared') }) }).waitFor();
    // Decided: the next document takes its place unasked.
    const before = await referenceOf(page);
    await deal('ordinary');
    await expect.poll(() => referenceOf(page), { timeout: 20_000 }).not.toBe(before);
    // Not decided: the next one waits.
    const inWork = await referenceOf(page);
    await deal('visa');
    await page.getByText(t('screening.arrived.title')).waitFor({ timeout: 20_000 });
    expect(await referenceOf(page)).toBe(inWork);
    await button(page, starting('screening.arrived.openUnnamed')).tap();
    await expect.poll(() => referenceOf(page)).not.toBe(inWork);
  });
});
