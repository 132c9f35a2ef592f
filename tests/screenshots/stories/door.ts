/** At the closed door: a page that came while it was locked, a forgotten PIN and the kit; behind it a page that nobody could read; a battery that gets low. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { createSimulator } from '../../../devices/simulator/create-simulator.ts';
import { FOUNDER, OFFICER } from '../../harness/station.ts';
import { seeded } from '../../reader/seeded.ts';
import { CALLED } from '../languages.ts';
import { button, dialogOf, field, lock, press, settle, signIn, SOON, type Stage, waiting } from '../stage.ts';

/** Mains and battery as Linux tells of them. */
export function power(folder: string, percent: number): string {
  const at = join(folder, 'power');
  const supply = (name: string, files: Record<string, string | number>): void => {
    mkdirSync(join(at, name), { recursive: true });
    for (const [file, value] of Object.entries(files)) writeFileSync(join(at, name, file), `${String(value)}\n`);
  };
  supply('AC', { type: 'Mains', online: 0 });
  supply('BAT0', { type: 'Battery', present: 1, status: 'Discharging', capacity: percent });
  return at;
}

export async function door(stage: Stage): Promise<void> {
  const { page, t, language, shot, station, folder } = stage;
  const scans = join(folder, 'scans');
  mkdirSync(scans);
  const { client, close } = station.port();
  await client.session.signIn({ badge: FOUNDER.badge, pin: FOUNDER.pin });
  await client.devices.set({ requestId: crypto.randomUUID(), devices: [{ kind: 'folder', deviceId: 'scans', name: CALLED[language].scans, path: scans }] });
  await client.session.signOut({});
  await close();
  const simulator = createSimulator(seeded(7), () => '2026-03-01');
  /** Whole at once, as a scanner program moves a finished file into place. */
  const lay = (name: string, bytes: Uint8Array): void => {
    writeFileSync(join(scans, `.${name}`), bytes);
    renameSync(join(scans, `.${name}`), join(scans, name));
  };

  await signIn(stage, OFFICER);
  await waiting(stage);
  await lock(stage);
  lay('one.png', (await simulator.deal('iraqiPassport')).image);
  await page.getByText(t('screening.failed.lockedKept')).waitFor(SOON);
  await settle(page);
  await shot('locked-page-came');
  await signIn(stage, OFFICER);
  await page.getByText(t('screening.arrived.whileLocked', { count: 1 })).waitFor(SOON);
  await settle(page);
  await shot('came-while-locked');
  await button(page, t('screening.arrived.whileLockedLater')).click();

  lay('two.png', await sharp((await simulator.deal('iraqiPassport')).image).blur(12).png().toBuffer());
  await page.getByRole('img', { name: t('screening.failed.picture') }).waitFor(SOON);
  await settle(page);
  await shot('unread-page');
  await press(stage, 'F2');
  await dialogOf(page).getByRole('img').waitFor();
  await settle(page);
  await shot('unread-page-typed');
  await press(stage, 'Escape');
  await button(page, t('screening.failed.again')).click();

  power(folder, 14);
  await page.getByText(t('frame.power.lowTitlePercent', { percent: 14 })).waitFor(SOON);
  await settle(page);
  await shot('battery-low');
  await button(page, t('common.close')).click();

  await lock(stage);
  await button(page, t('signIn.forgotten')).click();
  await field(page, t('signIn.recover.kit')).fill((station.recoveryKit ?? []).join(' '));
  await settle(page);
  await shot('forgotten-pin-kit');
  await button(page, t('common.next')).click();
  await field(page, t('people.resetNewBadge')).fill(FOUNDER.badge);
  await page.locator('input[type=password]').first().fill('904716');
  await settle(page);
  await shot('forgotten-pin-new');
}
