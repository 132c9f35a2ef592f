/**
 * A simulated reader at the byte level, for demonstrations and tests: `npm run simulate -- DRIVER --port PATH`. It
 * plugs a pseudo-terminal in at PATH, which is set up in the program as a serial port like any other, and plays
 * recorded or invented documents on it. One line of JSON for each thing it does; exit 2 when the command was wrong.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { CivilDate } from '../../core/contract/common.ts';
import { drivers, findDriver } from '../../devices/drivers/all.ts';
import type { Driver } from '../../devices/drivers/driver.ts';
import { parseRecording, type Recording } from '../../devices/drivers/recording.ts';
import { createDice, type Dice } from '../../devices/simulator/dice.ts';
import { disturb } from '../../devices/simulator/wire/disturb.ts';
import { encode } from '../../devices/simulator/wire/encode.ts';
import { deal, type Document, DOCUMENTS } from '../../devices/simulator/wire/shown.ts';
import { pseudoTerminal } from './pseudo-terminal.ts';
import { systemClock } from '../world.ts';

const RECORDINGS = new URL('../../devices/drivers/recordings/', import.meta.url);
const USAGE = `usage: npm run simulate -- DRIVER --port PATH [--document ${DOCUMENTS.join('|')}|recorded] [--count N] [--every MS]
  [--noise] [--split] [--delay MS] [--unplug N] [--seed N]
       npm run simulate -- --list
`;

const tell = (what: object): void => void process.stdout.write(`${JSON.stringify(what)}\n`);
const sayUsage = (): number => {
  process.stderr.write(USAGE);
  return 2;
};

async function main(args: string[]): Promise<number> {
  const asked = parse(args);
  if (asked === undefined) return sayUsage();
  const { values, driverId } = asked;
  if (values.list) {
    for (const { id, name, port, testedOnHardware } of drivers) tell({ id, name, port: port.kind, testedOnHardware });
    return 0;
  }
  const driver = driverId === undefined ? undefined : findDriver(driverId);
  const numbers = [values.count, values.every, values.delay, values.unplug, values.seed].map(Number);
  const isDocument = values.document === 'recorded' || (DOCUMENTS as readonly string[]).includes(values.document);
  if (driver?.port.kind !== 'serial' || values.port === undefined || !isDocument || numbers.some((number) => !Number.isInteger(number) || number < 0)) return sayUsage();
  const [count, every, delayMs, unplugEvery, seed] = numbers as [number, number, number, number, number];

  const recordings = recordingsOf(driver);
  const dice = createDice(seed === 0 ? Math.random : seeded(seed));
  const terminal = pseudoTerminal(values.port, (bytes) => {
    const answer = answerTo(recordings, bytes);
    tell({ heard: bytes.length, answered: answer?.length ?? 0 });
    if (answer) terminal.write(answer);
  });
  const end = (): void => void terminal.unplug().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  await terminal.plug();
  tell({ plugged: values.port, driver: driver.id });

  const next = dealer(driver, values.document, recordings, dice, systemClock().now().slice(0, 10) as CivilDate);
  for (let shown = 1; count === 0 || shown <= count; shown += 1) {
    await pause(every);
    const { what, chunks } = next();
    for (const step of disturb(chunks, { noise: values.noise, split: values.split, delayMs, unplugEvery }, dice)) {
      if (step.kind === 'send') terminal.write(step.bytes);
      else if (step.kind === 'wait') await pause(step.ms);
      else {
        await terminal.unplug();
        tell({ unpluggedMs: step.ms });
        await pause(step.ms);
        await terminal.plug();
        tell({ plugged: values.port });
      }
    }
    tell({ shown, what, bytes: chunks.reduce((sum, { length }) => sum + length, 0) });
  }
  // Closing drops what was not read yet.
  await pause(500);
  await terminal.unplug();
  return 0;
}

function parse(args: string[]) {
  try {
    const text = (value: string) => ({ type: 'string', default: value }) as const;
    const flag = { type: 'boolean', default: false } as const;
    const options = { port: { type: 'string' }, document: text('any'), count: text('0'), every: text('3000'), delay: text('0'), unplug: text('0'), seed: text('0'), noise: flag, split: flag, list: flag } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { values, driverId: positionals[0] };
  } catch {
    return undefined;
  }
}

function recordingsOf({ id }: Driver): Recording[] {
  const folder = new URL(`${id}/`, RECORDINGS);
  return readdirSync(folder).map((file) => parseRecording(readFileSync(new URL(file, folder), 'utf8')));
}

/** What the recorded device said to the same command. */
function answerTo(recordings: readonly Recording[], command: Uint8Array): Uint8Array | undefined {
  return recordings.flatMap(({ answers }) => answers).find(({ to }) => Buffer.from(to).equals(command))?.answer;
}

/** One recorded session after the other, or invented documents, of those that the device can read. */
function dealer(driver: Driver, document: string, recordings: readonly Recording[], dice: Dice, today: CivilDate): () => { what: string; chunks: readonly Uint8Array[] } {
  let at = 0;
  if (document === 'recorded') return () => ({ what: 'recorded', chunks: recordings[at++ % recordings.length]!.chunks });
  return () => {
    for (let tries = 0; tries < 50; tries += 1) {
      const shown = deal(document as Document, dice, today);
      const chunks = encode(driver, shown);
      if (chunks.length > 0) return { what: shown.kind, chunks };
    }
    return { what: 'nothing that this device reads', chunks: [] };
  };
}

/** The same documents for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

process.exitCode = await main(process.argv.slice(2));
