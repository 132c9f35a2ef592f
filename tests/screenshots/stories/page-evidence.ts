/** What a page says beside its zone: print, portrait, boarding pass, seal; a code scanned alone; and whom the station trusts. */
import type { Locator } from 'playwright-core';
import { createSimulator } from '../../../devices/simulator/create-simulator.ts';
import { createDice } from '../../../devices/simulator/dice.ts';
import { drawPage } from '../../../devices/simulator/draw-page.ts';
import { loadLettering } from '../../../devices/simulator/lettering.ts';
import { scanPage } from '../../../devices/simulator/scan-page.ts';
import { toZone } from '../../../devices/simulator/to-zone.ts';
import { dealTraveller } from '../../../devices/simulator/travellers.ts';
import { type EvidencePage, evidenceOn, forgedPage } from '../../harness/evidence-page.ts';
import { FOUNDER } from '../../harness/station.ts';
import { seeded } from '../../reader/seeded.ts';
import { button, dialogOf, go, handIn, press, settle, signIn, SOON, type Stage, waiting } from '../stage.ts';

export async function pageEvidence(stage: Stage): Promise<void> {
  const { page, t, shot } = stage;
  const evidence = await visa(21);
  const looked = page.locator('.page-evidence');
  const seal = looked.getByRole('group', { name: t('evidence.seal.title') });
  const show = async (image: Uint8Array, words: string): Promise<void> => {
    await waiting(stage);
    await handIn(stage, image);
    const found = looked.getByText(words, { exact: true }).first();
    const again = button(looked, t('evidence.lookAgain'));
    // On a machine that is busy the look breaks off, and the officer asks for it again.
    await expectEither(found, again);
    for (let tries = 0; tries < 4 && (await again.isVisible()); tries += 1) {
      await again.click();
      await again.waitFor({ state: 'detached' });
      await expectEither(found, again);
    }
    await found.waitFor(SOON);
    await page.locator('.page-picture img, .page-picture canvas, [data-picture]').first().waitFor({ timeout: 3_000 }).catch(() => undefined);
    await settle(page);
  };
  await signIn(stage, FOUNDER);
  await show(evidence.image, t('evidence.seal.signerUnknown'));
  await shot('page-evidence');
  await button(looked, t('evidence.show')).click();
  await looked.scrollIntoViewIfNeeded();
  await page.locator('#evidence-heading').evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  await settle(page);
  await shot('page-evidence-fields');
  await page.getByRole('button', { name: t('evidence.portraitLarger') }).click();
  await dialogOf(page).getByRole('img').waitFor();
  await shot('portrait');
  await press(stage, 'Escape');

  await go(stage, 'certificates');
  await shot('certificates-none');
  await page.locator('input[type=file]').setInputFiles({ name: 'state.pem', mimeType: 'application/x-x509-ca-cert', buffer: Buffer.from(evidence.certificates) });
  await page.getByRole('row').nth(2).waitFor();
  await settle(page);
  await shot('certificates');
  await go(stage, 'screening');
  const second = await visa(8, evidence.signers);
  await show(second.image, t('evidence.seal.valid'));
  await seal.evaluate((card) => card.scrollIntoView({ block: 'center' }));
  await settle(page);
  await shot('seal-holds');
  await press(stage, 'Escape');
  await show((await forgedPage(await visa(13, evidence.signers))).image, t('evidence.seal.invalid'));
  await page.locator('.evidence-glance').click();
  await settle(page);
  await shot('seal-does-not-fit');
  await press(stage, 'Escape');

  await show(await otherPrint(), t('evidence.summary.differs'));
  await page.locator('#evidence-heading').evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  await settle(page);
  await shot('print-differs');
  await press(stage, 'Escape');

  await waiting(stage);
  await handIn(stage, evidence.passPage);
  await dialogOf(page).getByText(t('evidence.loose.alone')).waitFor(SOON);
  await settle(page);
  await shot('boarding-pass-alone');
  await press(stage, 'Escape');

  await waiting(stage);
  await handIn(stage, (await createSimulator(seeded(5), today).deal('wornPrint')).image);
  await page.locator('.passage-work').waitFor(SOON);
  await looked.waitFor(SOON);
  await settle(page);
  await shot('worn-page');
}

const expectEither = (one: Locator, other: Locator): Promise<void> => one.or(other).first().waitFor({ timeout: 90_000 });
const today = (): string => new Date().toISOString().slice(0, 10);

/** A visa of Iraq's with a boarding pass and a seal beside it. */
async function visa(seed: number, signers?: EvidencePage['signers']): Promise<EvidencePage> {
  const dice = createDice(seeded(seed));
  const traveller = { ...dealTraveller('visa', dice, today()), issuingState: 'IRQ', nationality: 'JOR' };
  const lines = toZone(traveller);
  return evidenceOn({ lines, image: await scanPage(drawPage(traveller, lines, await loadLettering(), dice), false, dice) }, signers);
}

/** A page on which another day of birth is printed than stands in its zone. */
async function otherPrint(): Promise<Uint8Array> {
  const dice = createDice(seeded(11));
  const traveller = dealTraveller('iraqiPassport', dice, today());
  const lines = toZone(traveller);
  const [year = '', month = ''] = traveller.birthDate.split('-');
  const printed = { ...traveller, birthDate: `${String(Number(year) + 6)}-${month}-17` };
  return scanPage(drawPage(printed, lines, await loadLettering(), dice), false, dice);
}
