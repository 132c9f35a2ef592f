/** The real shell under Playwright's Electron driver. Runs by itself where Electron's binary is installed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { electronBinary } from './binary.ts';

const binary = electronBinary();
const canRun = binary !== undefined && (process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])) && process.getuid?.() !== 0;
const why = binary === undefined ? "Electron's binary is not installed" : 'no display, or root';

describe.skipIf(!canRun)(canRun ? 'the kiosk under Electron' : `the kiosk under Electron (skipped: ${why})`, () => {
  const root = new URL('../../', import.meta.url).pathname;
  const profile = mkdtempSync(join(tmpdir(), 'hbm-electron-'));
  let app: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    app = await _electron.launch({ executablePath: binary ?? '', args: [root, `--user-data-dir=${profile}`], timeout: 60_000 });
    page = await app.firstWindow();
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('shows the first page, from the custom scheme, with a station behind it', async () => {
    expect(page.url()).toMatch(/^app:\/\/kiosk\//);
    await page.getByRole('button').first().waitFor();
  });
  it('gives the page nothing of Node or Electron', async () => {
    expect(await page.evaluate(() => ['require', 'process', 'module', 'electron', 'Buffer'].filter((name) => name in window))).toEqual([]);
  });
  it('opens no window and goes nowhere else', async () => {
    const before = page.url();
    expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
    await page.evaluate(() => void (window.location.href = 'https://example.org/'));
    await page.waitForTimeout(300);
    expect(page.url()).toBe(before);
    expect(app.windows()).toHaveLength(1);
  });
  it('brings the station back after it died', async () => {
    const killed = await app.evaluate(({ app: main }) => {
      const station = main.getAppMetrics().find(({ name, serviceName }) => name === 'station' || serviceName === 'station');
      if (station !== undefined) process.kill(station.pid, 'SIGKILL');
      return station !== undefined;
    });
    expect(killed).toBe(true);
    await page.reload();
    await page.getByRole('button').first().waitFor({ timeout: 20_000 });
  });
});
