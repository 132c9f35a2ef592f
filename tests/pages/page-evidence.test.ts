/** A page with a seal and a boarding pass on an officer's screen: the cards beside the zone, a code scanned alone, and the seal certificates. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousViolations } from '../harness/axe.ts';
import { describePages } from '../harness/chromium.ts';
import { type EvidencePage, evidencePage, forgedPage } from '../harness/evidence-page.ts';
import { FOUNDER, OFFICER, type RunningStation, startStation } from '../harness/station.ts';
import { button, dialogOf, openDesk, place, referenceOf, t, waiting } from './desk.ts';

const SHOTS = process.env['HBM_SHOTS'];
const shot = async (page: Page, name: string): Promise<unknown> => (SHOTS === undefined ? undefined : page.screenshot({ path: `${SHOTS}/${name}.png` }));
const inArabic = async (page: Page, look: () => Promise<unknown>): Promise<void> => {
  await button(page, 'العربية').click();
  await page.locator('html[dir=rtl]').waitFor();
  await look();
  await button(page, 'English').click();
  await page.locator('html[dir=ltr]').waitFor();
};

describePages('page evidence', (pages) => {
  let station: RunningStation;
  let evidence: EvidencePage;
  beforeAll(async () => {
    [station, evidence] = await Promise.all([startStation({ founded: { people: [OFFICER], policy: { droppedAllowed: true } }, entered: true }), evidencePage(21)]);
  }, 90_000);
  afterAll(() => station.stop());

  const handIn = async (page: Page, image: Uint8Array): Promise<void> => {
    await waiting(page);
    await page.locator('input[type=file]').setInputFiles({ name: 'page.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(image) });
  };
  const cards = (page: Page) => page.locator('.page-evidence');
  const seal = (page: Page) => cards(page).getByRole('group', { name: t('evidence.seal.title') });

  it('shows what is printed, the portrait, the boarding pass and a seal that cannot be judged yet, without a word against it', async () => {
    const page = await openDesk(pages, station, OFFICER);
    await handIn(page, evidence.image);
    await page.locator('.passage-work').waitFor();
    // The zone stands before the rest of the page has been looked at.
    await page.locator('.zone-cell').first().waitFor();
    await cards(page).getByText(t('evidence.summary.agrees')).waitFor({ timeout: 40_000 });
    await page.getByRole('button', { name: t('evidence.portraitLarger') }).waitFor();
    const pass = cards(page).getByRole('group', { name: t('evidence.pass.title') });
    await pass.getByText(t('evidence.pass.agrees')).waitFor();
    await pass.getByText(/TK 803/).waitFor();
    await seal(page).getByText(t('evidence.seal.signerUnknown'), { exact: true }).waitFor();
    await seal(page).getByText(t('evidence.seal.sameZone')).waitFor();
    expect(await cards(page).locator('[data-state=raised], [data-state=raisedHigh]').count()).toBe(0);
    await button(cards(page), t('evidence.show')).click();
    const table = cards(page).getByRole('table');
    expect(await table.getByRole('row').count()).toBe(7);
    expect(await table.locator('[data-answer=differs]').count()).toBe(0);
    await shot(page, 'evidence-en');
    expect(await seriousViolations(page)).toEqual([]);
    await cards(page).scrollIntoViewIfNeeded();
    await seal(page).scrollIntoViewIfNeeded();
    await shot(page, 'evidence-en-scrolled');
    await inArabic(page, async () => {
      await shot(page, 'evidence-ar');
      expect(await seriousViolations(page)).toEqual([]);
    });
    await page.getByRole('button', { name: t('evidence.portraitLarger') }).press('Enter');
    await dialogOf(page).getByRole('img', { name: t('evidence.portrait') }).waitFor();
    await shot(page, 'portrait-en');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  }, 90_000);

  it('lets an administrator import who is trusted, after which the seal holds', async () => {
    const page = await openDesk(pages, station, FOUNDER);
    await place(page, 'certificates').click();
    await page.getByText(t('certificates.empty')).waitFor();
    await shot(page, 'certificates-empty-en');
    const choose = (buffer: Uint8Array): Promise<void> => page.locator('input[type=file]').setInputFiles({ name: 'state.pem', mimeType: 'application/x-x509-ca-cert', buffer: Buffer.from(buffer) });
    await choose(Buffer.from('not a certificate'));
    await page.getByText(t('errors.CERTIFICATE_REFUSED.notACertificate')).waitFor();
    await choose(evidence.certificates);
    await page.getByText(t('certificates.added', { count: 2 })).waitFor();
    await expect.poll(() => page.getByRole('row').count()).toBe(3);
    await shot(page, 'certificates-en');
    expect(await seriousViolations(page)).toEqual([]);
    await inArabic(page, () => shot(page, 'certificates-ar'));
    await place(page, 'screening').click();
    await handIn(page, evidence.image);
    await seal(page).getByText(t('evidence.seal.valid'), { exact: true }).waitFor({ timeout: 40_000 });
    await shot(page, 'seal-valid-en');
    // One that somebody else signed is told beside the findings, in words that accuse nobody.
    await page.keyboard.press('Escape');
    await handIn(page, (await forgedPage(evidence)).image);
    const lead = page.locator('.evidence-glance');
    await lead.getByText(t('evidence.seal.invalid')).waitFor({ timeout: 40_000 });
    expect(await lead.locator('[data-state=raised]').count()).toBe(1);
    await lead.click();
    await expect.poll(() => page.locator('#evidence-heading:focus').count()).toBe(1);
    expect(await page.locator('.rail').evaluate((rail) => rail.getBoundingClientRect().top)).toBeGreaterThan(40);
    await shot(page, 'seal-invalid-en');
    await button(page, 'کوردی').click();
    await shot(page, 'seal-invalid-ckb');
    await button(page, 'English').click();

    await place(page, 'certificates').click();
    await button(page, `${t('certificates.remove')}: Invented CSCA`).click();
    await dialogOf(page).getByLabel(t('certificates.why')).fill('withdrawn');
    await button(dialogOf(page), t('certificates.remove')).click();
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
  }, 90_000);

  it('takes a boarding pass scanned alone for no passage, and puts it to one when told to', async () => {
    const page = await openDesk(pages, station, OFFICER);
    await handIn(page, evidence.passPage);
    const dialog = dialogOf(page);
    await dialog.getByText(t('evidence.loose.alone')).waitFor({ timeout: 20_000 });
    await shot(page, 'loose-pass-en');
    expect(await seriousViolations(page)).toEqual([]);
    const put = dialog.getByRole('listitem').getByRole('button').first();
    const reference = /\S+$/.exec(await put.innerText())?.[0] ?? '';
    await put.click();
    await page.getByText(t('evidence.loose.done', { reference })).waitFor();
    await button(page.locator('.open-passages'), new RegExp(reference)).click();
    await page.locator('.passage-work').waitFor();
    await cards(page).getByText(new RegExp(`by ${OFFICER.name}`)).waitFor();
  }, 90_000);

  it('opens the passage that one of our own slips names', async () => {
    const page = await openDesk(pages, station, OFFICER);
    const { client, close } = station.port();
    await client.session.signIn({ badge: OFFICER.badge, pin: OFFICER.pin });
    const [open] = await client.screening.open({});
    await close();
    const reference = open?.reference ?? '';
    const { codePage } = await import('../../reader/barcode/testing/code-pages.ts');
    await handIn(page, await codePage({ format: 'QRCode', content: reference, scale: 8 }));
    await page.locator('.passage-work').waitFor({ timeout: 20_000 });
    expect(await referenceOf(page)).toBe(reference);
  }, 90_000);
});
