/** The whole program beside its browser, with pages read one after the other, fits a machine of 4 GB. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSimulator } from '../../devices/simulator/create-simulator.ts';
import { describePages } from '../harness/chromium.ts';
import { waiting } from './desk.ts';

/** What the system and its desk take is at least 1 GB of the four; a quarter is left for files in use. */
const MOST_MB = 1_600;
const TRAVELLERS = 6;

describePages('memory', (pages) => {
  let folder: string;
  let station: ChildProcess;
  let link: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hbm-memory-'));
    station = spawn(process.execPath, [fileURLToPath(new URL('../../main/headless.ts', import.meta.url)), '--data', join(folder, 'data'), '--training', '--language', 'en', '--json'], { stdio: ['ignore', 'pipe', 'ignore'] });
    for await (const line of createInterface({ input: station.stdout! })) {
      if (!line.startsWith('{')) continue;
      link = (JSON.parse(line) as { url: string }).url;
      break;
    }
  }, 60_000);
  afterAll(async () => {
    const ended = new Promise((resolve) => station.once('exit', resolve));
    station.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });

  it.skipIf(!existsSync('/proc/self/smaps_rollup'))('of station, readers and browser together', async () => {
    const page = await pages.open(link);
    let chance = 0;
    const simulator = await createSimulator(() => (chance = (chance + 0.37) % 1), () => '2026-03-01');
    for (let dealt = 0; dealt < TRAVELLERS; dealt += 1) {
      await waiting(page);
      const { image } = await simulator.deal('ordinary');
      await page.locator('input[type=file]').setInputFiles({ name: 'page.png', mimeType: 'image/png', buffer: Buffer.from(image) });
      await page.locator('.passage-work').waitFor();
      await page.reload();
    }
    const browser = await pages.browser().newBrowserCDPSession().then(async (session) => {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      return processInfo.map(({ id }) => id);
    });
    const ofStation = [station.pid!, ...childrenOf(station.pid!)];
    const [stationMb, browserMb] = [ofStation, browser].map((ids) => ids.reduce((sum, id) => sum + ownMb(id), 0));
    expect(ofStation.length).toBeGreaterThanOrEqual(3);
    expect(stationMb! + browserMb!, `station ${stationMb} MB, browser ${browserMb} MB`).toBeLessThan(MOST_MB);
  }, 120_000);
});

const childrenOf = (parent: number): number[] => readdirSync('/proc').filter((name) => /^\d+$/.test(name) && new RegExp(`^PPid:\\s+${parent}$`, 'm').test(textOf(`/proc/${name}/status`))).map(Number);

/** Shared pages counted by the part: proc(5), `Pss` of smaps_rollup, in MB. */
const ownMb = (id: number): number => Number(/^Pss:\s+(\d+) kB/m.exec(textOf(`/proc/${id}/smaps_rollup`))?.[1] ?? 0) / 1024;

/** Empty for a process that has just gone. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
