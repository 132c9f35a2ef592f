/** The main job in a real browser: a zone is read, corrected, decided, reversed, and nothing typed is lost. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createI18n } from '../../texts/languages.ts';
import { describePages } from '../harness/chromium.ts';
import { OFFICER, type RunningStation, SUPERVISOR, startStation } from '../harness/station.ts';
import { withWrongDigit } from '../harness/travellers.ts';
import { button, cell, decide, dialogOf, openDesk, place, referenceOf, signIn, soundZone, starting, t, typeZone, waiting } from './desk.ts';

describePages('screening', (pages) => {
  let station: RunningStation;
  beforeAll(async () => {
    station = await startStation({ founded: { people: [OFFICER, SUPERVISOR], policy: { typedAllowed: true } }, entered: true });
  }, 60_000);
  afterAll(() => station.stop());

  it('names a wrong digit, takes a correction and its undoing, and clears after a confirm step', async () => {
    const page = await openDesk(pages, station, OFFICER);
    const zone = soundZone({ primaryIdentifier: 'LINDQVIST' });
    const sound = zone.split('\n')[1]?.[9] ?? '';
    await typeZone(page, withWrongDigit(zone));
    const summary = page.locator('.summary');
    await summary.getByText(t('screening.findings.toLook', { count: 1 })).waitFor();
    expect(await page.getByText(t('screening.document.notLive')).count()).toBe(1);
    const digit = cell(page, 1, 9);
    expect(await digit.getAttribute('data-expected')).toBe(sound);

    await digit.click();
    await button(dialogOf(page), t('screening.picker.put', { character: sound })).click();
    await summary.getByText(t('screening.findings.nothing')).waitFor();
    await button(page.locator('.corrections'), /./).click();
    await summary.getByText(t('screening.findings.toLook', { count: 1 })).waitFor();
    await digit.focus();
    await page.keyboard.press(sound);
    await page.keyboard.press('Enter');
    await summary.getByText(t('screening.findings.nothing')).waitFor();
    expect(await page.locator('.corrections li').count()).toBe(3);

    await page.keyboard.press('F2');
    const confirm = page.getByRole('alertdialog');
    await confirm.getByText('LINDQVIST, MARIA').waitFor();
    await confirm.getByText(t('outcomes.explain.cleared')).waitFor();
    await button(confirm, t('screening.decide.cancel')).click();
    expect(await page.locator('.outcome-button').count()).toBe(5);
    await decide(page, 'F2');
    await page.getByRole('heading', { name: t('screening.decide.done', { outcome: t('outcomes.cleared') }) }).waitFor();
    await button(page, starting('screening.decide.next')).click();
    await waiting(page);
  });

  it('asks for a reason where there is something to look at, and records none without it', async () => {
    const page = await openDesk(pages, station, OFFICER);
    await typeZone(page, withWrongDigit(soundZone()));
    await page.keyboard.press('F2');
    await button(dialogOf(page), t('screening.decide.confirm')).click();
    await dialogOf(page).getByText(t('screening.decide.reasonNeeded')).waitFor();
    expect(await page.getByText(t('screening.decide.done', { outcome: t('outcomes.cleared') })).count()).toBe(0);
  });

  it('asks for a reason, and shows the row, where an earlier document of the passage has something to look at', async () => {
    const page = await openDesk(pages, station, OFFICER);
    await typeZone(page, withWrongDigit(soundZone({ primaryIdentifier: 'TWOPAPERS' })));
    const reference = await referenceOf(page);
    await page.keyboard.press('Escape');
    const officer = (await station.port()).client;
    await officer.session.signIn({ badge: OFFICER.badge, pin: OFFICER.pin });
    const passageId = (await officer.screening.open({})).find((row) => row.reference === reference)?.passageId ?? '';
    const { captureId } = await officer.screening.text({ requestId: crypto.randomUUID(), channel: 'typed', direction: 'entry', text: soundZone({ format: 'TD1', documentCode: 'I', primaryIdentifier: 'TWOPAPERS' }) });
    await officer.screening.samePassage({ requestId: crypto.randomUUID(), captureId, passageId: passageId as never });

    await waiting(page);
    await button(page.locator('.open-passages'), new RegExp(reference)).click();
    // The second paper is shown, which has nothing; the first one stands all the same.
    await page.locator('.summary').getByText(t('screening.findings.nothing')).waitFor();
    await page.keyboard.press('F2');
    await button(dialogOf(page), t('screening.decide.confirm')).click();
    await dialogOf(page).getByText(t('screening.decide.reasonNeeded')).waitFor();
    await page.keyboard.press('Escape');
    await place(page, 'passages').click();
    await page.getByRole('row').filter({ hasText: reference }).locator('.row-findings').waitFor();
  });

  it('keeps a typed reason through a change of language, a lock and a new window', async () => {
    const page = await openDesk(pages, station, OFFICER);
    await typeZone(page, soundZone());
    const reference = await referenceOf(page);
    await page.keyboard.press('F3');
    await dialogOf(page).getByLabel(t('screening.decide.reasonOptional')).fill('Asked about the visa');
    await button(dialogOf(page), 'العربية').click();
    await page.locator('html[dir=rtl]').waitFor();
    const arabic = createI18n('ar').t;
    expect(await dialogOf(page).getByLabel(arabic('screening.decide.reasonOptional')).inputValue()).toBe('Asked about the visa');
    await button(dialogOf(page), 'English').click();
    await page.locator('html[dir=ltr]').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForTimeout(600);

    await page.reload();
    await page.getByRole('navigation').or(page.getByLabel(t('common.badge'), { exact: true })).first().waitFor();
    if ((await page.getByRole('navigation').count()) === 0) await signIn(page, OFFICER);
    await waiting(page);
    await button(page.locator('.open-passages'), new RegExp(reference)).click();
    await page.locator('.passage-work').waitFor();
    await page.keyboard.press('F3');
    await expect.poll(() => dialogOf(page).getByLabel(t('screening.decide.reasonOptional')).inputValue()).toBe('Asked about the visa');
  });

  it('asks whether a repeat scan is the same passage and then counts once', async () => {
    const page = await openDesk(pages, station, OFFICER);
    const zone = soundZone({ primaryIdentifier: 'REPEATOVA' });
    await typeZone(page, zone);
    const reference = await referenceOf(page);
    await page.keyboard.press('Escape');
    await typeZone(page, zone);
    await page.getByText(t('screening.same.title')).waitFor();
    await button(page, t('screening.same.yes')).click();
    await expect.poll(() => referenceOf(page)).toBe(reference);
    expect(await page.getByRole('radiogroup', { name: t('screening.document.captures') }).getByRole('radio').count()).toBe(2);
    await place(page, 'passages').click();
    await page.getByLabel(t('passages.search')).fill('repeatov');
    await page.getByText(t('passages.found', { count: 1 })).waitFor();
  });

  it('reverses a wrong decision by a new one; slip and counts follow', async () => {
    const page = await openDesk(pages, station, OFFICER);
    await typeZone(page, soundZone({ primaryIdentifier: 'WRONGLY' }));
    const reference = await referenceOf(page);
    await decide(page, 'F2');
    await button(page, t('screening.decide.reverse')).click();
    const dialog = page.getByRole('alertdialog');
    await button(dialog, t('passages.reverse.confirm')).click();
    await dialog.getByText(t('passages.reverse.reasonNeeded')).waitFor();
    await dialog.getByText(t('outcomes.health'), { exact: true }).click();
    await dialog.getByLabel(t('passages.reverse.reason')).fill('Feels unwell');
    await button(dialog, t('passages.reverse.confirm')).click();
    await page.getByRole('heading', { name: t('screening.decide.done', { outcome: t('outcomes.health') }) }).waitFor();

    await page.keyboard.press('F10');
    await dialogOf(page).getByText(t('outcomes.goTo.health')).waitFor();
    expect(await dialogOf(page).getByText(/unwell/i).count()).toBe(0);
    await page.keyboard.press('Escape');
    await place(page, 'passages').click();
    await page.getByRole('row', { name: new RegExp(reference) }).or(page.getByRole('row').filter({ hasText: reference })).first().click();
    const decisions = page.locator('.decisions > li');
    await expect.poll(() => decisions.count()).toBe(2);
    expect(await decisions.first().getAttribute('data-reversed')).toBe('');
    expect(await decisions.last().innerText()).toContain('Feels unwell');
  });

  it('says plainly that a child without an adult needs somebody to ask', async () => {
    const page = await openDesk(pages, station, OFFICER);
    await typeZone(page, soundZone({ birthDate: { year: new Date().getUTCFullYear() - 8, month: 1, day: 2 } }));
    await page.getByText(t('screening.party.attend')).waitFor();
  });

  it('refuses noise in words and keeps what was typed', async () => {
    const page = await openDesk(pages, station, OFFICER);
    await waiting(page);
    await page.keyboard.press('F2');
    const field = dialogOf(page).getByLabel(t('screening.typed.label'));
    await field.fill('hello');
    await button(dialogOf(page), t('screening.typed.send')).click();
    await dialogOf(page).getByText(t('errors.NO_ZONE')).waitFor();
    expect(await field.inputValue()).toBe('hello');
  });

  it('starts a passage for a person without documents and opens its steps', async () => {
    const page = await openDesk(pages, station, OFFICER);
    await waiting(page);
    await button(page, t('screening.undocumented.open')).click();
    await dialogOf(page).getByLabel(t('screening.undocumented.name')).fill('آمنة');
    await button(dialogOf(page), t('screening.undocumented.start')).click();
    const steps = page.locator('.procedure').filter({ hasText: 'HBM-08' });
    await steps.locator('.choice').first().click();
    await steps.getByText(new RegExp(OFFICER.name)).waitFor();
  });
});
