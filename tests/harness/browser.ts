/**
 * Real Chromium for tests, benchmarks and pictures: found, launched without noise, watched for every error.
 */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { accessSync, constants } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/** Path of a Chromium, by `HBM_CHROMIUM` or where Debian and Google put it; undefined where there is none. */
export function findChromium(): string | undefined {
  return [process.env['HBM_CHROMIUM'], ...PLACES].find((path) => path !== undefined && path !== '' && isProgram(path));
}

/** Flags that keep the browser from asking, updating, syncing or calling anyone. */
export const QUIET_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  '--font-render-hinting=none',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Launches headless. Throws where there is no Chromium: ask `findChromium` first. */
export async function launchChromium(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('Chromium is not installed');
  return chromium.launch({ executablePath, headless: true, args: [...QUIET_FLAGS, ...flags], timeout: 30_000 });
}

export interface PageOptions {
  width?: number;
  height?: number;
  touch?: boolean;
  colorScheme?: 'light' | 'dark';
  /** What the browser says its person reads, such as `ar-IQ`. */
  locale?: string;
  /** Use the same cookies and storage as this page. */
  beside?: Page;
}

/** What a page said or asked for that it should not have. Any line in it fails the test. */
export interface WatchedPage {
  page: Page;
  problems: string[];
}

/** A fresh context: nothing is shared with another test, and movement is off so that pictures are steady. */
export function newContext(browser: Browser, { width = 1440, height = 900, touch = false, colorScheme = 'light', locale }: PageOptions = {}): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width, height }, hasTouch: touch, colorScheme, reducedMotion: 'reduce', serviceWorkers: 'block', ...(locale !== undefined && { locale }) });
}

/** Collects console errors, uncaught errors, failed requests and answers of 400 and above. */
export function watch(page: Page): WatchedPage {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? 'failed';
    // A request that a closing or leaving page drops is no fault.
    if (why !== 'net::ERR_ABORTED') problems.push(`request: ${why} ${withoutSecret(request.url())}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`answer: ${response.status()} ${withoutSecret(response.url())}`);
  });
  return { page, problems };
}

function withoutSecret(url: string): string {
  return url.replace(/[?#].*$/, '');
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
