/** From the slip's dialog to paper: a receipt printer on a pseudo-terminal, in three languages, and what the page says when it has no paper. */
import { createReadStream, createWriteStream, mkdtempSync, type ReadStream, rmSync, type WriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createDecoder } from '../../reader/barcode/decoder.ts';
import { languageNames, languages } from '../../texts/languages.ts';
import { insideFrame, linesOf, type Shape, shapesOf } from '../devices/ink.ts';
import { hasSocat, pseudoDevice } from '../devices/pseudo-terminal.ts';
import { CUT, receiptPrinter } from '../devices/receipt-printer.ts';
import { describePages } from '../harness/chromium.ts';
import { FOUNDER, OFFICER, type RunningStation, startStation } from '../harness/station.ts';
import { button, decide, dialogOf, openDesk, referenceOf, soundZone, t, typeZone } from './desk.ts';

describePages('a receipt printer', (pages) => {
  const folder = mkdtempSync(join(tmpdir(), 'hbm-printer-'));
  const cable = pseudoDevice(join(folder, 'printer'));
  const printer = receiptPrinter();
  let station: RunningStation;
  let hears: ReadStream | undefined;
  let says: WriteStream | undefined;

  beforeAll(async () => {
    if (!hasSocat) return;
    await cable.plug();
    says = createWriteStream(`${cable.path}.far`);
    hears = createReadStream(`${cable.path}.far`, { highWaterMark: 500 });
    hears.on('error', () => undefined);
    hears.on('data', (bytes) => {
      const answers = printer.take(bytes as Buffer);
      if (answers.length > 0) says?.write(Uint8Array.from(answers));
    });
    for (const [key, byte] of [[2, 0x12], [4, 0x12], [100, 0]] as const) printer.status.set(key, byte);
    station = await startStation({ founded: { people: [OFFICER], policy: { typedAllowed: true } }, entered: true });
    const { client, close } = station.port();
    await client.session.signIn({ badge: FOUNDER.badge, pin: FOUNDER.pin });
    await client.devices.set({ requestId: crypto.randomUUID(), devices: [{ kind: 'printer', deviceId: 'slips', name: 'Slips', path: cable.path, baud: 115_200, paper: 58 }] });
    await client.session.signOut({});
    await close();
  }, 60_000);
  afterAll(async () => {
    hears?.destroy();
    says?.destroy();
    await station?.stop();
    await cable.unplug();
    rmSync(folder, { recursive: true, force: true });
  });

  it.skipIf(!hasSocat)('prints the slip shaped and in its order, with a code that reads, and says when there is no paper (needs socat)', async () => {
    const page = await openDesk(pages, station, OFFICER);
    await typeZone(page, soundZone());
    const reference = await referenceOf(page);
    await decide(page, 'F2');
    await page.getByRole('heading', { name: t('screening.decide.done', { outcome: t('outcomes.cleared') }) }).waitFor();
    await page.keyboard.press('F10');
    const dialog = dialogOf(page);
    const print = button(dialog, t('print.receipt.onReceipt', { name: 'Slips' }));
    const result = (key: string) => dialog.getByText(t(`print.receipt.results.${key}`, { name: 'Slips' }));
    await print.waitFor();

    const papers: string[][] = [];
    for (const language of languages) {
      await dialog.getByRole('radiogroup', { name: t('print.language') }).getByText(languageNames[language], { exact: true }).click();
      printer.rows = [];
      await print.click();
      await vi.waitFor(() => expect(printer.rows.at(-1)).toBe(CUT), { timeout: 20_000, interval: 30 });
      await result('printed').waitFor();
      papers.push(printer.rows.slice(0, -1));
    }
    expect(printer.stray).toEqual([]);

    const decode = await createDecoder();
    for (const [index, language] of languages.entries()) {
      const paper = papers[index]!;
      const codes = await decode(planeOf(paper), 'page');
      expect(codes.map(({ code }) => code.text), language).toEqual([reference]);
      const lines = linesOf(insideFrame(paper));
      expect(lines.length, language).toBeGreaterThan(1);
      // A Latin letter stands alone; Arabic ones that are joined make shapes wider than any letter.
      const wide = lines.flatMap(shapesOf).filter(({ width }) => width > 40);
      if (language === 'en') expect(wide, language).toEqual([]);
      else expect(wide.length, language).toBeGreaterThan(2);
      // The sentence ends in a full stop: at the right where it runs to the right, at the left where it runs to the left.
      const last = shapesOf(lines.at(-1)!);
      const isStop = (shape: Shape | undefined) => shape !== undefined && shape.width <= 9 && shape.height <= 9 && shape.top > lines.at(-1)!.length / 3;
      expect(isStop(language === 'en' ? last.at(-1) : last[0]), language).toBe(true);
      expect(isStop(language === 'en' ? last[0] : last.at(-1)), language).toBe(false);
    }

    printer.status.set(4, 0x72);
    await print.click();
    await result('outOfPaper').waitFor();
    expect(await dialog.getByText(t('print.receipt.resultHint')).count()).toBe(1);
    printer.status.set(4, 0x12);
    await print.click();
    await result('printed').waitFor();
  }, 120_000);
});

/** Paper with a margin, as a scanner sees it. */
function planeOf(paper: readonly string[]) {
  const margin = '.'.repeat(32);
  const rows = paper.map((row) => margin + row + margin);
  return { data: Uint8Array.from(rows.flatMap((row) => Array.from(row, (dot) => (dot === '#' ? 0 : 255)))), width: rows[0]?.length ?? 0, height: rows.length };
}
