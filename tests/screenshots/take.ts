/**
 * `npm run screenshots`: every screen in English, Arabic and Sorani into `docs/screenshots/<language>/`.
 * The travellers are dealt by the training simulator; everyone and everything in them is invented.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import type { Language } from '../../core/contract/common.ts';
import { KEYRING_FILE } from '../../db/keys/keyring.ts';
import { createI18n } from '../../texts/languages.ts';
import { findChromium, launchChromium, newContext, watch } from '../harness/browser.ts';
import { startStation, type StationOptions } from '../harness/station.ts';
import { administration, setUp, shift, type Stage } from './scenes.ts';
import { LANGUAGE_NAMES } from './languages.ts';

const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const asked = process.argv.slice(2).filter((argument): argument is Language => argument in LANGUAGE_NAMES);
const languages: readonly Language[] = asked.length > 0 ? asked : ['en', 'ar', 'ckb'];

if (findChromium() === undefined) {
  console.error('Chromium is not installed: apt-get install chromium');
  process.exit(2);
}
const browser = await launchChromium();
let failures = 0;
try {
  for (const language of languages) {
    rmSync(join(folder, language), { recursive: true, force: true });
    mkdirSync(join(folder, language), { recursive: true });
    await tell(language, {}, [setUp, administration]);
    await tell(language, { training: language }, [shift]);
    await showClosedDoors(language);
  }
} finally {
  await browser.close();
}
process.exitCode = failures === 0 ? 0 : 1;

/** A station that wants its passphrase, and one whose store cannot be read. */
async function showClosedDoors(language: Language): Promise<void> {
  const founded = await startStation({ founded: {} });
  await founded.stop(true);
  const door = (name: string) => async ({ page, shot }: Stage): Promise<void> => {
    await page.locator('main h1').waitFor();
    await shot(name);
  };
  try {
    await tell(language, { dataFolder: founded.dataFolder }, [door('unlock')]);
    writeFileSync(join(founded.dataFolder, KEYRING_FILE), 'damaged');
    await tell(language, { dataFolder: founded.dataFolder }, [door('unreadable')]);
  } finally {
    rmSync(dirname(founded.dataFolder), { recursive: true, force: true });
  }
}

/** Plays stories on a station of their own. One that cannot go on is reported and leaves the pictures it took. */
async function tell(language: Language, options: StationOptions, stories: readonly ((stage: Stage) => Promise<void>)[]): Promise<void> {
  const station = await startStation(options);
  const context = await newContext(browser);
  const { page, problems } = watch(await context.newPage());
  page.setDefaultTimeout(8_000);
  const stage: Stage = { page, t: createI18n(language).t, shot: (name) => take(page, language, name) };
  try {
    await page.goto(station.url);
    await page.getByRole('button', { name: LANGUAGE_NAMES[language], exact: true }).click();
    for (const story of stories) await story(stage);
  } catch (error) {
    failures += 1;
    console.error(`${language}: ${error instanceof Error ? error.message : String(error)}`);
    await take(page, language, 'stopped-here').catch(() => undefined);
  } finally {
    failures += problems.length;
    for (const problem of problems) console.error(`${language}: ${problem}`);
    await context.close();
    await station.stop();
  }
}

async function take(page: Page, language: Language, name: string): Promise<void> {
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await sharp(picture).png({ palette: true, colours: 128, effort: 8 }).toFile(join(folder, language, `${name}.png`));
  console.log(`${language}/${name}`);
}
