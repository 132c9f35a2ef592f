/** A reader that types: a document wherever the focus is, no command, nothing left in a field; badges still reach theirs. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describePages } from '../harness/chromium.ts';
import { OFFICER, type RunningStation, startStation, SUPERVISOR } from '../harness/station.ts';
import { scanByKeys } from '../harness/typing-reader.ts';
import { button, dialogOf, openDesk, place, referenceOf, soundZone, t, waiting } from './desk.ts';

describePages('a reader that types', (pages) => {
  let station: RunningStation;
  beforeAll(async () => {
    station = await startStation({ founded: { people: [OFFICER, SUPERVISOR], policy: { wedge: { prefix: '', suffix: 'Enter' } } }, entered: true });
  }, 60_000);
  afterAll(() => station.stop());

  async function askedForBadge() {
    const page = await openDesk(pages, station, OFFICER);
    await waiting(page);
    await page.keyboard.press('F12');
    const badge = page.getByLabel(t('common.badge'), { exact: true }).first();
    await badge.waitFor();
    await badge.focus();
    return { page, badge };
  }

  it('brings a document up, marked as what it is', async () => {
    const page = await openDesk(pages, station, OFFICER);
    await waiting(page);
    await page.getByText(t('screening.ready.keyboardReader')).waitFor();
    await scanByKeys(page, `${soundZone({ primaryIdentifier: 'WEDGEMAN' })}\n`);
    await page.locator('.passage-work').waitFor();
    await page.getByText(t('screening.document.notLive')).waitFor();
    expect(await page.getByText(t('screening.document.channels.wedge')).count()).toBe(1);
    expect(await page.locator('.screening-holder').innerText()).toContain('WEDGEMAN');
  });

  it('is read by its keys under an Arabic layout', async () => {
    const page = await openDesk(pages, station, OFFICER);
    await waiting(page);
    const zone = soundZone({ primaryIdentifier: 'TOPOUR', documentNumber: 'AR1000001' });
    await scanByKeys(page, `${zone}\n`, { layout: 'arabic', every: 12 });
    await page.locator('.passage-work').waitFor();
    expect(await page.locator('.screening-holder').innerText()).toContain('TOPOUR');
  });

  it.each([3, 45, 60])('is waited for when a busy system hands over late what comes after %i keys', async (after) => {
    const page = await openDesk(pages, station, OFFICER);
    await waiting(page);
    await scanByKeys(page, `${soundZone({ primaryIdentifier: 'HELDUP', documentNumber: `HU10000${after}` })}\n`, { heldUp: { after, ms: 200 } });
    await page.locator('.passage-work').waitFor();
    expect(await page.locator('.screening-holder').innerText()).toContain('HELDUP');
  });

  it.each([[3, 900], [60, 2_200]])('is put together when what comes after %i keys is %i ms late', async (after, ms) => {
    const page = await openDesk(pages, station, OFFICER);
    await waiting(page);
    await scanByKeys(page, `${soundZone({ primaryIdentifier: 'LATELY', documentNumber: `LT10000${after}` })}\n`, { heldUp: { after, ms } });
    await page.locator('.passage-work').waitFor();
    expect(await page.locator('.screening-holder').innerText()).toContain('LATELY');
  });

  it('confirms nothing, leaves nothing in the field, and takes no unfinished work away', async () => {
    const page = await openDesk(pages, station, OFFICER);
    await waiting(page);
    await scanByKeys(page, `${soundZone({ documentNumber: 'WK1000001' })}\n`);
    await page.locator('.passage-work').waitFor();
    const reference = await referenceOf(page);
    await page.keyboard.press('F2');
    const reason = dialogOf(page).locator('input, textarea').first();
    await reason.waitFor();
    await reason.focus();
    await page.keyboard.type('Looked at twice', { delay: 45 });
    await page.keyboard.press('ArrowLeft');
    await scanByKeys(page, `${soundZone({ documentNumber: 'WK1000002' })}\n`);
    await page.locator('.arrival-strip').waitFor({ state: 'attached' });
    expect(await reason.inputValue()).toBe('Looked at twice');
    expect(await reason.evaluate((field: HTMLInputElement) => field.selectionStart)).toBe('Looked at twice'.length - 1);
    expect(await dialogOf(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    await dialogOf(page).waitFor({ state: 'detached' });
    expect(await referenceOf(page)).toBe(reference);
    // A person's digit is still a command, and comes at once.
    await page.keyboard.press('F9');
    await expect.poll(() => referenceOf(page)).not.toBe(reference);
  });

  it('says that half a burst was no document, and does nothing else', async () => {
    const page = await openDesk(pages, station, OFFICER);
    await waiting(page);
    await scanByKeys(page, soundZone().slice(0, 60));
    await page.getByText(t('screening.failed.noZone')).waitFor();
    expect(await page.getByRole('heading', { name: t('screening.ready.title') }).count()).toBe(1);
  });

  it('types a badge where a badge is asked for, and no document there', async () => {
    const { page, badge } = await askedForBadge();
    await scanByKeys(page, `${soundZone()}\n`);
    await page.getByText(t('screening.failed.locked')).waitFor();
    expect(await badge.inputValue()).toBe('');
    expect(await page.locator('input[type=password]').inputValue()).toBe('');
    await badge.focus();
    await scanByKeys(page, 'B-1002-A-LONG-BADGE\n');
    await page.locator('input[type=password]:focus').waitFor();
    expect(await badge.inputValue()).toBe('B-1002-A-LONG-BADGE');
  });

  it('goes on to the PIN behind a scanned badge of fewer than eight keys', async () => {
    const { page, badge } = await askedForBadge();
    await scanByKeys(page, `${OFFICER.badge}\n`);
    await page.locator('input[type=password]:focus').waitFor();
    expect(await badge.inputValue()).toBe(OFFICER.badge);
    // Scanned once more, it goes on once more.
    await badge.fill('');
    await scanByKeys(page, `${OFFICER.badge}\n`);
    await page.locator('input[type=password]:focus').waitFor();
    await page.keyboard.type(OFFICER.pin);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').waitFor();
  });

  it('is set up in the settings, with a reason', async () => {
    const page = await openDesk(pages, station, SUPERVISOR);
    await place(page, 'settings').click();
    await page.getByText(t('settings.wedgeEnds.characters'), { exact: true }).click();
    await page.getByLabel(t('settings.wedgeCharacters')).fill('#');
    await page.getByLabel(t('settings.wedgePrefix')).fill('~');
    await page.keyboard.press('F2');
    const dialog = dialogOf(page);
    await dialog.getByLabel(t('settings.why')).fill('New reader');
    await button(dialog, t('common.save')).click();
    await page.getByText(t('settings.recorded')).waitFor();
    await place(page, 'shift').click();
    // Another reader's Enter is a person's now: only what begins and ends as set up is a document.
    await scanByKeys(page, `~${soundZone({ primaryIdentifier: 'PREFIXED', documentNumber: 'PX1000001' })}#`);
    await page.locator('.screening-holder').getByText('PREFIXED').first().waitFor();
  });
});
