import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { imageCompleteness } from './complete-image.ts';

const picture = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#88a' } });

describe('imageCompleteness', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('knows a whole %s from every cut of it', async (format) => {
    const bytes = new Uint8Array(await picture().toFormat(format).toBuffer());
    expect(imageCompleteness(bytes)).toBe('complete');
    for (let length = 12; length < bytes.length; length++) expect(imageCompleteness(bytes.subarray(0, length))).toBe('incomplete');
  });
  it('accepts a JPEG filled up with zeros', async () => {
    const bytes = await picture().jpeg().toBuffer();
    expect(imageCompleteness(Buffer.concat([bytes, Buffer.alloc(20)]))).toBe('complete');
  });
  it('does not judge formats that hide their end', async () => {
    expect(imageCompleteness(await picture().tiff().toBuffer())).toBe('unknown');
  });
});
