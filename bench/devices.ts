/**
 * Ten readers at once, from the last byte on their lines to the event at a connected screen:
 *
 *   npm run bench:devices [-- --json] [--seconds N] [--replugs N]
 *
 * Everything is real: pseudo-terminals (socat), the devices' process, the encrypted store into which each document is
 * journalled, the loopback WebSocket. Each document is a traveller of its own and is asked back from the station, so
 * one lost and another doubled do not cancel out. Then one reader is unplugged and plugged in again, and at last left
 * unplugged while the devices' process is watched. With `--json` the last line is
 * `{"readings","lost","doubled","p95Ms","replugs","maxReopenMs","idleCpuPercent"}`; exit 1 where a target is missed.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { DeviceSetting } from '../core/contract/device.ts';
import { PROTOCOL, type StationEvent } from '../core/contract/session.ts';
import { hasSocat, pseudoDevice } from '../tests/devices/pseudo-terminal.ts';
import { enter, screenOverSocket } from '../tests/harness/client.ts';
import { BENCH_KEY, BENCH_OFFICER, benchZone, seededStation } from './seed.ts';

const DEVICES = 10;
const PER_SECOND = 50;
const TARGETS = { p95Ms: 20, maxReopenMs: 2_000, idleCpuPercent: 3 };
const IDLE_MS = 5_000;

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, seconds: { type: 'string', default: '60' }, replugs: { type: 'string', default: '20' } } });
const [seconds, replugs] = [Number(values.seconds), Number(values.replugs)];
const say = (line: string): void => void (values.json ? process.stderr : process.stdout).write(`${line}\n`);

if (!hasSocat) {
  say('This benchmark needs socat. Debian and Ubuntu: apt-get install socat; Fedora: dnf install socat; macOS: brew install socat. Windows has no pseudo-terminals of this kind.');
  process.exit(2);
}

// The paths are part of the seeded journal, so they are the same each time.
const lines = Array.from({ length: DEVICES }, (_, index) => pseudoDevice(join(tmpdir(), `hbm-bench-device-${process.getuid?.() ?? 0}-${index}`)));
const settings: DeviceSetting[] = lines.map(({ path }, index) => ({ kind: 'serial', deviceId: `d${index}`, name: `Reader ${index}`, path, baud: 115_200 }));
for (const line of lines) {
  await line.unplug();
  await line.plug();
}
const folder = await seededStation({ passages: 1_000, devices: settings, say });
const station = spawn(process.execPath, [fileURLToPath(new URL('../main/headless.ts', import.meta.url)), '--data', folder, '--key-fd', '3', '--json'], { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] });
(station.stdio[3] as NodeJS.WritableStream).end(Buffer.from(BENCH_KEY));

const sentAt = new Map<string, number>();
const arrived: { passageId: string; at: number }[] = [];
const failed: string[] = [];
const readyAt = new Map<string, number>();
let isReady: ReadonlySet<string> = new Set();
let number = 1_000_000;

try {
  const { url, stage } = JSON.parse(await firstLine(station.stdout)) as { url: string; stage: string };
  if (stage !== 'ready') throw new Error(`the station is ${stage}`);
  const { client, close } = await screenOverSocket(new URL(url).origin, await enter(url));
  await client.session.hello({ protocol: PROTOCOL });
  await client.session.signIn({ badge: BENCH_OFFICER.badge, pin: BENCH_OFFICER.pin });
  const following = (async () => {
    for await (const event of await client.session.follow({})) take(event, performance.now());
  })().catch(() => undefined);
  await until(() => isReady.size === DEVICES, 15_000, 'not every reader was opened');

  // The first few warm the code up and are not counted.
  for (let turn = 0; turn < 2 * DEVICES; turn += 1) await send(turn % DEVICES, 1000 / PER_SECOND);
  await until(() => arrived.length === 2 * DEVICES, 10_000, 'the first readings did not arrive');
  arrived.length = 0;
  sentAt.clear();

  const beganAt = performance.now();
  for (let turn = 0; turn < seconds * PER_SECOND; turn += 1) {
    await send(turn % DEVICES, 0);
    // By the clock, so that a late wake-up is made up for.
    await pause(Math.max(0, beganAt + ((turn + 1) * 1000) / PER_SECOND - performance.now()));
  }
  const tookSeconds = (performance.now() - beganAt) / 1000;
  await settled();
  const measured = await countBack();
  say(`${measured.readings} readings on ${DEVICES} readers in ${tookSeconds.toFixed(1)} s: ${measured.lost} lost, ${measured.doubled} doubled; median ${measured.p50Ms} ms, 95 of 100 within ${measured.p95Ms} ms (target ${TARGETS.p95Ms} ms)`);

  arrived.length = 0;
  sentAt.clear();
  let maxReopenMs = 0;
  for (let cycle = 0; cycle < replugs; cycle += 1) {
    const which = cycle % DEVICES;
    const { deviceId } = settings[which]!;
    await lines[which]!.unplug();
    await until(() => !isReady.has(deviceId), 10_000, 'an unplugged reader is still told as ready');
    await pause((cycle % 4) * 100);
    await lines[which]!.plug();
    const pluggedAt = performance.now();
    await until(() => isReady.has(deviceId), 10_000, 'a reader was not opened again');
    maxReopenMs = Math.max(maxReopenMs, readyAt.get(deviceId)! - pluggedAt);
    await send(which, 0);
  }
  await settled();
  const again = await countBack();
  maxReopenMs = Math.round(maxReopenMs);
  say(`${replugs} times unplugged and plugged in again, a document after each: ${again.lost} lost, ${again.doubled} doubled; open again within ${maxReopenMs} ms (target ${TARGETS.maxReopenMs} ms)`);

  await lines[0]!.unplug();
  await until(() => !isReady.has('d0'), 10_000, 'an unplugged reader is still told as ready');
  // Past the first, quick tries.
  await pause(2_000);
  const before = processorSeconds();
  await pause(IDLE_MS);
  const after = processorSeconds();
  // Processor time of another process is told by Linux alone.
  const idleCpuPercent = before === undefined || after === undefined ? null : Math.round(((after - before) * 100_000 * 10) / IDLE_MS) / 10;
  say(idleCpuPercent === null ? 'processor time while a reader is away: not told on this system' : `${idleCpuPercent} % of a core while a reader is away (target ${TARGETS.idleCpuPercent} %)`);

  await close();
  await following;
  const lost = measured.lost + again.lost;
  const doubled = measured.doubled + again.doubled;
  for (const reason of new Set(failed)) say(`refused: ${reason} × ${failed.filter((each) => each === reason).length}`);
  if (values.json) process.stdout.write(`${JSON.stringify({ readings: measured.readings, lost, doubled, p95Ms: measured.p95Ms, replugs, maxReopenMs, idleCpuPercent })}\n`);
  process.exitCode = lost === 0 && doubled === 0 && measured.p95Ms < TARGETS.p95Ms && maxReopenMs < TARGETS.maxReopenMs && (idleCpuPercent ?? 0) < TARGETS.idleCpuPercent ? 0 : 1;

  /** Asks every passage back and sets what came against what was sent. */
  async function countBack(): Promise<{ readings: number; lost: number; doubled: number; p50Ms: number; p95Ms: number }> {
    const seen = new Map<string, number>();
    const times: number[] = [];
    for (const { passageId, at } of arrived) {
      const passage = await client.passages.get({ passageId: passageId as never });
      const documentNumber = passage.captures[0]?.reading?.mrz?.documentNumber ?? '';
      seen.set(documentNumber, (seen.get(documentNumber) ?? 0) + 1);
      times.push(at - (sentAt.get(documentNumber) ?? NaN));
    }
    times.sort((a, b) => a - b);
    const at = (share: number): number => Math.round((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN) * 10) / 10;
    const lost = [...sentAt.keys()].filter((sent) => !seen.has(sent)).length;
    const doubled = [...seen.values()].reduce((sum, times) => sum + times - 1, 0);
    return { readings: sentAt.size, lost, doubled, p50Ms: at(0.5), p95Ms: at(0.95) };
  }
} finally {
  const ended = new Promise((resolve) => station.once('exit', resolve));
  station.kill('SIGTERM');
  await ended;
  for (const line of lines) await line.unplug();
  rmSync(dirname(folder), { recursive: true, force: true });
}

/** One traveller's passport on a reader, then a pause. */
async function send(which: number, ms: number): Promise<void> {
  const [first = '', second = ''] = benchZone((number += 1));
  lines[which]!.write(`\x02${first}\r\n${second}\r\n\x03`);
  sentAt.set(second.slice(0, 9), performance.now());
  if (ms > 0) await pause(ms);
}

function take(event: StationEvent, at: number): void {
  if (event.kind === 'captured') arrived.push({ passageId: event.passageId, at });
  if (event.kind === 'captureFailed') failed.push(event.reason);
  if (event.kind !== 'status') return;
  const ready = event.status.devices.filter(({ state }) => state === 'ready').map(({ deviceId }) => deviceId);
  for (const deviceId of ready) if (!isReady.has(deviceId)) readyAt.set(deviceId, at);
  isReady = new Set(ready);
}

/** Everything sent has come, or nothing more comes. */
async function settled(): Promise<void> {
  for (let quietFor = 0, before = -1; quietFor < 10 && (arrived.length < sentAt.size || quietFor < 3); before = arrived.length) {
    await pause(200);
    quietFor = arrived.length === before ? quietFor + 1 : 0;
  }
}

async function until(holds: () => boolean, withinMs: number, otherwise: string): Promise<void> {
  for (const startedAt = performance.now(); !holds(); await pause(2)) if (performance.now() - startedAt > withinMs) throw new Error(otherwise);
}

/** Processor seconds of the station's devices process (Linux). */
function processorSeconds(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (Number(fields[1]) !== station.pid || !readFileSync(`/proc/${entry}/cmdline`, 'utf8').includes('devices/process')) continue;
      return (Number(fields[11]) + Number(fields[12])) / 100;
    } catch {
      // It ended while it was looked at.
    }
  }
  return undefined;
}

async function firstLine(stream: Readable | null): Promise<string> {
  if (stream === null) throw new Error('no stream');
  for await (const text of createInterface({ input: stream })) if (text.startsWith('{')) return text;
  throw new Error('the station did not start');
}
