import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { openImage, previewImage } from './open-image.ts';

const page = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#123', noise: { type: 'gaussian', mean: 128, sigma: 40 } } });

/** A PNG that is small on disk and immense in memory. */
function bomb(width: number, height: number, form = [8, 0, 0, 0, 0]): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(form, 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1000))), chunk('IEND', Buffer.alloc(0))]);
}

describe('openImage', () => {
  it.each(['png', 'jpeg', 'webp', 'tiff'] as const)('opens %s as one grey value a pixel', async (format) => {
    const opened = await openImage(await page(60, 40).toFormat(format).toBuffer());
    expect(opened).toMatchObject({ ok: true, value: { image: { width: 60, height: 40 }, plane: { width: 60, height: 40 } } });
    if (opened.ok) expect(opened.value.plane.data).toHaveLength(60 * 40);
  });

  it('turns a picture as its EXIF says, in the plane and in the size it answers', async () => {
    const bytes = await page(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await openImage(bytes)).toMatchObject({ ok: true, value: { image: { width: 40, height: 60 }, plane: { width: 40, height: 60 } } });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('shows a picture of EXIF orientation %i as every viewer does', async (orientation) => {
    const corners = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40" fill="#fff"/><rect width="30" height="20" fill="#000"/><rect x="30" width="30" height="20" fill="#888"/></svg>`;
    const bytes = await sharp(Buffer.from(corners)).withMetadata({ orientation }).png().toBuffer();
    const opened = await openImage(bytes);
    if (!opened.ok) throw new Error(opened.error);
    const { data, info } = await sharp(bytes).autoOrient().greyscale().raw().toBuffer({ resolveWithObject: true });
    const { plane, image } = opened.value;
    expect([plane.width, plane.height, image.width, image.height]).toEqual([info.width, info.height, info.width, info.height]);
    for (const [x, y] of [[5, 5], [info.width - 5, 5], [5, info.height - 5], [info.width - 5, info.height - 5]] as const) {
      expect(Math.abs(plane.data[y * plane.width + x]! - data[y * info.width + x]!)).toBeLessThan(12);
    }
  });

  it.each([
    ['grey', async () => page(60, 40).greyscale().png().toBuffer()],
    ['sixteen bits', async () => sharp(await page(60, 40).png().toBuffer()).toColourspace('rgb16').png().toBuffer()],
    ['see-through', async () => page(60, 40).ensureAlpha(0.5).png().toBuffer()],
    ['a palette', async () => page(60, 40).png({ palette: true }).toBuffer()],
    ['inks', async () => page(60, 40).toColourspace('cmyk').jpeg().toBuffer()],
    ['two levels', async () => page(60, 40).greyscale().threshold(128).toColourspace('b-w').tiff({ compression: 'ccittfax4', bitdepth: 1 }).toBuffer()],
  ])('opens a picture in %s as the same shades of grey', async (_what, draw) => {
    const opened = await openImage(await draw());
    if (!opened.ok) throw new Error(opened.error);
    const { data, width, height } = opened.value.plane;
    expect([width, height, data.length]).toEqual([60, 40, 2400]);
    const mean = data.reduce((sum, value) => sum + value, 0) / data.length;
    expect(mean).toBeGreaterThan(90);
    expect(mean).toBeLessThan(200);
  });

  it('lays no shade of its own over paper and ink', async () => {
    for (const space of ['srgb', 'cmyk'] as const) {
      const picture = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#fff' } }).composite([{ input: { create: { width: 10, height: 20, channels: 3, background: '#000' } }, left: 0, top: 0 }]).toColourspace(space).jpeg().toBuffer();
      const opened = await openImage(picture);
      if (!opened.ok) throw new Error(opened.error);
      expect(opened.value.plane.data[205]).toBeLessThan(40);
      expect(opened.value.plane.data[215]).toBeGreaterThan(240);
    }
  });

  it('shrinks a large scan for reading and keeps its true size', async () => {
    const opened = await openImage(await sharp({ create: { width: 4000, height: 1000, channels: 3, background: '#abc' } }).jpeg().toBuffer());
    expect(opened).toMatchObject({ ok: true, value: { image: { width: 4000, height: 1000 }, plane: { width: 3000, height: 750 } } });
  });

  it('refuses a hundred megapixels by the header alone', async () => {
    const memory = process.memoryUsage().rss;
    expect(await openImage(bomb(10_000, 10_000))).toEqual({ ok: false, error: 'tooManyPixels' });
    expect(await openImage(bomb(2_000_000, 2_000_000))).toEqual({ ok: false, error: 'tooManyPixels' });
    expect(process.memoryUsage().rss - memory).toBeLessThan(90_000_000);
  });

  it('refuses what its decoder would have to hold as a whole, and takes the same picture row by row', async () => {
    const large = sharp({ create: { width: 6000, height: 3000, channels: 3, background: '#fff' } });
    const refused = { ok: false, error: 'tooManyPixels' };
    expect(await openImage(await large.clone().jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer())).toEqual(refused);
    // 16 bits, with transparency, interlaced: the header says it all.
    expect(await openImage(bomb(6000, 3000, [16, 6, 0, 0, 1]))).toEqual(refused);
    // A telephone's progressive picture of 18 megapixels is no danger.
    for (const picture of [large.clone().jpeg({ progressive: true }), large.clone().jpeg({ chromaSubsampling: '4:4:4' })]) expect(await openImage(await picture.toBuffer(), 400)).toMatchObject({ ok: true });
  });

  it.each(['png', 'jpeg', 'webp', 'tiff'] as const)('tells a %s cut at any place from a file that is no image', async (format) => {
    const bytes = await page(120, 80).toFormat(format).toBuffer();
    for (const part of [0.05, 0.3, 0.6, 0.9]) expect(await openImage(bytes.subarray(0, Math.ceil(bytes.length * part)))).toEqual({ ok: false, error: 'truncated' });
  });

  it('says of anything else that it is no image', async () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), Buffer.from('%PDF-1.7 and so on'), await page(9, 9).gif().toBuffer()]) {
      expect(await openImage(bytes)).toEqual({ ok: false, error: 'notAnImage' });
    }
  });

  it('answers any bytes without throwing', async () => {
    const png = await page(30, 20).png().toBuffer();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(png.length), async (noise, at) => {
        const spoilt = Buffer.concat([png.subarray(0, at), noise, png.subarray(at + noise.length)]);
        for (const bytes of [noise, spoilt]) expect(typeof (await openImage(bytes)).ok).toBe('boolean');
      }),
      { numRuns: 60 },
    );
  });
});

describe('previewImage', () => {
  it('answers a small JPEG without metadata', async () => {
    const preview = await previewImage(await page(900, 600).withMetadata({ orientation: 3 }).jpeg().toBuffer(), 300);
    if (!preview.ok) throw new Error(preview.error);
    const { width, height, format, exif } = await sharp(preview.value).metadata();
    expect({ width, height, format, exif }).toEqual({ width: 300, height: 200, format: 'jpeg', exif: undefined });
  });
  it('refuses what openImage refuses', async () => {
    expect(await previewImage(bomb(10_000, 10_000), 300)).toEqual({ ok: false, error: 'tooManyPixels' });
    expect(await previewImage(Buffer.from('no'), 300)).toEqual({ ok: false, error: 'notAnImage' });
  });
});
