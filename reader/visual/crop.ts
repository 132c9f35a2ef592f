import sharp from 'sharp';
import type { Quad } from '../../core/document/reading.ts';
import { PIXEL_LIMIT } from '../open-image.ts';

/** The part of a page image round a quad, upright to the nearest quarter turn, in colour: JPEG of at most `edge` pixels. */
export async function cropImage(bytes: Uint8Array, image: { width: number; height: number }, quad: Quad, edge: number): Promise<Uint8Array | undefined> {
  const left = clamp(Math.min(...quad.map((point) => point.x)), image.width);
  const right = clamp(Math.max(...quad.map((point) => point.x)), image.width);
  const top = clamp(Math.min(...quad.map((point) => point.y)), image.height);
  const bottom = clamp(Math.max(...quad.map((point) => point.y)), image.height);
  if (right - left < 8 || bottom - top < 8) return undefined;
  const quarters = Math.round(Math.atan2(quad[1].y - quad[0].y, quad[1].x - quad[0].x) / (Math.PI / 2));
  const part = await sharp(bytes, { limitInputPixels: PIXEL_LIMIT, failOn: 'error' })
    .autoOrient()
    .extract({ left, top, width: right - left, height: bottom - top })
    .flatten({ background: '#ffffff' })
    .png({ compressionLevel: 0 })
    .toBuffer();
  return new Uint8Array(await sharp(part).rotate(-90 * quarters).resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true }).jpeg({ quality: 85 }).toBuffer());
}

const clamp = (value: number, limit: number) => Math.min(limit, Math.max(0, Math.round(value)));
