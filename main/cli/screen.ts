/**
 * Screens page images and zones as text without the screen, for development and training:
 * `npm run --silent screen -- FILE… [--json] [--language ar|ckb|en]`. Nothing is recorded.
 * Exit 2 when a file could not be read or the command was wrong, 0 otherwise; the other files are still read.
 */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Language } from '../../core/contract/common.ts';
import { inspectKeyring, KEYRING_FILE } from '../../db/keys/keyring.ts';
import { createI18n } from '../../texts/languages.ts';
import { systemClock } from '../world.ts';
import { createScreener } from './screen-file.ts';
import { toJson, toText } from './screen-report.ts';

async function main(args: string[]): Promise<number> {
  const asked = parse(args);
  const language = Language.safeParse(asked.language).data ?? 'en';
  const i18next = createI18n(language);
  const say = (text: string): void => void process.stderr.write(`${text}\n`);

  if (asked.unknown !== undefined) say(i18next.t('cli.screen.unknownOption', { option: asked.unknown }));
  if (asked.unknown !== undefined || asked.files.length === 0) {
    say(i18next.t('cli.screen.usage'));
    return 2;
  }
  // Before anything is read: a station's data is opened by its people, with their keys, and by nothing else.
  const inStation = asked.files.find(liesInStation);
  if (inStation !== undefined) {
    say(i18next.t('cli.screen.station', { file: inStation }));
    return 2;
  }
  say(i18next.t('cli.screen.notice'));

  const screenFile = createScreener(systemClock().now().slice(0, 10));
  let unreadable = false;
  for (const file of asked.files) {
    const screened = await screenFile(file);
    unreadable ||= screened.error !== undefined;
    process.stdout.write(`${asked.json ? JSON.stringify(toJson(screened)) : toText(screened, i18next, language)}\n`);
  }
  return unreadable ? 2 : 0;
}

function parse(args: string[]): { files: string[]; json: boolean; language: string; unknown?: string } {
  const { values, positionals, tokens } = parseArgs({ args, options: { json: { type: 'boolean' }, language: { type: 'string' } }, allowPositionals: true, strict: false, tokens: true });
  const unknown = tokens.find((token) => token.kind === 'option' && token.name !== 'json' && token.name !== 'language');
  const language = values.language === undefined ? 'en' : String(values.language);
  const wrong = unknown?.kind === 'option' ? unknown.rawName : Language.safeParse(language).success ? undefined : `--language ${language}`;
  return { files: positionals, json: values.json === true, language, ...(wrong === undefined ? {} : { unknown: wrong }) };
}

/** Whether the path is a station's data folder or lies somewhere within one. */
function liesInStation(path: string): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    // A file of that name that is no keyring stands in many a folder.
    if (existsSync(join(folder, KEYRING_FILE)) && inspectKeyring(folder).state !== 'unreadable') return true;
    if (folder === dirname(folder)) return false;
  }
}

process.exitCode = await main(process.argv.slice(2));
