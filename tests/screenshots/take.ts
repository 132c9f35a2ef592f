/**
 * `npm run screenshots`: every screen in English, Arabic and Sorani into `docs/screenshots/<language>/`.
 * `npm run screenshots -- en ar shift`: these languages and stories only. Everyone and everything in them is invented.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import type { Language } from '../../core/contract/common.ts';
import { KEYRING_FILE } from '../../db/keys/keyring.ts';
import { createI18n } from '../../texts/languages.ts';
import { hasSocat } from '../devices/pseudo-terminal.ts';
import { fillAndForget } from '../harness/fill-and-forget.ts';
import { findChromium, launchChromium, newContext, watch } from '../harness/browser.ts';
import { OFFICER, startStation, type StationOptions } from '../harness/station.ts';
import { LANGUAGE_NAMES, LOCALES } from './languages.ts';
import type { Story } from './stage.ts';
import { administration } from './stories/administration.ts';
import { camera, cameraAt, shootFilm } from './stories/camera.ts';
import { devices } from './stories/devices.ts';
import { door, power } from './stories/door.ts';
import { pageEvidence } from './stories/page-evidence.ts';
import { paper } from './stories/paper.ts';
import { lists } from './stories/lists.ts';
import { preparing } from './stories/preparing.ts';
import { setUp } from './stories/set-up.ts';
import { shift } from './stories/shift.ts';

const pictures = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));

/** Each on stations of its own. `folder` is the story's own and gone after it. */
const STORIES: Readonly<Record<string, (language: Language, folder: string) => Promise<void>>> = {
  setUp: (language) => tell(language, {}, [setUp, administration]),
  shift: (language) => tell(language, { training: language }, [shift]),
  evidence: (language) => tell(language, { entered: true, founded: { language, policy: { droppedAllowed: true, typedAllowed: true } } }, [pageEvidence]),
  camera: (language, folder) => shootFilm(folder).then(() => tell(language, { training: language }, [camera], cameraAt(folder))),
  door: (language, folder) => tell(language, { entered: true, powerFolder: power(folder, 64), founded: { language, people: [OFFICER], policy: { typedAllowed: true } } }, [door], [], folder),
  devices: (language, folder) => needsSocat(() => tell(language, { entered: true, founded: { language, policy: { wedge: { prefix: '', suffix: 'Enter' } } } }, [devices], [], folder)),
  paper: (language, folder) => needsSocat(() => tell(language, { entered: true, founded: { language, policy: { droppedAllowed: true } } }, [paper], [], folder)),
  lists: (language) => tell(language, { entered: true, founded: { language, policy: { typedAllowed: true } } }, [lists]),
  closed: showClosedDoors,
};

const args = process.argv.slice(2);
const askedLanguages = args.filter((argument): argument is Language => argument in LANGUAGE_NAMES);
const askedStories = args.filter((argument) => argument in STORIES);
const unknown = args.filter((argument) => !(argument in LANGUAGE_NAMES) && !(argument in STORIES));
if (unknown.length > 0) {
  console.error(`Not known: ${unknown.join(', ')}. Languages: ${Object.keys(LANGUAGE_NAMES).join(', ')}. Stories: ${Object.keys(STORIES).join(', ')}.`);
  process.exit(2);
}
if (findChromium() === undefined) {
  console.error('Chromium is not installed: apt-get install chromium');
  process.exit(2);
}
const browser = await launchChromium();
let failures = 0;
try {
  for (const language of askedLanguages.length > 0 ? askedLanguages : (['en', 'ar', 'ckb'] as const)) {
    // Pictures of screens that are no more go with the old ones; a part alone replaces only its own.
    if (askedStories.length === 0) rmSync(join(pictures, language), { recursive: true, force: true });
    mkdirSync(join(pictures, language), { recursive: true });
    for (const [name, story] of Object.entries(STORIES)) {
      if (askedStories.length > 0 && !askedStories.includes(name)) continue;
      const folder = mkdtempSync(join(tmpdir(), 'hbm-story-'));
      await story(language, folder).finally(() => rmSync(folder, { recursive: true, force: true }));
    }
  }
} finally {
  await browser.close();
}
process.exitCode = failures === 0 ? 0 : 1;

async function needsSocat(story: () => Promise<void>): Promise<void> {
  if (hasSocat) return story();
  failures += 1;
  console.error('socat is not installed: pictures of serial devices are left out');
}

/** A station that wants its passphrase, one that prepares its records, and one whose store cannot be read. */
async function showClosedDoors(language: Language): Promise<void> {
  const founded = await startStation({ founded: { language, people: [OFFICER] } });
  await founded.stop(true);
  const at = (name: string): Story => async ({ page, shot }) => {
    await page.locator('main h1').waitFor();
    await shot(name);
  };
  try {
    await tell(language, { dataFolder: founded.dataFolder }, [at('unlock')]);
    await fillAndForget(founded.dataFolder, 3_000);
    await tell(language, { dataFolder: founded.dataFolder, entered: true }, [preparing]);
    writeFileSync(join(founded.dataFolder, KEYRING_FILE), 'damaged');
    await tell(language, { dataFolder: founded.dataFolder }, [at('unreadable')]);
  } finally {
    rmSync(dirname(founded.dataFolder), { recursive: true, force: true });
  }
}

/** Plays stories on a station of their own. One that cannot go on is reported and leaves the pictures it took. */
async function tell(language: Language, options: StationOptions, stories: readonly Story[], flags: readonly string[] = [], folder = ''): Promise<void> {
  const station = await startStation(options);
  const own: Browser | undefined = flags.length === 0 ? undefined : await launchChromium(flags);
  const context = await newContext(own ?? browser, { locale: LOCALES[language] });
  const { page, problems } = watch(await context.newPage());
  page.setDefaultTimeout(15_000);
  try {
    if (station.cookie !== undefined) {
      const [name = '', value = ''] = station.cookie.split('=');
      await context.addCookies([{ name, value, domain: new URL(station.origin).hostname, path: '/', httpOnly: true }]);
    }
    await page.goto(station.url);
    await page.getByRole('button', { name: LANGUAGE_NAMES[language], exact: true }).click();
    for (const story of stories) await story({ page, t: createI18n(language).t, language, station, folder, shot: (name) => take(page, language, name), keep: (name, png) => keep(png, language, name) });
  } catch (error) {
    failures += 1;
    console.error(`${language}: ${error instanceof Error ? error.message : String(error)}`);
    await take(page, language, 'stopped-here').catch(() => undefined);
  } finally {
    failures += problems.length;
    for (const problem of problems) console.error(`${language}: ${problem}`);
    await context.close();
    await own?.close();
    await station.stop();
  }
}

async function take(page: Page, language: Language, name: string): Promise<void> {
  // Where the last press was, nothing is to look touched.
  await page.mouse.move(720, 1);
  await keep(await page.screenshot({ animations: 'disabled', caret: 'hide' }), language, name);
}

async function keep(png: Uint8Array, language: Language, name: string): Promise<void> {
  // As few colours as still look the same: the pictures are kept with the sources.
  await sharp(png).png({ palette: true, quality: 75, effort: 8 }).toFile(join(pictures, language, `${name}.png`));
  console.log(`${language}/${name}`);
}
