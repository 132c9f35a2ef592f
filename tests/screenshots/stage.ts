/** What every story has in hand: a window on a running station, the words of its language, and a way to take a picture. */
import type { TFunction } from 'i18next';
import type { Locator, Page } from 'playwright-core';
import type { Language } from '../../core/contract/common.ts';
import type { RunningStation } from '../harness/station.ts';

export interface Stage {
  page: Page;
  t: TFunction;
  language: Language;
  station: RunningStation;
  /** A folder of the story's own, gone after it. */
  folder: string;
  /** Takes a picture of the screen as it stands. */
  shot(name: string): Promise<void>;
  /** Keeps a picture (PNG) that the story made itself, such as of printed paper. */
  keep(name: string, png: Uint8Array): Promise<void>;
}
export type Story = (stage: Stage) => Promise<void>;

/** The machine may be busy. */
export const SOON = { timeout: 40_000 };

export const dialogOf = (page: Page): Locator => page.locator('[role=dialog], [role=alertdialog]').last();
/** By its whole name, or by how it begins where a key stands beside it. */
export const button = (within: Page | Locator, name: string): Locator => within.getByRole('button', { name: new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) }).first();
export const field = (within: Page | Locator, label: string): Locator => within.getByLabel(label, { exact: true }).first();

export async function go({ page, t }: Stage, place: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: t(`frame.place.${place}`), exact: true }).click();
  await page.locator('main h1').first().waitFor();
  await settle(page);
}

export async function press({ page }: Stage, key: string): Promise<void> {
  await page.keyboard.press(key);
  await settle(page);
}

export async function signIn({ page, t }: Stage, { badge, pin }: { badge: string; pin: string }): Promise<void> {
  await field(page, t('common.badge')).fill(badge);
  await field(page, t('common.pin')).fill(pin);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').waitFor(SOON);
}

export async function lock({ page, t }: Stage): Promise<void> {
  await page.getByRole('button', { name: t('frame.lock'), exact: true }).click();
  await page.locator('form').waitFor();
}

export async function waiting({ page }: Stage): Promise<void> {
  await page.locator('#ready-heading').waitFor({ timeout: 20_000 });
  await settle(page);
}

/** Hands a page picture in and waits for its passage. */
export async function handIn({ page }: Stage, image: Uint8Array): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name: 'page.png', mimeType: 'image/png', buffer: Buffer.from(image) });
}

/** Nothing moves any more: requests have come back, words and pictures stand. */
export async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(100);
  await page.locator('main [role=status].quiet, main [aria-busy=true]').first().waitFor({ state: 'detached', timeout: 40_000 });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(250);
}

/**
 * Lets a story stop what the station tells the window, so that a moment that passes by itself can be pictured.
 * `named` are paths of this machine, each with what is to be shown for it. The window is loaded anew.
 */
export async function makeHoldable({ page }: Stage, named: Readonly<Record<string, string>> = {}): Promise<{ hold(): void; release(): void }> {
  let isHeld = false;
  const say = (message: string | Buffer, from: 'station' | 'window'): string =>
    Object.entries(named).reduce((text, [path, shown]) => (from === 'station' ? text.replaceAll(path, shown) : text.replaceAll(shown, path)), String(message));
  await page.context().routeWebSocket(/.*/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => server.send(say(message, 'window')));
    server.onMessage((message) => void (isHeld || socket.send(say(message, 'station'))));
  });
  await page.reload();
  return { hold: () => void (isHeld = true), release: () => void (isHeld = false) };
}
