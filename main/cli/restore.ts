/**
 * Brings a station back from a backup: `node main/cli/restore.ts BACKUP NEWFOLDER`.
 * Asks on standard input for the recovery kit and for the passphrase that opens the station from now on, one line each
 * (kit groups may also stand on several lines until all are there). Neither may come as an argument: arguments can be
 * seen by every process. Answers one JSON line; exit 0 restored, 1 refused, 2 wrong use.
 */
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { kitToKey } from '../../db/keys/kit.ts';
import { restoreStation } from '../../db/restore.ts';
import { software } from '../software.ts';
import { systemClock, systemRandom } from '../world.ts';

const MIN_PASSPHRASE = 12;

async function main([backup, folder, ...rest]: string[]): Promise<number> {
  if (backup === undefined || folder === undefined || rest.length > 0) {
    process.stderr.write('usage: node main/cli/restore.ts BACKUP NEWFOLDER\n');
    return 2;
  }
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const ask = async (prompt: string): Promise<string | undefined> => {
    if (process.stdin.isTTY) process.stderr.write(`${prompt}: `);
    const { value, done } = await lines.next();
    return done === true ? undefined : value;
  };

  const kit = await readKit(ask);
  const passphrase = await ask('new passphrase');
  if (kit === undefined || passphrase === undefined || passphrase.length < MIN_PASSPHRASE) return refuse({ code: kit === undefined ? 'mistyped' : 'weakPassphrase' });
  const restored = await restoreStation({
    backup: resolve(backup),
    folder: resolve(folder),
    kit,
    lock: { kind: 'passphrase', passphrase },
    clock: systemClock(),
    random: systemRandom,
    software,
  });
  if (!restored.ok) return refuse(restored.error);
  process.stdout.write(`${JSON.stringify({ ok: true, ...restored.value })}\n`);
  return 0;
}

/** Lines until they hold a whole kit; undefined when the input ends first or a group is wrong. */
async function readKit(ask: (prompt: string) => Promise<string | undefined>): Promise<string | undefined> {
  let typed = '';
  for (;;) {
    const line = await ask('recovery kit');
    if (line === undefined) return undefined;
    typed += ` ${line}`;
    const key = kitToKey(typed);
    if (key.ok) return typed;
    if (key.error.code === 'group') return undefined;
  }
}

function refuse(error: object): number {
  process.stdout.write(`${JSON.stringify({ ok: false, error })}\n`);
  return 1;
}

process.exitCode = await main(process.argv.slice(2));
