import sharp, { type Metadata } from 'sharp';
import { fail, ok, type Result } from '../core/result.ts';
import { toGrey } from './grey.ts';
import { oriented, type Plane } from './plane.ts';

/** 100-megapixel pictures are refused by their header; the sensors at a post give less than half of this. */
export const PIXEL_LIMIT = 60_000_000;
/** Most bytes of a picture whose decoder has to hold all of it at once; any other comes row by row. */
const WHOLE_LIMIT = 55_000_000;
/** Longest edge kept for small print and barcodes, in pixels: a 385 dpi scan of an open passport fits. */
const LONGEST_EDGE = 3000;
const FORMATS = new Set(['png', 'jpeg', 'webp', 'tiff']);

export type OpenFailure = 'notAnImage' | 'tooManyPixels' | 'truncated';

export interface OpenedImage {
  plane: Plane;
  /** Size of the page image after its EXIF turn, in its own pixels; the plane may be smaller. */
  image: { width: number; height: number };
}

/** Page image (PNG, JPEG, WebP, TIFF) → grey plane of at most `edge` pixels either way, turned as its EXIF says. */
export async function openImage(bytes: Uint8Array, edge = LONGEST_EDGE): Promise<Result<OpenedImage, OpenFailure>> {
  const size = await inspectImage(bytes);
  if (!size.ok) return size;
  try {
    const { data, info } = await decoder(bytes)
      // A JPEG or WebP is shrunk while it is decoded; whatever else is larger, after.
      .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    // Turned here, where it is small and grey: the library would hold all of the large, coloured one to turn it.
    const plane = oriented({ data: toGrey(data, info.channels), width: info.width, height: info.height }, size.value.orientation);
    return ok({ plane, image: size.value.image });
  } catch {
    return fail('truncated');
  }
}

/** Page image → JPEG of at most `edge` pixels for the screen, without any metadata. */
export async function previewImage(bytes: Uint8Array, edge: number): Promise<Result<Uint8Array, OpenFailure>> {
  const size = await inspectImage(bytes);
  if (!size.ok) return size;
  try {
    const jpeg = await decoder(bytes)
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 82 })
      .toBuffer();
    return ok(new Uint8Array(jpeg));
  } catch {
    return fail('truncated');
  }
}

/** Reads the header only, so a picture that would fill the memory is answered before anything is decoded. */
async function inspectImage(bytes: Uint8Array): Promise<Result<{ image: { width: number; height: number }; orientation: number }, OpenFailure>> {
  try {
    const header = await sharp(bytes, { limitInputPixels: false, failOn: 'none' }).metadata();
    if (!FORMATS.has(header.format)) return fail('notAnImage');
    if (header.width * header.height > PIXEL_LIMIT || wholeBytes(header) > WHOLE_LIMIT) return fail('tooManyPixels');
    return ok({ image: header.autoOrient, orientation: header.orientation ?? 1 });
  } catch {
    // A file cut inside its header cannot be told from one that never was an image, except by its first bytes.
    return fail(startsLikeAnImage(bytes) ? 'truncated' : 'notAnImage');
  }
}

/** What a decoder holds that cannot give row after row: an interlaced PNG its pixels, a progressive JPEG two bytes a coefficient. */
function wholeBytes({ format, isProgressive, width, height, channels, depth, chromaSubsampling }: Metadata): number {
  if (!isProgressive) return 0;
  const samples = width * height * (chromaSubsampling === '4:2:0' ? 1.5 : channels);
  return samples * (format === 'jpeg' || depth === 'ushort' ? 2 : 1);
}

/** `error` and not `truncated`: a cut TIFF would otherwise come back black. */
const decoder = (bytes: Uint8Array) => sharp(bytes, { limitInputPixels: PIXEL_LIMIT, failOn: 'error', sequentialRead: true });

function startsLikeAnImage(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  return start.startsWith('\x89PNG') || start.startsWith('\xff\xd8\xff') || start.startsWith('II*\0') || start.startsWith('MM\0*') || (start.startsWith('RIFF') && start.endsWith('WEBP'));
}
