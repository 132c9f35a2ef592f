/** The second line, a lawful order by two persons, and the fear-of-return lock that forbids one. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describePages } from '../harness/chromium.ts';
import { FOUNDER, OFFICER, PROTECTION, type RunningStation, SUPERVISOR, startStation } from '../harness/station.ts';
import { button, decide, openDesk, place, referenceOf, signIn, soundZone, starting, t, typeZone } from './desk.ts';

describePages('the second line and protection', (pages) => {
  let station: RunningStation;
  beforeAll(async () => {
    station = await startStation({ founded: { people: [OFFICER, SUPERVISOR, PROTECTION], policy: { typedAllowed: true } }, entered: true });
  }, 60_000);
  afterAll(() => station.stop());

  it('shows both officers\' views, records an order by two persons, and decides', async () => {
    const first = await openDesk(pages, station, OFFICER);
    await typeZone(first, soundZone({ primaryIdentifier: 'ORDERED' }));
    const reference = await referenceOf(first);
    await decide(first, 'F3');

    const page = await openDesk(pages, station, SUPERVISOR);
    await place(page, 'secondLine').click();
    await page.getByRole('row').filter({ hasText: reference }).click();
    await page.getByRole('heading', { name: t('secondLine.case', { reference }) }).waitFor();
    expect(await page.getByRole('region', { name: t('secondLine.first') }).innerText()).toContain(OFFICER.name);

    await button(page, starting('secondLine.order.open')).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText(t('secondLine.order.explain')).waitFor();
    await button(dialog, t('secondLine.order.confirm')).click();
    await dialog.getByText(t('secondLine.order.missing')).first().waitFor();
    await dialog.getByLabel(t('secondLine.order.authority')).fill('Court of Example');
    await dialog.getByLabel(t('secondLine.order.legalBasis')).fill('Law 1 of 2000, article 2');
    await dialog.getByLabel(t('secondLine.order.reference')).fill('17/2026');
    await dialog.getByLabel(t('secondLine.order.text')).fill('To appear before the court.');
    // What was typed is there again, whatever closed the form; it is kept at the station, so a restart keeps it too.
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.waitForTimeout(600);
    await page.reload();
    await signIn(page, SUPERVISOR);
    await place(page, 'secondLine').click();
    await page.getByRole('row').filter({ hasText: reference }).click();
    await button(page, starting('secondLine.order.open')).click();
    for (const [field, typed] of [['authority', 'Court of Example'], ['legalBasis', 'Law 1 of 2000, article 2'], ['reference', '17/2026'], ['text', 'To appear before the court.']] as const) {
      await expect.poll(() => dialog.getByLabel(t(`secondLine.order.${field}`)).inputValue()).toBe(typed);
    }
    // The same person twice is not two persons.
    const confirmBy = async (person: { badge: string; pin: string }): Promise<void> => {
      await dialog.getByLabel(t('secondLine.order.badge')).fill(person.badge);
      await page.keyboard.press('Enter');
      await page.keyboard.type(person.pin);
      await button(dialog, t('secondLine.order.confirm')).click();
    };
    await confirmBy(SUPERVISOR);
    await dialog.getByText(t('errors.SECOND_PERSON.same')).waitFor();
    await confirmBy(FOUNDER);
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/Court of Example/).waitFor();

    await button(page, starting('secondLine.decide')).click();
    await dialog.getByText(t('outcomes.cleared'), { exact: true }).click();
    await dialog.locator('.quick-reasons button').first().click();
    await button(dialog, t('passages.reverse.confirm')).click();
    await expect.poll(() => page.getByRole('region', { name: t('secondLine.second') }).innerText()).toContain(SUPERVISOR.name);
  });

  it('forbids an order while a fear of return stands, until two roles lift the lock', async () => {
    const first = await openDesk(pages, station, OFFICER);
    await typeZone(first, soundZone({ primaryIdentifier: 'AFRAID' }));
    const reference = await referenceOf(first);
    await first.keyboard.press('F8');
    await first.getByRole('alertdialog').getByText(t('screening.fear.text')).waitFor();
    await button(first.getByRole('alertdialog'), t('screening.fear.confirm')).click();
    await first.locator('.procedure').filter({ hasText: 'HBM-09' }).waitFor();
    await decide(first, 'F3');

    const supervisor = await openDesk(pages, station, SUPERVISOR);
    await place(supervisor, 'secondLine').click();
    await supervisor.getByRole('row').filter({ hasText: reference }).click();
    await supervisor.getByText(t('secondLine.order.locked')).waitFor();
    expect(await button(supervisor, starting('secondLine.order.open')).isDisabled()).toBe(true);

    const protection = await openDesk(pages, station, PROTECTION);
    await place(protection, 'protection').click();
    const lock = protection.locator('.lock').filter({ hasText: reference });
    await button(lock, t('protection.lift')).click();
    const dialog = protection.getByRole('alertdialog');
    await dialog.getByLabel(t('protection.reason')).fill('The claim was withdrawn before the commission.');
    await dialog.getByLabel(t('secondLine.order.badge')).fill(SUPERVISOR.badge);
    await protection.keyboard.press('Enter');
    await protection.keyboard.type(SUPERVISOR.pin);
    await button(dialog, t('protection.confirm')).click();
    await dialog.waitFor({ state: 'detached' });
    await protection.getByText(/withdrawn before the commission/).waitFor();
    await expect.poll(() => button(supervisor, starting('secondLine.order.open')).isDisabled()).toBe(false);
  });

  it('shows a protection outcome to other officers as referred only', async () => {
    const first = await openDesk(pages, station, OFFICER);
    await typeZone(first, soundZone({ primaryIdentifier: 'REFERRED' }));
    const reference = await referenceOf(first);
    await first.keyboard.press('F4');
    const confirm = first.getByRole('alertdialog');
    expect(await confirm.getByRole('textbox').count()).toBe(0);
    await button(confirm, t('screening.decide.confirm')).click();
    await confirm.waitFor({ state: 'detached' });
    const other = await openDesk(pages, station, SUPERVISOR);
    await place(other, 'passages').click();
    const row = other.getByRole('row').filter({ hasText: reference });
    expect(await row.innerText()).toContain(t('outcomes.referred'));
    expect(await row.innerText()).not.toContain(t('outcomes.protection'));
  });
});
