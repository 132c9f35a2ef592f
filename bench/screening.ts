/**
 * From the last byte of a serial frame to findings painted in Chromium, with 100,000 passages behind it:
 *
 *   npm run bench:screening [-- --json] [--passages N] [--frames N]
 *
 * Everything is real: a pseudo-terminal (socat), the devices' process, the encrypted store, the loopback server, the
 * page. With `--json` the last line is `{"passages","p50Ms","p95Ms","startMs"}`; `startMs` runs from starting the
 * program to its being ready for a person to sign in.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { findChromium, launchChromium, newContext } from '../tests/harness/browser.ts';
import { hasSocat, pseudoDevice } from '../tests/devices/pseudo-terminal.ts';
import { clockOffset, nextPaintOf, watchPaints } from './paint.ts';
import { BENCH_KEY, BENCH_OFFICER, benchZone, seededStation } from './seed.ts';

const TARGET_MS = 60;
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, passages: { type: 'string', default: '100000' }, frames: { type: 'string', default: '60' } } });
const passages = Number(values.passages);
const frames = Number(values.frames);
const say = (line: string): void => void (values.json ? process.stderr : process.stdout).write(`${line}\n`);

if (findChromium() === undefined || !hasSocat) {
  say('This benchmark needs Chromium and socat: apt-get install chromium socat');
  process.exit(2);
}

// The device's path is part of the seeded journal, so it is the same each time.
const line = join(tmpdir(), `hbm-bench-reader-${process.getuid?.() ?? 0}`);
const reader = pseudoDevice(line);
await reader.unplug();
await reader.plug();
const folder = await seededStation({ passages, devices: [{ kind: 'serial', deviceId: 'bench', name: 'Bench', path: line, baud: 115_200 }], say });
const temporary = mkdtempSync(join(tmpdir(), 'hbm-bench-run-'));

const startedAt = performance.now();
const station = spawn(process.execPath, [fileURLToPath(new URL('../main/headless.ts', import.meta.url)), '--data', folder, '--key-fd', '3', '--json'], { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] });
(station.stdio[3] as NodeJS.WritableStream).end(Buffer.from(BENCH_KEY));
const browser = await launchChromium();
try {
  const { url, stage } = JSON.parse(await firstLine(station.stdio[1])) as { url: string; stage: string };
  const startMs = Math.round(performance.now() - startedAt);
  if (stage !== 'ready') throw new Error(`the station is ${stage}`);
  const page = await (await newContext(browser)).newPage();
  await signIn(page, url);
  await watchPaints(page);
  const times: number[] = [];
  // The first few warm the code up and are not counted.
  for (let frame = -5; frame < frames; frame += 1) {
    const took = await screenOne(page, passages + 10 + frame);
    if (frame >= 0) times.push(took);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => Math.round((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN) * 10) / 10;
  say(`${frames} documents with ${passages} passages behind them: median ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms (target ${TARGET_MS} ms); started in ${startMs} ms`);
  if (values.json) process.stdout.write(`${JSON.stringify({ passages, p50Ms: at(0.5), p95Ms: at(0.95), startMs })}\n`);
  process.exitCode = at(0.95) < TARGET_MS ? 0 : 1;
} finally {
  await browser.close();
  const ended = new Promise((resolve) => station.once('exit', resolve));
  station.kill('SIGTERM');
  await ended;
  await reader.unplug();
  rmSync(dirname(folder), { recursive: true, force: true });
  rmSync(temporary, { recursive: true, force: true });
}

/** One traveller: a frame on the line, findings on the screen, cleared by keyboard. Answers milliseconds to the paint. */
async function screenOne(page: Page, number: number): Promise<number> {
  const [first = '', second = ''] = benchZone(number);
  const painted = nextPaintOf(page, second.slice(0, 9));
  const offset = await clockOffset(page);
  const sentAt = performance.timeOrigin + performance.now();
  reader.write(`\x02${first}\r\n${second}\r\n\x03`);
  const took = (await painted) - offset - sentAt;
  await page.keyboard.press('F2');
  await page.getByRole('alertdialog').waitFor();
  // Utopia is raised as a specimen, so a reason is asked for.
  await page.keyboard.type('compared');
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  await page.locator('[data-decided]').waitFor();
  await page.keyboard.press('F9');
  await page.locator('#ready-heading').waitFor();
  // An officer's pause: what the page asks for after a decision is not part of the next document.
  await page.waitForTimeout(150);
  return took;
}

async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('form input').first().fill(BENCH_OFFICER.badge);
  await page.locator('input[type=password], input[inputmode=numeric]').first().fill(BENCH_OFFICER.pin);
  await page.locator('button[type=submit]').click();
  await page.locator('#ready-heading').waitFor();
}

async function firstLine(stream: Readable | null): Promise<string> {
  if (stream === null) throw new Error('no stream');
  for await (const text of createInterface({ input: stream })) if (text.startsWith('{')) return text;
  throw new Error('the station did not start');
}
