/** Runs inside the machine in QEMU, started by `init.sh`: one line of results on the console. */
import { readdirSync } from 'node:fs';
import { release } from 'node:os';
import { toHex } from '../../../devices/decoders/bytes.ts';
import { childProcessHost } from '../../../main/process-host.ts';
import type { HidResults } from '../results.ts';
import { type Desk, openDesk, until } from './desk.ts';
import { readers as pluggedReaders, settings, strangers } from './plugged.ts';
import { openReaders } from './readers.ts';
import { cpuPercent, playRecordings, rate, replug, stopAndFlood, withoutPermission } from './steps.ts';

const NOBODY = 65_534;
const RATES = [125, 250, 500, 1000, 2000];
const RATE_SECONDS = 2;
const REPLUGS = 15;

const results: HidResults = {
  kernel: release(),
  node: process.version,
  bootMs: 0,
  nodes: 0,
  offered: [],
  opened: [],
  played: 0,
  differing: [],
  features: [],
  replug: { cycles: 0, opened: 0, maxReopenMs: 0, sent: 0, lost: 0, doubled: 0, mixed: 0 },
  permission: { trouble: '', udevRule: '', isOpenedOnceAllowed: false },
  ring: { sent: 0, arrived: 0 },
  rates: [],
  highestRateRead: 0,
  highestRateTold: 0,
  absentCpuPercent: 0,
  idleCpuPercent: 0,
  restarts: 0,
};

const host = childProcessHost();
let starts = 0;
try {
  const readers = openReaders(host.start(new URL('./readers-process.ts', import.meta.url)));
  // The station is no more than an officer's program: from here on only the readers' process is root.
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
  const desk = await openDesk({
    start(entry) {
      starts += 1;
      return host.start(entry);
    },
  });
  results.bootMs = Math.round(Number(process.uptime()) * 1000);
  desk.devices.set(settings);
  say('absent');
  await until('all are absent', () => desk.devices.status().every(({ state }) => state === 'absent'));
  results.absentCpuPercent = await cpuPercent(desk, 4);

  say('plug');
  const names = new Map<string, string>();
  for (const one of [...strangers, ...pluggedReaders]) names.set(await readers.plug(one.id, one), one.id);
  const allReady = () => pluggedReaders.every(({ id }) => desk.status(id)?.state === 'ready');
  await until('all declared readers are ready', allReady);
  results.nodes = readdirSync('/sys/class/hidraw').length;
  const nameOf = (path: string) => names.get(path) ?? path;
  // Emulated, the answer may come too late to be waited for; the next one is quicker.
  for (let tries = 0; tries < 4 && results.offered.length === 0; tries += 1) results.offered = (await desk.devices.ports()).map(({ path }) => nameOf(path)).sort();
  results.opened = desk.openNodes().map(nameOf).sort();
  await until('the feature report is set', () => readers.features('desk').length > 0);
  results.features = readers.features('desk').map((report) => toHex(report).replaceAll(' ', ''));
  results.idleCpuPercent = await cpuPercent(desk, 4);

  say('recordings');
  for (const { id } of pluggedReaders) {
    const { played, differing } = await playRecordings(desk, readers, id);
    results.played += played;
    results.differing.push(...differing);
  }
  say('replug');
  results.replug = await replug(desk, readers, 'gate', REPLUGS);
  say('permission');
  results.permission = await withoutPermission(desk, readers, 'hand');
  say('ring');
  results.ring = await stopAndFlood(desk, readers, 'desk');
  // One reader alone, so that the figure is its own.
  desk.devices.set(settings.filter(({ deviceId }) => deviceId === 'desk'));
  for (const { id } of [...strangers, ...pluggedReaders]) if (id !== 'desk') await readers.unplug(id);
  await measureRates(desk, (asked) => rate(desk, readers, 'desk', asked, RATE_SECONDS));
  say('end');
} catch (error) {
  results.error = error instanceof Error ? error.message : String(error);
}
results.restarts = Math.max(0, starts - 1);
process.stdout.write(`HID-RESULT ${JSON.stringify(results)}\n`, () => {
  host.killAll();
  process.exit(0);
});

/** Upwards, until the kernel drops something or the machine can send no faster. */
async function measureRates(desk: Desk, measure: (asked: number) => Promise<HidResults['rates'][number]>): Promise<void> {
  let isAllTold = true;
  for (const asked of RATES) {
    say(`rate ${asked}`);
    const measured = await measure(asked);
    results.rates.push(measured);
    if (measured.lost > 0 || desk.status('desk')?.state !== 'ready') return;
    results.highestRateRead = Math.max(results.highestRateRead, measured.sentPerSecond);
    isAllTold &&= measured.overflows === 0;
    if (isAllTold) results.highestRateTold = Math.max(results.highestRateTold, measured.sentPerSecond);
    if (measured.sentPerSecond < asked / 2) return;
  }
}

function say(step: string): void {
  process.stdout.write(`HID-STEP ${step} ${(performance.now() / 1000).toFixed(1)} s\n`);
}
