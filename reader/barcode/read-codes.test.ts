import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { CodeFormat } from '../../core/document/barcode/read-code.ts';
import { openImage } from '../open-image.ts';
import { createDecoder, type Decoder } from './decoder.ts';
import { readCodes } from './read-codes.ts';
import { type CodePage, codePage } from './testing/code-pages.ts';

const PASS = 'M1SPECIMEN/ANNA MRS   EUTO123 EBLISTTK 0803 326Y014C0071 100';

describe('readCodes', { timeout: 30_000 }, () => {
  let decode: Decoder;
  beforeAll(async () => {
    decode = await createDecoder();
  });

  async function texts(bytes: Uint8Array) {
    const opened = await openImage(bytes);
    if (!opened.ok) throw new Error(opened.error);
    return (await readCodes(opened.value.plane, decode)).map(({ format, text }) => [format, text]);
  }
  const page = (more: Partial<CodePage>) => codePage({ format: 'PDF417', content: PASS, scale: 3, ...more });

  it.each(CodeFormat.options)('reads a %s in each quarter turn', async (format) => {
    const bytes = await page({ format, scale: 4, busy: true });
    for (const turn of [0, 90, 180, 270]) {
      expect(await texts(await sharp(bytes).rotate(turn).jpeg().toBuffer())).toEqual([[format, PASS]]);
    }
  });

  it.each([
    { scale: 2, blur: 1 }, { scale: 3, blur: 1 }, { scale: 3, blur: 1.5, busy: true }, { scale: 4, blur: 1.5 }, { scale: 4, blur: 2, busy: true },
    { scale: 3, blur: 1, turn: -7 }, { scale: 3, blur: 1, turn: 12, busy: true }, { scale: 3, blur: 1, turn: 97 },
  ])('reads a PDF417 that is turned by 7° or as said, blurred and saved as JPEG 50: %o', async (damage) => {
    expect(await texts(await page({ turn: 7, quality: 50, ...damage }))).toEqual([['PDF417', PASS]]);
  });

  it.each(['Aztec', 'QRCode', 'DataMatrix'] as const)('reads a %s that is turned and blurred', async (format) => {
    expect(await texts(await page({ format, scale: 4, turn: 7, blur: 1.5, quality: 50, busy: true }))).toEqual([[format, PASS]]);
  });

  it.each([0, 5])('reads several codes of one page, turned by %i°', async (turn) => {
    const [pass, seal] = await Promise.all([page({ turn }), page({ format: 'DataMatrix', content: 'SEAL', scale: 5, turn })]);
    const bytes = await sharp({ create: { width: 1300, height: 800, channels: 3, background: '#f4f4f4' } }).composite([{ input: Buffer.from(pass), left: 40, top: 60 }, { input: Buffer.from(seal), left: 800, top: 400 }]).jpeg().toBuffer();
    expect((await texts(bytes)).toSorted()).toEqual([['DataMatrix', 'SEAL'], ['PDF417', PASS]]);
  });

  it('reads a small code on a large page', async () => {
    const code = await page({ scale: 2, quality: 95 });
    const bytes = await sharp({ create: { width: 2900, height: 2100, channels: 3, background: '#f4f4f4' } }).composite([{ input: Buffer.from(code), left: 1700, top: 900 }]).jpeg().toBuffer();
    expect(await texts(bytes)).toEqual([['PDF417', PASS]]);
  });

  it('gives the bytes of a binary code', async () => {
    const content = Uint8Array.from({ length: 90 }, (_, i) => (i * 37 + 0xdc) & 0xff);
    const opened = await openImage(await page({ format: 'DataMatrix', content, scale: 4 }));
    if (!opened.ok) throw new Error(opened.error);
    expect((await readCodes(opened.value.plane, decode)).map(({ bytes }) => [...bytes])).toEqual([[...content]]);
  });

  it('reads nothing wrong, however bad the picture', async () => {
    for (const blur of [1.5, 3]) {
      for (const turn of [3, 7]) {
        for (const [, text] of await texts(await page({ turn, blur, quality: 40 }))) expect(text).toBe(PASS);
      }
    }
  });

  it('finds nothing where there is nothing, and looks no more often than it may', async () => {
    const stripes = Array.from({ length: 60 }, (_, i) => `<rect x="${i * 11}" width="${3 + (i % 5)}" height="300"/>`).join('');
    const bytes = await sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="#fff"/><g transform="translate(80 120) rotate(5)">${stripes}</g></svg>`)).png().toBuffer();
    expect(await texts(bytes)).toEqual([]);
    let looks = 0;
    const opened = await openImage(bytes);
    if (!opened.ok) throw new Error(opened.error);
    await readCodes(opened.value.plane, async () => (looks++, []));
    expect(looks).toBeGreaterThan(1);
    expect(looks).toBeLessThanOrEqual(19);
  });
});
