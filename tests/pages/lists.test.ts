/** Lists on the screen: loaded from a file, refused with a reason, a document hit with HBM-19, a namesake cleared and reopened. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousViolations } from '../harness/axe.ts';
import { describePages } from '../harness/chromium.ts';
import { FOUNDER, OFFICER, type RunningStation, SUPERVISOR, startStation } from '../harness/station.ts';
import { button, dialogOf, openDesk, place, soundZone, t, typeZone } from './desk.ts';

/** The machine may be busy, and a list is built in a thread of its own. */
const SOON = { timeout: 60_000 };
const shots = process.env['HBM_LIST_SHOTS'];

const DOCUMENTS = 'state,number,reason,since\nIRQ,L7000001,stolen,2025-01-02\nIRQ,L7000009,lost,\n';
const BAD = 'state,number,reason\nIRQ,L7000001,stolen\nQQQ,L7000002,stolen\nIRQ,L7000003,burnt\n';
const BROKEN = 'state,number,reason\nIRQ,L7000001,stolen\nIRQ,"L7000002,stolen\nIRQ,L7000003,lost\n';
const PERSONS = 'id,name,aliases,birth_date,nationalities,father,grandfather,mother,birth_place\nx-1,Karim Jasim Tajribi,كريم جاسم تجريبي,1984-03-09,IRQ,Jasim,Hamid,Zahra,Mosul\n';
const SAME_BIRTH = /A listed person has a name like this and the same birth date/;
const LISTED = { primaryIdentifier: 'TAJRIBI', secondaryIdentifier: 'KARIM JASIM', sex: 'M' as const };

async function choose(page: Page, name: string, text: string): Promise<void> {
  await place(page, 'lists').click();
  await page.getByRole('heading', { name: t('lists.title'), level: 1 }).waitFor();
  await page.getByLabel(t('lists.load')).setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

async function load(page: Page, called: string, text: string): Promise<void> {
  await choose(page, 'list.csv', text);
  await dialogOf(page).getByLabel(t('lists.import.name')).fill(called);
  await button(dialogOf(page), t('lists.import.begin')).click();
}

const focused = (page: Page): Promise<string | undefined> => page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText);

async function picture(page: Page, name: string): Promise<void> {
  if (shots === undefined) return;
  mkdirSync(shots, { recursive: true });
  for (const language of ['en', 'ar'] as const) {
    if (language === 'ar') await page.getByRole('button', { name: 'العربية' }).first().click();
    await page.waitForTimeout(300);
    await page.screenshot({ path: `${shots}/${name}-${language}.png`, fullPage: true });
    if (language === 'ar') await page.getByRole('button', { name: 'English' }).first().click();
  }
}

describePages('lists', (pages) => {
  let station: RunningStation;
  beforeAll(async () => {
    station = await startStation({ founded: { people: [OFFICER, SUPERVISOR], policy: { typedAllowed: true } }, entered: true });
  }, 120_000);
  afterAll(async () => {
    await station.stop();
    expect(station.log).toEqual([]);
  });

  it('are loaded from a file; bad lines are named, and what is no bundle is refused', async () => {
    const page = await openDesk(pages, station, FOUNDER);
    const bar = page.locator('header');
    await bar.getByText(t('frame.noLists')).waitFor();
    await load(page, 'Invented documents', BAD);
    const notice = page.getByRole('status').filter({ hasText: t('lists.bad.title') });
    await notice.waitFor(SOON);
    await notice.getByText(t('lists.fault.state')).waitFor();
    await notice.getByText(t('lists.fault.reason')).waitFor();
    await picture(page, 'bad-lines');
    await button(notice, t('lists.bad.leave')).click();
    await page.getByText(t('lists.empty')).waitFor();

    await load(page, 'Invented documents', BROKEN);
    const broken = page.getByRole('alert').filter({ hasText: t('lists.bad.unreadTitle') });
    await broken.getByText(t('lists.bad.unread', { line: 3 })).waitFor(SOON);
    await broken.getByText(t('lists.fault.unclosed')).waitFor();
    expect(await button(broken, t('lists.bad.goOn', { count: 1 })).count()).toBe(0);
    await button(broken, t('lists.bad.leave')).click();

    await load(page, 'Invented documents', DOCUMENTS);
    await page.getByText(t('lists.done', { count: 2 })).waitFor(SOON);
    const row = page.getByRole('row').filter({ hasText: 'Invented documents' });
    await row.getByText(t('lists.state.inForce')).waitFor();
    await bar.getByText(t('frame.listsAge', { age: t('lists.ageToday') })).waitFor();

    await choose(page, 'forged', '{"body":"0","format":"hbm-list","formatVersion":1}\nnot a signature\n');
    await page.getByText(t('errors.LIST_REFUSED.tampered')).waitFor(SOON);
    await row.getByText(t('lists.state.inForce')).waitFor();
    await load(page, 'Invented persons', PERSONS);
    await page.getByText(t('lists.done', { count: 1 })).waitFor(SOON);
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'lists');

    // Nothing of the table is cut on a narrow screen: its last column is the button that removes a list.
    await page.setViewportSize({ width: 1_024, height: 768 });
    for (const name of ['العربية', 'کوردی', 'English']) {
      await page.getByRole('button', { name }).first().click();
      expect(await page.locator('.table-scroll').first().evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), name).toBe(0);
    }
    await picture(page, 'narrow');
  });

  it('say that a file is gone: a stick that was pulled out must not leave the screen waiting', async () => {
    const page = await openDesk(pages, station, FOUNDER);
    await place(page, 'lists').click();
    await page.getByRole('heading', { name: t('lists.title'), level: 1 }).waitFor();
    const folder = mkdtempSync(join(tmpdir(), 'hbm-stick-'));
    const path = join(folder, 'list.csv');
    const take = async (): Promise<void> => {
      writeFileSync(path, DOCUMENTS);
      await page.getByLabel(t('lists.load')).setInputFiles(path);
      await dialogOf(page).getByLabel(t('lists.import.name')).fill('On a stick');
    };
    await take();
    rmSync(path);
    await button(dialogOf(page), t('lists.import.begin')).click();
    await page.getByText(t('errors.LIST_REFUSED.interrupted')).waitFor(SOON);
    await take();
    await button(dialogOf(page), t('lists.import.begin')).click();
    await page.getByText(t('lists.done', { count: 2 })).waitFor(SOON);
    await button(page.getByRole('row').filter({ hasText: 'On a stick' }), new RegExp(`^${t('lists.remove')}`)).click();
    await dialogOf(page).getByLabel(t('lists.why')).fill('invented');
    await button(dialogOf(page), t('lists.remove')).click();
    await dialogOf(page).waitFor({ state: 'detached' });
    rmSync(folder, { recursive: true });
  });

  it('open HBM-19 for a listed document, with the list and its age beside the answer', async () => {
    const page = await openDesk(pages, station, OFFICER);
    await typeZone(page, soundZone({ documentNumber: 'L7000001' }));
    const hits = page.getByRole('region', { name: t('lists.hits.title') });
    await hits.getByText(t('lists.hits.stolen')).waitFor(SOON);
    expect(await hits.innerText()).toContain('Invented documents');
    expect(await hits.innerText()).toContain(t('lists.ageToday'));
    await page.getByText(/Lost, stolen or revoked document/).first().waitFor();
    await picture(page, 'document-hit');
  });

  it('open an own procedure for a listed name; a cleared namesake stays cleared until a supervisor reopens it', async () => {
    const page = await openDesk(pages, station, OFFICER);
    await typeZone(page, soundZone(LISTED));
    const hits = page.getByRole('region', { name: t('lists.hits.title') });
    await hits.getByText('Hamid').waitFor(SOON);
    await page.getByText(/A name like a listed person/).first().waitFor();
    await page.getByText(SAME_BIRTH).first().waitFor();
    await picture(page, 'person-hit');
    await button(hits, new RegExp(`^${t('lists.hits.clear')}`)).click();
    await dialogOf(page).getByLabel(t('lists.hits.clearWhy')).fill('Another grandfather; seen on the family card.');
    await button(dialogOf(page), t('lists.hits.clearDo')).click();
    await hits.getByText(t('lists.hits.isCleared')).waitFor(SOON);
    // The button that opened the dialog is gone: the keyboard goes on where it stood.
    await expect.poll(() => focused(page)).toBe(t('lists.hits.title'));
    expect(await seriousViolations(page)).toEqual([]);

    // The same person on another day, with another document.
    const again = await openDesk(pages, station, OFFICER);
    await typeZone(again, soundZone(LISTED));
    await again.getByRole('region', { name: t('lists.hits.title') }).getByText(t('lists.hits.isCleared')).waitFor(SOON);
    expect(await again.getByText(SAME_BIRTH).count()).toBe(0);

    const review = await openDesk(pages, station, SUPERVISOR);
    await place(review, 'lists').click();
    const row = review.getByRole('row').filter({ hasText: 'Another grandfather' });
    await row.getByText(OFFICER.name).waitFor(SOON);
    await picture(review, 'review');
    await button(row, new RegExp(`^${t('lists.reopen')}`)).click();
    await dialogOf(review).getByLabel(t('lists.why')).fill('The family card was another person’s.');
    await button(dialogOf(review), t('lists.reopen')).click();
    await row.getByText(/Reopened/).waitFor(SOON);
    await expect.poll(() => focused(review)).toBe(t('lists.namesakes'));
  });
});
