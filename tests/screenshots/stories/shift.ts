/** A shift in training: travellers of several kinds, each way on, the second line, protection, lists, slip and report. */
import { go as goTo, press, settle, type Stage } from '../stage.ts';

export async function shift(stage: Stage): Promise<void> {
  const { page, t, shot } = stage;
  const go = (place: string) => goTo(stage, place);
  const key = (name: string) => press(stage, name);
  const dialog = page.locator('[role=dialog], [role=alertdialog]');
  const deal = async (scenario: string): Promise<void> => {
    await page.getByRole('button', { name: t('training.deal'), exact: true }).first().click();
    await dialog.getByRole('button', { name: t(`training.scenario.${scenario}`), exact: true }).click();
    await page.locator('h3.summary').waitFor({ timeout: 30_000 });
    await page.locator('.page-picture img, .page-picture canvas, [data-picture]').first().waitFor({ timeout: 3_000 }).catch(() => undefined);
    await settle(page);
  };
  /** Records an outcome, with a ready-made reason where one is wanted. */
  const decide = async (outcome: string): Promise<void> => {
    await key(outcome);
    await dialog.waitFor();
    const reason = dialog.locator('.quick-reasons button, [data-quick] button').first();
    if ((await reason.count()) > 0) await reason.click();
    await dialog.locator('button[type=submit]').click();
    await page.locator('[data-decided]').waitFor();
    await settle(page);
  };
  const nextTraveller = async (): Promise<void> => {
    await key('F9');
    await page.locator('#ready-heading').waitFor();
  };

  await page.locator('#ready-heading').waitFor({ timeout: 20_000 });
  await shot('waiting');
  await page.getByRole('button', { name: t('training.deal'), exact: true }).first().click();
  await dialog.waitFor();
  await shot('training-deal');
  await key('Escape');
  await deal('iraqiPassport');
  await shot('screening');
  await key('F2');
  await shot('screening-confirm');
  await key('Escape');
  await decide('F2');
  await shot('screening-decided');
  await key('F10');
  await shot('slip');
  await key('Escape');
  await nextTraveller();
  await deal('wrongCheckDigit');
  await key('1');
  await shot('screening-findings');
  await decide('F3');
  await nextTraveller();
  await deal('child');
  await shot('screening-child');
  await key('F8');
  await shot('fear-of-return');
  await dialog.getByRole('button', { name: t('screening.fear.confirm'), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await settle(page);
  await shot('fear-of-return-locked');
  await decide('F4');
  await nextTraveller();
  await key('F4');
  await shot('undocumented');
  await key('Escape');
  await go('secondLine');
  await shot('second-line');
  await page.locator('[role=row][data-key]').first().click();
  await page.locator('#first-view').waitFor();
  await page.getByText(t('case.look.loading'), { exact: true }).waitFor({ state: 'detached' });
  await settle(page);
  await shot('second-line-case');
  await key('F9');
  await shot('second-line-order');
  await key('Escape');
  await go('protection');
  await shot('protection');
  await page.getByRole('button', { name: t('protection.lift'), exact: true }).first().click();
  await dialog.waitFor();
  await shot('protection-lift');
  await key('Escape');
  await go('passages');
  await shot('passages');
  await page.locator('[role=row][data-key]').first().click();
  await settle(page);
  await shot('passage');
  await go('shift');
  await shot('shift');
  await key('F9');
  await shot('shift-end');
  await key('Escape');
}
