/** The real screens in real Chromium under the strict policy: nothing is blocked, and the browser stores nothing. */
import { expect, it } from 'vitest';
import { describePages } from '../harness/chromium.ts';
import { startStation } from '../harness/station.ts';
import { zoneOf } from '../harness/travellers.ts';
import { requestId } from '../conformance/suite.ts';

describePages('the page over loopback', (pages) => {
  it('opens by its link, trains without a complaint, and leaves nothing in the browser', async () => {
    const station = await startStation({ training: true });
    try {
      const screen = station.port();
      await screen.client.screening.text({ requestId: requestId(), channel: 'typed', direction: 'entry', text: zoneOf({ primaryIdentifier: 'ZZPLANTEDB' }) });
      const page = await pages.open(station.url);
      await page.waitForFunction(() => (document.getElementById('root')?.textContent ?? document.body.textContent ?? '').length > 20);
      expect(page.url()).toBe(`${station.origin}/`);
      await page.waitForTimeout(500);
      const stored = await page.evaluate(async () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, (await indexedDB.databases()).length, (await caches.keys()).length]));
      expect(stored).not.toMatch(/ZZPLANTED|Trainee|UTO/);
      expect(stored.endsWith('"",0,0]')).toBe(true);
      await page.close();
      await screen.close();
    } finally {
      await station.stop();
    }
  });
});
