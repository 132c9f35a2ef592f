/** A flagged document from its capture to sealed evidence: magnified, compared, noted, inspected, decided, judged. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSimulator } from '../../devices/simulator/create-simulator.ts';
import { createI18n, languageNames } from '../../texts/languages.ts';
import { openBundle } from '../../tools/open-evidence/bundle.mjs';
import { seriousViolations } from '../harness/axe.ts';
import { describePages } from '../harness/chromium.ts';
import { FOUNDER, OFFICER, type RunningStation, SUPERVISOR, startStation } from '../harness/station.ts';
import { withWrongDigit, zoneOf } from '../harness/travellers.ts';
import { button, decide, dialogOf, openDesk, place, referenceOf, starting, t, typeZone, waiting } from './desk.ts';

/** Of the private half in `docs/evidence-bundle.md`. */
const CENTRE = { private: Buffer.alloc(32, 0x11), public: '7b4e909bbe7ffe44c465a220037d608ee35897d31ef972f07f74892cb0f73f13' };

const deal = async (scenario: string): Promise<Buffer> => Buffer.from((await createSimulator(() => 0.2, () => '2026-03-01').deal(scenario)).image);

describePages('the workspace of a case', (pages) => {
  let station: RunningStation;
  let image: Buffer;
  beforeAll(async () => {
    station = await startStation({ founded: { people: [OFFICER, SUPERVISOR], policy: { typedAllowed: true, droppedAllowed: true } }, entered: true });
    image = await deal('wrongCheckDigit');
  }, 60_000);
  afterAll(() => station.stop());

  const openCase = async (page: Page, reference: string): Promise<void> => {
    await place(page, 'secondLine').click();
    await page.getByRole('row').filter({ hasText: reference }).click();
    await page.getByRole('heading', { name: t('secondLine.case', { reference }) }).waitFor();
  };
  const seenWidth = async (page: Page, pane = 0): Promise<number> => Number((await page.locator('.pane').nth(pane).locator('.pane-svg').getAttribute('viewBox'))?.split(' ')[2]);

  it('is magnified, measured, compared, noted, inspected, judged and sealed', async () => {
    const administrator = await openDesk(pages, station, FOUNDER);
    await place(administrator, 'journal').click();
    await button(administrator, t('centre.set')).click();
    await dialogOf(administrator).getByLabel(t('centre.name')).fill('Invented centre');
    await dialogOf(administrator).getByLabel(t('centre.key')).fill(CENTRE.public.slice(0, 63));
    await dialogOf(administrator).getByLabel(t('centre.why')).fill('compared over the telephone');
    await button(dialogOf(administrator), t('centre.set')).click();
    await dialogOf(administrator).getByText(t('centre.keyWrong')).waitFor();
    await dialogOf(administrator).getByLabel(t('centre.key')).fill(CENTRE.public.toUpperCase().replace(/(.{8})/g, '$1 '));
    await button(dialogOf(administrator), t('centre.set')).click();
    await administrator.getByText('Invented centre').waitFor();

    const officer = await openDesk(pages, station, OFFICER);
    await waiting(officer);
    await officer.locator('input[type=file]').setInputFiles({ name: 'page.png', mimeType: 'image/png', buffer: image });
    await officer.locator('.passage-work').waitFor({ timeout: 20_000 });
    const reference = await referenceOf(officer);
    await decide(officer, 'F3');

    const page = await openDesk(pages, station, SUPERVISOR);
    const specimen = await sharp({ create: { width: 900, height: 640, channels: 3, background: '#cfe3d6' } }).jpeg().toBuffer();
    await place(page, 'specimens').click();
    await page.locator('input[type=file][multiple]').setInputFiles([
      { name: 'library.jsonl', mimeType: 'application/json', buffer: Buffer.from('{"file":"uto.jpg","issuingState":"UTO","family":"Passport, series 2015","source":"Invented register"}\n{"file":"gone.jpg","issuingState":"UTO","family":"x","source":"x"}') },
      { name: 'uto.jpg', mimeType: 'image/jpeg', buffer: specimen },
    ]);
    await page.getByRole('rowheader', { name: 'Passport, series 2015' }).waitFor();
    await page.getByText(/gone\.jpg/).waitFor();
    expect(await seriousViolations(page)).toEqual([]);

    await openCase(page, reference);
    await page.locator('.pane-svg image').waitFor();
    const whole = await seenWidth(page);
    const frame = page.locator('.pane-frame').first();
    await frame.focus();
    for (const key of ['+', '+', 'ArrowRight']) await page.keyboard.press(key);
    const near = await seenWidth(page);
    expect(near).toBeCloseTo(whole / 1.4 ** 2, 0);
    await frame.hover();
    await page.mouse.wheel(0, -400);
    await expect.poll(() => seenWidth(page)).toBeLessThan(near / 2);
    await page.keyboard.press('Home');
    await expect.poll(() => seenWidth(page)).toBeCloseTo(whole, 0);

    // A finding is drawn where it rests, and brought near.
    const finding = page.locator('.case-findings [data-rule=F01]');
    await finding.locator('.finding').click();
    await page.locator('.work-shape[data-kind=chosen]').waitFor();
    await expect.poll(() => seenWidth(page)).toBeLessThan(whole / 2);
    await finding.getByText(t('measures.unknown')).waitFor();

    await page.getByRole('button', { name: t('case.view.photo') }).click();
    await page.getByRole('option', { name: t('case.view.edges') }).click();
    await page.getByText(t('case.view.note')).waitFor();
    await page.locator('.pane-svg image').waitFor();
    await button(page, t('case.look.ruler')).click();
    await page.locator('.work-rulers').waitFor();
    await button(page, t('case.look.measure')).click();
    await frame.focus();
    await page.keyboard.press('ArrowLeft');
    await button(page, t('case.look.measureEnd')).click();
    expect(await page.locator('.pane-measured').innerText()).toMatch(/^\d+ pixels/);

    await button(page, t('case.compare.open')).click();
    await dialogOf(page).getByRole('button', { name: /Passport, series 2015/ }).click();
    await page.locator('.pane').nth(1).locator('image').waitFor();
    const beside = await seenWidth(page, 1);
    await frame.focus();
    await page.keyboard.press('+');
    await expect.poll(() => seenWidth(page, 1)).toBeCloseTo(beside / 1.4, 0);
    await page.getByText(t('case.compare.linked')).click();
    await frame.focus();
    await page.keyboard.press('+');
    expect(await seenWidth(page, 1)).toBeCloseTo(beside / 1.4, 0);
    expect(await seriousViolations(page)).toEqual([]);

    await page.getByLabel(t('case.notes.new')).fill('The digit was scratched and printed over.');
    await button(page, t('case.notes.add')).click();
    await page.locator('.case-note').filter({ hasText: 'scratched' }).waitFor();

    await button(page, t('case.inspection.new')).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.waitFor();
    await dialog.getByText(t('case.inspection.kinds.person'), { exact: true }).click();
    await dialog.getByText(t('case.inspection.technique.manual'), { exact: true }).click();
    await dialog.getByText(t('case.inspection.results.itemsFound'), { exact: true }).click();
    await button(dialog, t('case.inspection.record')).click();
    await dialog.getByText(t('case.inspection.missing.femaleOfficer')).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await dialog.getByText(t('case.inspection.femaleAnswers.given'), { exact: true }).click();
    await dialog.getByLabel(t('case.inspection.femaleWho')).fill('Hana Example');
    await dialog.getByLabel(t('case.inspection.item.what')).fill('Invented second passport');
    await dialog.getByLabel(t('case.inspection.item.sealNumber')).fill('S-17');
    await dialog.getByLabel(t('case.inspection.item.heldBy')).fill('Sara Example');
    await button(dialog, t('case.inspection.record')).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Invented second passport').waitFor();
    await page.getByRole('button', { name: starting('case.inspection.print') }).click();
    const sheet = page.getByRole('dialog').locator('.report');
    expect(await sheet.innerText()).toContain('Hana Example');
    await page.keyboard.press('Escape');

    // Judged only once the second line has decided.
    expect(await page.locator('.judge').count()).toBe(0);
    await page.keyboard.press('F2');
    await dialog.getByText(t('outcomes.cleared'), { exact: true }).click();
    await dialog.locator('.quick-reasons button').first().click();
    await button(dialog, t('passages.reverse.confirm')).click();
    await finding.getByText(t('case.judge.notConfirmed'), { exact: true }).click();
    await finding.locator('.judge').getByText(SUPERVISOR.name).waitFor();
    await finding.getByText(/Right 0 of 1 time/).waitFor();

    await button(page, t('case.bundle.seal')).click();
    const path = await page.locator('.notice .path').innerText();
    const { parts } = openBundle(readFileSync(path), CENTRE.private);
    expect(parts.get('image-1')?.equals(image)).toBe(true);
    const told = parts.get('case.json')?.toString() ?? '';
    for (const said of ['scratched and printed over', 'Invented second passport', 'notConfirmed', SUPERVISOR.name]) expect(told).toContain(said);

    await place(page, 'measures').click();
    await page.getByText(/Right 0 of 1 time/).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  }, 180_000);

  it('says where no picture is held, and takes the document in once more', async () => {
    const officer = await openDesk(pages, station, OFFICER);
    await typeZone(officer, withWrongDigit(zoneOf({ issuingState: 'IRQ', nationality: 'IRQ' })));
    const reference = await referenceOf(officer);
    await decide(officer, 'F3');
    const page = await openDesk(pages, station, SUPERVISOR);
    await openCase(page, reference);
    await page.getByText(t('case.look.noneText')).waitFor();
    expect(await page.locator('.pane').count()).toBe(0);
    // In Arabic, from the right to the left: nothing serious either.
    await page.getByRole('radio', { name: languageNames.ar }).or(page.getByRole('button', { name: languageNames.ar })).first().click();
    await page.locator('html[lang=ar]').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    const arabic = createI18n('ar').t;
    await page.locator('.scan-again input[type=file]').setInputFiles({ name: 'page.png', mimeType: 'image/png', buffer: await deal('iraqiPassport') });
    // Another number, name and birth date: joined with a reason only.
    await page.getByText(arabic('errors.UNRELATED')).waitFor({ timeout: 20_000 });
    await page.getByLabel(arabic('screening.same.why')).fill('typed wrongly at first');
    await page.getByRole('button', { name: arabic('case.scan.joinAnyway') }).click();
    await page.locator('.pane-svg image').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  }, 120_000);
});
