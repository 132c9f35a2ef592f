/** axe finds nothing serious on any screen of the daily work, in either direction of reading. */
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { createI18n, languageNames, type TextLanguage } from '../../texts/languages.ts';
import { seriousViolations } from '../harness/axe.ts';
import { describePages } from '../harness/chromium.ts';
import { type RunningStation, startStation } from '../harness/station.ts';

describePages('axe', (pages) => {
  // Stopped when the windows are closed: a window whose station goes away says so, rightly.
  const stations: RunningStation[] = [];
  afterAll(() => Promise.all(stations.map((station) => station.stop())));

  it.each([['en', 'light'], ['ar', 'dark']] as const)('every screen of the daily work, %s, %s', async (language, colorScheme) => {
    const station = await startStation({ training: language });
    stations.push(station);
    const page = await pages.open(station.url, { width: 1366, height: 768, colorScheme });
    await page.locator('.waiting').waitFor();
    await speak(page, language);
    const { t } = createI18n(language);
    const found: string[] = [];
    const check = async (name: string): Promise<void> => {
      found.push(...(await seriousViolations(page)).map((violation) => `${name}: ${violation}`));
    };
    const key = async (name: string): Promise<void> => {
      await page.keyboard.press(name);
      await page.locator('[role=dialog], [role=alertdialog]').waitFor();
    };
    const leave = async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await page.locator('[role=dialog], [role=alertdialog]').waitFor({ state: 'detached' });
    };
    const go = async (place: string): Promise<void> => {
      await page.getByRole('navigation').getByRole('button', { name: t(`frame.place.${place}`) }).click();
      await page.locator('main h1').first().waitFor();
    };

    await check('waiting');
    await key('F2');
    await check('typed zone');
    await leave();
    await key('F4');
    await check('person without documents');
    await leave();

    await page.getByRole('button', { name: t('training.deal') }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: t('training.scenario.wrongCheckDigit') }).click();
    await page.locator('.page-outline').first().waitFor({ timeout: 20_000 });
    await page.keyboard.press('1');
    await page.locator('.finding-item[data-chosen]').waitFor();
    await page.keyboard.press('Enter');
    await check('passage');
    await page.locator('.zone-cell[data-check=failed]').click();
    await page.locator('.character-key').first().waitFor();
    await check('correcting');
    await leave();
    await key('F8');
    await check('fear of return');
    await leave();
    await key('Delete');
    await check('setting aside');
    await leave();
    await key('F3');
    await check('confirm');
    await page.locator('.quick-reasons button').first().click();
    await page.getByRole('button', { name: t('screening.decide.confirm'), exact: true }).click();
    await page.locator('.outcome-buttons[data-decided]').waitFor();
    await check('decided');
    await key('F10');
    await page.locator('.dialog .slip').waitFor();
    await check('slip');
    await leave();

    await go('passages');
    await page.locator('[role=row]').nth(1).waitFor();
    await check('passages');
    await page.locator('[role=row]').nth(1).click();
    await page.locator('.sheet').waitFor();
    await check('one passage');
    await go('secondLine');
    await page.locator('[role=row]').nth(1).waitFor();
    await check('second line');
    await page.locator('[role=row]').nth(1).click();
    await page.locator('.two-views').waitFor();
    await check('case');
    await key('F9');
    await check('order');
    await leave();
    await key('F2');
    await check('deciding again');
    await leave();
    await key('F8');
    await page.getByRole('button', { name: t('screening.fear.confirm') }).click();
    await go('protection');
    await page.locator('.lock').waitFor();
    await check('protection');
    await page.locator('.lock').getByRole('button', { name: t('protection.lift') }).click();
    await page.getByRole('alertdialog').waitFor();
    await check('lifting');
    await leave();
    await go('shift');
    await page.locator('.bars').first().waitFor();
    await check('shift');
    await key('F9');
    await page.getByRole('alertdialog').getByRole('button', { name: t('shift.confirm') }).click();
    await page.locator('.dialog .report').waitFor();
    await check('report');
    expect(found).toEqual([]);
  }, 120_000);
});

/** A station in training may open in another language than it was asked for: the switch decides. */
async function speak(page: Page, language: TextLanguage): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === language) return;
  await page.getByRole('button', { name: languageNames[language] }).or(page.getByRole('radio', { name: languageNames[language] })).first().click();
  await page.locator(`html[lang=${language}]`).waitFor();
}
