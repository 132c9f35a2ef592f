import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { parseMrz } from '../../core/document/parse-mrz.ts';
import { composeMrzOf, labelledPage, PAGE } from './testing/labelled-page.ts';
import { compareVisual } from '../../core/document/visual/compare-visual.ts';
import { openImage } from '../open-image.ts';
import { readVisual, type TextReaders } from './read-visual.ts';
import { createTextReader, type TextLanguage, type TextReader } from './text-reader.ts';

const loaded = new Map<TextLanguage, Promise<TextReader>>();
const readers: TextReaders = (language) => {
  if (!loaded.has(language)) loaded.set(language, createTextReader(language));
  return loaded.get(language)!;
};
const mrz = parseMrz(composeMrzOf(), '2026-11-22')!;

async function read(page: Awaited<ReturnType<typeof labelledPage>>) {
  const opened = await openImage(page.image);
  if (!opened.ok) throw new Error(opened.error);
  return { visual: await readVisual(opened.value, { format: 'TD3', zone: page.zone }, readers) };
}
const answers = (visual: Parameters<typeof compareVisual>[1]) => Object.fromEntries(compareVisual(mrz, visual).map((each) => [each.field, each.answer === 'notPerformed' ? each.reason : each.answer]));

describe('readVisual', () => {
  afterAll(async () => {
    for (const reader of loaded.values()) await (await reader).close();
  });

  it('reads a data page and agrees with its zone', async () => {
    const { visual } = await read(await labelledPage({}));
    expect(answers(visual)).toMatchObject({ primaryIdentifier: 'agrees', secondaryIdentifier: 'agrees', documentNumber: 'agrees', birthDate: 'agrees', expiryDate: 'agrees' });
  });

  it('says what differs, and only that', async () => {
    const { visual } = await read(await labelledPage({ surname: 'MARTINSSON', born: '12 08 1979' }));
    expect(answers(visual)).toMatchObject({ primaryIdentifier: 'differs', secondaryIdentifier: 'agrees', birthDate: 'differs', expiryDate: 'agrees' });
  });

  it('finds the portrait, and which way up it is, on a page laid upside down too', async () => {
    for (const turn of [0, 180]) {
      const page = await labelledPage({ turn });
      const { visual } = await read(page);
      const { x0, y0, x1, y1 } = boundsOf(visual.portrait!);
      const want = boundsOf(page.portrait);
      const common = Math.max(0, Math.min(x1, want.x1) - Math.max(x0, want.x0)) * Math.max(0, Math.min(y1, want.y1) - Math.max(y0, want.y0));
      const areas = (x1 - x0) * (y1 - y0) + (want.x1 - want.x0) * (want.y1 - want.y0);
      expect(common / (areas - common)).toBeGreaterThan(0.6);
      // Its first corner is the portrait's own upper left, so that the screen shows it upright.
      expect(Math.sign(visual.portrait![1].x - visual.portrait![0].x)).toBe(turn === 0 ? 1 : -1);
    }
  });

  it('says that it was not performed, and why', async () => {
    const blank = await labelledPage({ labels: false });
    expect((await read(blank)).visual).toMatchObject({ performed: false, reason: 'unknownLayout' });
    const page = await labelledPage({});
    const small = { ...page, image: new Uint8Array(await sharp(page.image).resize({ width: 400 }).png().toBuffer()), zone: page.zone.map(({ x, y }) => ({ x: (x * 400) / PAGE.width, y: (y * 400) / PAGE.width })) as unknown as typeof page.zone };
    expect((await read(small)).visual).toEqual({ performed: false, reason: 'tooSmall' });
    const top = Math.round(PAGE.height * 0.6);
    const cut = { ...page, image: new Uint8Array(await sharp(page.image).extract({ left: 0, top, width: PAGE.width, height: PAGE.height - top }).png().toBuffer()), zone: page.zone.map(({ x, y }) => ({ x, y: y - top })) as unknown as typeof page.zone };
    expect((await read(cut)).visual).toEqual({ performed: false, reason: 'outsidePage' });
  });
});

const boundsOf = (quad: readonly { x: number; y: number }[]) => ({
  x0: Math.min(...quad.map(({ x }) => x)),
  y0: Math.min(...quad.map(({ y }) => y)),
  x1: Math.max(...quad.map(({ x }) => x)),
  y1: Math.max(...quad.map(({ y }) => y)),
});
