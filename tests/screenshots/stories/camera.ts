/** A document held before the camera: seen, and taken already. */
import { join } from 'node:path';
import { createSimulator } from '../../../devices/simulator/create-simulator.ts';
import { cameraFlags, filmPage } from '../../harness/camera-video.ts';
import { makeHoldable, settle, SOON, type Stage, waiting } from '../stage.ts';

/** What Chromium is started with to see the film. */
export const cameraAt = (folder: string): string[] => cameraFlags(filmIn(folder));
const filmIn = (folder: string): string => join(folder, 'page.mjpeg');

export async function shootFilm(folder: string): Promise<void> {
  await filmPage(filmIn(folder), (await createSimulator(() => 0.2, () => '2026-03-01').deal('ordinary')).image);
}

export async function camera(stage: Stage): Promise<void> {
  const { page, t, shot } = stage;
  await page.context().grantPermissions(['camera']);
  const { hold, release } = await makeHoldable(stage);
  await waiting(stage);
  await page.keyboard.press('F6');
  // Stopped at the moment at which the lines are seen and not yet taken.
  await page.locator('.camera-overlay[data-state=seen] .camera-outline').waitFor(SOON);
  hold();
  await shot('camera');
  release();
  await page.reload();
  await waiting(stage);
  await page.keyboard.press('F6');
  await page.locator('.passage-work').waitFor(SOON);
  // Back from the passage the camera still looks, and the page still lies there.
  await page.keyboard.press('Escape');
  await page.getByText(t('camera.state.again')).waitFor(SOON);
  await settle(page);
  await shot('camera-taken-already');
}
