/** A document held before the kiosk's camera, in real Chromium: framed, taken by itself, and the camera let go again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSimulator } from '../../devices/simulator/create-simulator.ts';
import { seriousViolations } from '../harness/axe.ts';
import { cameraFlags, filmPage, TWO_CAMERAS } from '../harness/camera-video.ts';
import { describePages, type Pages } from '../harness/chromium.ts';
import { FOUNDER, type RunningStation, startStation } from '../harness/station.ts';
import { button, dialogOf, openDesk, place, starting, t, waiting } from './desk.ts';

/** A camera takes its time to open, and the machine may be busy. */
const SOON = { timeout: 15_000 };
const folder = mkdtempSync(join(tmpdir(), 'hbm-camera-'));
const film = join(folder, 'page.mjpeg');
let lines: string[];
beforeAll(async () => {
  const dealt = await createSimulator(() => 0.2, () => '2026-03-01').deal('ordinary');
  lines = dealt.lines;
  await filmPage(film, dealt.image);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Keeps every stream that the page opens, so that a test can see whether each was let go. */
async function watchCamera(page: Page): Promise<{ running(): Promise<number>; opened(): Promise<number> }> {
  await page.evaluate(() => {
    const opened: MediaStream[] = [];
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (constraints) => {
      const stream = await open(constraints);
      opened.push(stream);
      return stream;
    };
    Object.assign(window, { openedStreams: opened });
  });
  const tracks = (alsoEnded: boolean): Promise<number> =>
    page.evaluate((all) => (window as unknown as { openedStreams: MediaStream[] }).openedStreams.flatMap((stream) => stream.getTracks()).filter(({ readyState }) => all || readyState === 'live').length, alsoEnded);
  return { running: () => tracks(false), opened: () => tracks(true) };
}

const stations: RunningStation[] = [];
afterAll(() => Promise.all(stations.map((station) => station.stop())));
async function inTraining(pages: Pages): Promise<Page> {
  const station = await startStation({ training: true });
  stations.push(station);
  const page = await pages.open(station.url, { width: 1366, height: 768 });
  await waiting(page);
  return page;
}

describePages(
  'the live camera',
  (pages) => {
    it('frames the document, takes it by itself, and takes the same one again only when told to', async () => {
      const page = await inTraining(pages);
      await page.context().grantPermissions(['camera']);
      const camera = await watchCamera(page);
      await page.keyboard.press('F6');
      await page.getByRole('heading', { name: t('camera.title') }).waitFor();
      // Looked at in one step: a moment later the document is taken.
      const places = await page.waitForFunction(() => {
        const [frame, video] = ['.camera-overlay[data-state=seen] .camera-outline', '.camera-video'].map((name) => document.querySelector(name)?.getBoundingClientRect());
        return frame && video ? { frame, video } : undefined;
      });
      const { frame, video } = (await places.jsonValue())!;
      // It lies round the zone: in the lower half of the picture, much wider than it is high.
      expect(frame.width).toBeGreaterThan(video.width * 0.6);
      expect(frame.width).toBeGreaterThan(frame.height * 4);
      expect(frame.y + frame.height / 2).toBeGreaterThan(video.y + video.height / 2);
      await page.locator('.passage-work').waitFor({ timeout: 20_000 });
      expect((await page.locator('[data-at^="0."]').allInnerTexts()).join('').replace(/\s/g, '')).toContain(lines[0]!.slice(0, 20));
      expect(await page.getByText(t('screening.document.notLive')).count()).toBe(0);
      await page.locator('.page-outline[data-kind=zone]').waitFor();
      expect(await camera.running()).toBe(0);

      // Back from the passage the camera still looks, and the page still lies there.
      await page.keyboard.press('Escape');
      await page.getByText(t('camera.state.again')).waitFor({ timeout: 20_000 });
      expect(await camera.running()).toBe(1);
      expect(await seriousViolations(page)).toEqual([]);
      await button(page, starting('camera.takeAgain')).click();
      await page.locator('.passage-work').waitFor();
      await button(page, t('screening.same.yes')).waitFor();
    }, 120_000);

    it('is closed, with the reason beside it, until a supervisor lets it in', async () => {
      const station = await startStation({ entered: true, founded: {} });
      stations.push(station);
      const page = await openDesk(pages, station, FOUNDER);
      await waiting(page);
      await page.getByText(t('camera.reason.notAllowed')).waitFor();
      expect(await button(page, t('camera.open')).isDisabled()).toBe(true);
      await place(page, 'settings').click();
      await page.getByText(t('settings.cameraAllowed')).click();
      await page.keyboard.press('F2');
      await dialogOf(page).getByLabel(t('settings.why')).fill('test');
      await button(dialogOf(page), t('common.save')).click();
      await dialogOf(page).waitFor({ state: 'detached' });
      await place(page, 'screening').click();
      await waiting(page);
      await expect.poll(() => button(page, t('camera.open')).isDisabled(), SOON).toBe(false);
      expect(await page.getByText(t('camera.reason.notAllowed')).count()).toBe(0);
    }, 120_000);
  },
  cameraFlags(film),
);

describePages(
  'a camera before which nothing is held',
  (pages) => {
    it('says why there is no picture, and lets the camera go out of sight, with its screen and with the lock', async () => {
      const page = await inTraining(pages);
      const camera = await watchCamera(page);
      // Naming another permission alone refuses all the rest.
      await page.context().grantPermissions(['notifications']);
      await button(page, t('camera.open')).click();
      await page.getByText(t('camera.problem.refused')).waitFor();
      expect(await button(page, starting('camera.take')).isDisabled()).toBe(true);
      expect(await seriousViolations(page)).toEqual([]);
      await page.context().grantPermissions(['camera']);
      await button(page, t('common.tryAgain')).click();
      await expect.poll(camera.running, SOON).toBe(1);
      await page.getByText(t('camera.state.looking')).waitFor();

      const present = (): Promise<string | undefined> => page.evaluate(() => (document.querySelector('video')?.srcObject as MediaStream | null)?.getVideoTracks()[0]?.label);
      const first = await present();
      await page.locator('.select-button').first().click();
      await page.getByRole('option').filter({ hasNotText: first ?? '' }).click();
      await expect.poll(async () => [undefined, first].includes(await present()), SOON).toBe(false);
      expect(await camera.running()).toBe(1);

      const show = (isShown: boolean): Promise<void> =>
        page.evaluate((shown) => {
          Object.defineProperty(document, 'hidden', { configurable: true, get: () => !shown });
          document.dispatchEvent(new Event('visibilitychange'));
        }, isShown);
      await show(false);
      await page.getByText(t('camera.state.resting')).waitFor();
      await expect.poll(camera.running, SOON).toBe(0);
      await show(true);
      await expect.poll(camera.running, SOON).toBe(1);

      await page.keyboard.press('Escape');
      await waiting(page);
      await expect.poll(camera.running, SOON).toBe(0);
      await page.keyboard.press('F6');
      await expect.poll(camera.running, SOON).toBe(1);
      await place(page, 'passages').click();
      await expect.poll(camera.running, SOON).toBe(0);
      await place(page, 'screening').click();
      await waiting(page);
      await button(page, t('camera.open')).click();
      await expect.poll(camera.running, SOON).toBe(1);
      await page.keyboard.press('F12');
      await page.locator('.camera').waitFor({ state: 'detached' });
      await expect.poll(camera.running, SOON).toBe(0);
    }, 120_000);

    it('is closed, with the reason beside it, where there is none', async () => {
      const page = await inTraining(pages);
      await page.evaluate(() => {
        navigator.mediaDevices.enumerateDevices = () => Promise.resolve([]);
        navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
      });
      await page.getByText(t('camera.reason.none')).waitFor();
      expect(await button(page, t('camera.open')).isDisabled()).toBe(true);
    });
  },
  TWO_CAMERAS,
);
