/** A station in service: its supervisor's and administrator's places, then the lock and the sign-in. */
import { go as goTo, press, type Stage } from '../stage.ts';

export async function administration(stage: Stage): Promise<void> {
  const { page, t, shot } = stage;
  const go = (place: string) => goTo(stage, place);
  const key = (name: string) => press(stage, name);
  await go('people');
  await shot('people');
  await key('F2');
  await shot('people-add');
  await key('Escape');
  await go('settings');
  await shot('settings');
  await go('journal');
  await shot('journal');
  await page.getByRole('heading', { name: t('journal.lines') }).evaluate((heading) => heading.scrollIntoView());
  await shot('journal-lines');
  await go('own');
  await shot('own-pin');
  await page.getByRole('button', { name: t('frame.lock'), exact: true }).click();
  await page.locator('form').waitFor();
  await shot('locked');
  await page.reload();
  await page.locator('form').waitFor();
  await shot('sign-in');
}
