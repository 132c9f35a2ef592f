/** The command line of the program without Electron. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Language } from '../core/contract/common.ts';
import { fail, ok, type Result } from '../core/result.ts';

export interface Arguments {
  /** The station's data. */
  data: string;
  port: number;
  passphraseFd: number | undefined;
  keyFd: number | undefined;
  /** Every window begins in training, in this language. */
  training: Language | undefined;
  json: boolean;
}

/** @returns the name of the argument that does not fit, where one does not */
export function readArguments(args: readonly string[], env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform): Result<Arguments, string> {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        port: { type: 'string', default: '0' },
        'passphrase-fd': { type: 'string' },
        'key-fd': { type: 'string' },
        training: { type: 'boolean', default: false },
        language: { type: 'string', default: 'ar' },
        json: { type: 'boolean', default: false },
        // The window is opened by whoever started this program; here it changes nothing.
        'no-open': { type: 'boolean', default: false },
      },
    }));
  } catch {
    return fail('arguments');
  }
  const port = toInteger(values.port, 65_535);
  const passphraseFd = toInteger(values['passphrase-fd'], 255);
  const keyFd = toInteger(values['key-fd'], 255);
  const language = Language.safeParse(values.language);
  if (port === undefined) return fail('--port');
  if (values['passphrase-fd'] !== undefined && passphraseFd === undefined) return fail('--passphrase-fd');
  if (values['key-fd'] !== undefined && (keyFd === undefined || passphraseFd !== undefined)) return fail('--key-fd');
  if (!language.success) return fail('--language');
  return ok({ data: values.data ?? dataFolder(env, platform), port, passphraseFd, keyFd, training: values.training ? language.data : undefined, json: values.json });
}

function toInteger(text: string | undefined, most: number): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text) && Number(text) <= most ? Number(text) : undefined;
}

function dataFolder(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform): string {
  const base = platform === 'win32' ? (env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local')) : (env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'));
  return join(base, 'hbm-kiosk', 'station');
}
