/** From the slip's dialog to paper: a receipt printer on a pseudo-terminal; needs socat. The printed dots are kept as a picture too. */
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { createSimulator } from '../../../devices/simulator/create-simulator.ts';
import { pseudoDevice } from '../../devices/pseudo-terminal.ts';
import { CUT, receiptPrinter } from '../../devices/receipt-printer.ts';
import { FOUNDER } from '../../harness/station.ts';
import { seeded } from '../../reader/seeded.ts';
import { CALLED } from '../languages.ts';
import { button, dialogOf, handIn, press, settle, signIn, SOON, type Stage, waiting } from '../stage.ts';

const PAPERS = [58, 80] as const;

export async function paper(stage: Stage): Promise<void> {
  const { page, t, language, shot, keep, station, folder } = stage;
  const names = { 58: CALLED[language].slips, 80: CALLED[language].wideSlips };
  const cables = PAPERS.map((width) => ({ width, printer: receiptPrinter(), cable: pseudoDevice(join(folder, `printer${width}`)) }));
  const streams: { destroy(): unknown }[] = [];
  try {
    for (const { cable, printer } of cables) {
      await cable.plug();
      const says = createWriteStream(`${cable.path}.far`);
      const hears = createReadStream(`${cable.path}.far`, { highWaterMark: 500 });
      hears.on('error', () => undefined);
      hears.on('data', (bytes) => {
        const answers = printer.take(bytes as Buffer);
        if (answers.length > 0) says.write(Uint8Array.from(answers));
      });
      streams.push(says, hears);
      for (const [key, byte] of [[2, 0x12], [4, 0x12], [100, 0]] as const) printer.status.set(key, byte);
    }
    const { client, close } = station.port();
    await client.session.signIn({ badge: FOUNDER.badge, pin: FOUNDER.pin });
    await client.devices.set({
      requestId: crypto.randomUUID(),
      devices: cables.map(({ width, cable }) => ({ kind: 'printer', deviceId: `paper${width}`, name: names[width], path: cable.path, baud: 115_200, paper: width })),
    });
    await client.session.signOut({});
    await close();

    await signIn(stage, FOUNDER);
    await waiting(stage);
    await handIn(stage, (await createSimulator(seeded(3), () => new Date().toISOString().slice(0, 10)).deal('iraqiPassport')).image);
    await page.locator('.passage-work').waitFor(SOON);
    await settle(page);
    await press(stage, 'F4');
    await dialogOf(page).waitFor();
    const reason = dialogOf(page).locator('.quick-reasons button').first();
    if ((await reason.count()) > 0) await reason.click();
    await dialogOf(page).locator('button[type=submit]').click();
    await page.locator('[data-decided]').waitFor();
    await press(stage, 'F10');
    const dialog = dialogOf(page);
    await button(dialog, t('print.receipt.onReceipt', { name: names[58] })).waitFor(SOON);
    await settle(page);
    await shot('receipt');
    for (const { width, printer } of cables) {
      const name = names[width];
      await button(dialog, t('print.receipt.onReceipt', { name })).click();
      await dialog.getByText(t('print.receipt.results.printed', { name })).waitFor(SOON);
      if (printer.rows.at(-1) !== CUT) throw new Error('the paper was not cut');
      await keep(`receipt-paper-${width}`, await pictureOf(printer.rows.slice(0, -1)));
    }
    await settle(page);
    await shot('receipt-printed');
    cables[0]!.printer.status.set(4, 0x72);
    await button(dialog, t('print.receipt.onReceipt', { name: names[58] })).click();
    await dialog.getByText(t('print.receipt.results.outOfPaper', { name: names[58] })).waitFor(SOON);
    await settle(page);
    await shot('receipt-out-of-paper');
  } finally {
    for (const stream of streams) stream.destroy();
    for (const { cable } of cables) await cable.unplug();
  }
}

/** Dots as they were printed, with a margin of paper round them. */
function pictureOf(rows: readonly string[]): Promise<Buffer> {
  const width = rows[0]?.length ?? 0;
  const dots = Uint8Array.from(rows.flatMap((row) => Array.from(row, (dot) => (dot === '#' ? 0 : 255))));
  return sharp(dots, { raw: { width, height: rows.length, channels: 1 } }).extend({ top: 16, bottom: 16, left: 16, right: 16, background: '#fff' }).png().toBuffer();
}
