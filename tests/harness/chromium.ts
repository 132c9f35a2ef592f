/** Page tests over real Chromium. Where it is not installed they are skipped by name. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { findChromium, launchChromium, newContext, type PageOptions, watch, type WatchedPage } from './browser.ts';

export interface Pages {
  /** Opens a page in a context of its own (or `beside` another) and goes to the address. */
  open(url: string, options?: PageOptions): Promise<Page>;
  /** A problem that this one test causes on purpose. */
  allow(problem: RegExp): void;
  browser(): Browser;
}

/** A `describe` over real Chromium. After each test: contexts closed, and any console error or failed request fails it. */
export function describePages(name: string, tests: (pages: Pages) => void, flags: readonly string[] = []): void {
  const installed = findChromium() !== undefined;
  describe.skipIf(!installed)(installed ? name : `${name} (skipped: Chromium is not installed)`, () => {
    let browser: Browser | undefined;
    let contexts: BrowserContext[] = [];
    let watched: WatchedPage[] = [];
    let allowed: RegExp[] = [];
    const running = (): Browser => {
      if (browser === undefined) throw new Error('the browser is launched before the first test of its group');
      return browser;
    };

    beforeAll(async () => {
      browser = await launchChromium(flags);
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
    });
    afterEach(async () => {
      const problems = watched.flatMap((one) => one.problems).filter((problem) => !allowed.some((pattern) => pattern.test(problem)));
      await Promise.all(contexts.map((context) => context.close()));
      contexts = [];
      watched = [];
      allowed = [];
      if (problems.length > 0) throw new Error(`The page is not clean:\n${problems.join('\n')}`);
    });

    tests({
      async open(url, options = {}) {
        let context = options.beside?.context();
        if (context === undefined) contexts.push((context = await newContext(running(), options)));
        const page = await context.newPage();
        watched.push(watch(page));
        await page.goto(url);
        return page;
      },
      allow: (problem) => void allowed.push(problem),
      browser: running,
    });
  });
}
