/** At a door that is closed: a forgotten PIN, a kit nobody wrote down, pages that come meanwhile; and a page that nobody can read. */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSimulator } from '../../devices/simulator/create-simulator.ts';
import { describePages } from '../harness/chromium.ts';
import { FOUNDER, OFFICER, PASSPHRASE, type RunningStation, startStation } from '../harness/station.ts';
import { seeded } from '../reader/seeded.ts';
import { button, dialogOf, openDesk, signIn, starting, t, waiting } from './desk.ts';

describePages('a closed door', (pages) => {
  const scans = mkdtempSync(join(tmpdir(), 'hbm-scans-'));
  const simulator = createSimulator(seeded(7), () => '2026-03-01');
  let station: RunningStation;
  beforeAll(async () => {
    station = await startStation({ founded: { people: [OFFICER], policy: { typedAllowed: true } }, entered: true });
    const { client, close } = station.port();
    await client.session.signIn({ badge: FOUNDER.badge, pin: FOUNDER.pin });
    await client.devices.set({ requestId: crypto.randomUUID(), devices: [{ kind: 'folder', deviceId: 'scans', name: 'Scans', path: scans }] });
    await client.session.signOut({});
    await close();
  }, 60_000);
  afterAll(async () => {
    await station.stop();
    rmSync(scans, { recursive: true, force: true });
  });

  /** Whole at once, as a scanner program moves a finished file into place. */
  const lay = (name: string, bytes: Uint8Array): void => {
    writeFileSync(join(scans, `.${name}`), bytes);
    renameSync(join(scans, `.${name}`), join(scans, name));
  };
  const field = (page: Page, key: string) => page.getByLabel(t(key), { exact: true }).first();

  it('says what came while it was locked, on the door and behind it, and opens it on a press', async () => {
    const page = await openDesk(pages, station, OFFICER);
    await waiting(page);
    await button(page, t('frame.lock')).click();
    await page.locator('form').waitFor();
    lay('one.png', (await simulator.deal('ordinary')).image);
    await page.getByText(t('screening.failed.lockedKept')).waitFor({ timeout: 20_000 });
    await signIn(page, OFFICER);
    await page.getByText(t('screening.arrived.whileLocked', { count: 1 })).waitFor({ timeout: 20_000 });
    // It takes no screen unasked.
    await waiting(page);
    await button(page, t('screening.arrived.whileLockedOpen')).click();
    await page.locator('.passage-work').waitFor();
    expect(await page.getByText(t('screening.arrived.whileLocked', { count: 1 })).count()).toBe(0);
  }, 60_000);

  it('shows the page that no reader could read, with what to do, and types it with the page beside', async () => {
    const page = await openDesk(pages, station, OFFICER);
    await waiting(page);
    lay('two.png', await sharp((await simulator.deal('ordinary')).image).blur(12).png().toBuffer());
    await page.getByText(t('screening.failed.title')).waitFor({ timeout: 30_000 });
    await page.getByRole('img', { name: t('screening.failed.picture') }).waitFor();
    await button(page, starting('screening.failed.type')).click();
    await dialogOf(page).getByRole('img', { name: t('screening.failed.picture') }).waitFor();
    await page.keyboard.press('Escape');
    await button(page, t('screening.failed.again')).click();
    await expect.poll(() => page.getByText(t('screening.failed.title')).count()).toBe(0);
  }, 60_000);

  it('gives a supervisor a new PIN with the recovery kit, and names a mistyped group', async () => {
    const page = await openDesk(pages, station, OFFICER);
    await button(page, t('frame.lock')).click();
    await button(page, t('signIn.forgotten')).click();
    const kit = [...(station.recoveryKit ?? [])];
    await field(page, 'signIn.recover.kit').fill([kit[0], '00000', ...kit.slice(2)].join(' '));
    await button(page, t('common.next')).click();
    await page.getByText(t('errors.KIT_REFUSED.group', { group: 2 })).waitFor();
    await field(page, 'signIn.recover.kit').fill(kit.join('\n').toLowerCase());
    await button(page, t('common.next')).click();
    await field(page, 'people.resetNewBadge').focus();
    // A scanner's Enter goes on to the PIN and sends nothing.
    await page.keyboard.type(FOUNDER.badge);
    await page.keyboard.press('Enter');
    await page.locator('input[type=password]:focus').waitFor();
    await page.keyboard.type('904716');
    await field(page, 'common.pinAgain').fill('904716');
    await button(page, t('signIn.recover.record')).click();
    await page.getByText(t('signIn.recover.done')).waitFor();
    await signIn(page, { badge: FOUNDER.badge, pin: '904716' });
  }, 60_000);
});

describePages('a kit that nobody wrote down', (pages) => {
  let station: RunningStation;
  beforeAll(async () => {
    station = await startStation({ entered: true });
    const { client, close } = station.port();
    await client.setup.complete({ requestId: crypto.randomUUID(), postId: 'trebil', lane: '1', name: 'Lane', language: 'en', founder: { ...FOUNDER }, passphrase: PASSPHRASE });
    await close();
  }, 60_000);
  afterAll(() => station.stop());

  it('is shown anew at the founder’s sign-in until it is proved, and may wait', async () => {
    const page = await pages.open('about:blank');
    const [name = '', value = ''] = (station.cookie ?? '').split('=');
    await page.context().addCookies([{ name, value, domain: new URL(station.origin).hostname, path: '/', httpOnly: true }]);
    await page.goto(station.url);
    const enter = async (): Promise<void> => {
      await page.getByLabel(t('common.badge'), { exact: true }).fill(FOUNDER.badge);
      await page.getByLabel(t('common.pin'), { exact: true }).fill(FOUNDER.pin);
      await page.keyboard.press('Enter');
    };
    await enter();
    await button(page, t('setup.kit.owedLater')).click();
    await page.getByRole('navigation').waitFor();
    await button(page, t('frame.lock')).click();
    await enter();
    await button(page, t('setup.kit.owedShow')).click();
    await page.locator('.kit').waitFor();
    const groups = await page.locator('.kit-group').allTextContents();
    await button(page, t('setup.kit.written')).click();
    for (const [index, group] of groups.entries()) {
      const asked = page.getByLabel(t('setup.kit.group', { number: index + 1 }), { exact: true });
      if ((await asked.count()) > 0) await asked.fill(group);
    }
    await button(page, t('setup.kit.goOn')).click();
    await page.getByRole('navigation').waitFor();
    await button(page, t('frame.lock')).click();
    await enter();
    await page.getByRole('navigation').waitFor();
  }, 60_000);
});
