/** What a kiosk's camera sees when a person holds a page before it: a short film for Chromium's fake camera. */
import { writeFileSync } from 'node:fs';
import sharp, { type OutputInfo } from 'sharp';

const WIDTH = 1_280;
const HEIGHT = 960;
const DESK = '#5a5550';
/** Chromium plays a film of JPEGs at 30 pictures a second, again and again: each stands for a tenth of a second. */
const REPEATED = 3;

/** Flags with which Chromium takes the film for its camera. */
export const cameraFlags = (film: string): string[] => ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`];
/** Flags for two cameras that see a moving disc and no document. */
export const TWO_CAMERAS: readonly string[] = ['--use-fake-device-for-media-stream=device-count=2'];

interface Raw {
  data: Buffer;
  info: OutputInfo;
}
const rawOf = ({ data, info: { width, height, channels } }: Raw) => [data, { raw: { width, height, channels } }] as const;

/** JPEGs of a page in a hand that does not quite hold still: moved, turned by up to a degree, a little blurred, noisy. */
export async function cameraPictures(page: Uint8Array, pictures = 8, blur = 0.8): Promise<Buffer[]> {
  const small: Raw = await sharp(page).flatten().resize({ width: 1_120 }).raw().toBuffer({ resolveWithObject: true });
  const grain: Raw = await sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: DESK, noise: { type: 'gaussian', mean: 128, sigma: 9 } } }).raw().toBuffer({ resolveWithObject: true });
  const seen: Buffer[] = [];
  for (let i = 0; i < pictures; i++) {
    const round = (2 * Math.PI * i) / pictures;
    const held: Raw = await sharp(...rawOf(small)).rotate(Math.sin(round), { background: DESK }).raw().toBuffer({ resolveWithObject: true });
    const [input, { raw }] = rawOf(held);
    const place = { left: Math.round((WIDTH - held.info.width) / 2 + 8 * Math.cos(round)), top: Math.round((HEIGHT - held.info.height) / 2 + 10 * Math.sin(round)) };
    const laid: Raw = await sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: DESK } }).composite([{ input, raw, ...place }]).raw().toBuffer({ resolveWithObject: true });
    const [noise, { raw: grainy }] = rawOf(grain);
    const blurred: Raw = await sharp(...rawOf(laid)).blur(blur + 0.5 * Math.abs(Math.sin(round * 2))).raw().toBuffer({ resolveWithObject: true });
    seen.push(await sharp(...rawOf(blurred)).composite([{ input: noise, raw: grainy, blend: 'soft-light' }]).jpeg({ quality: 80 }).toBuffer());
  }
  return seen;
}

/** Writes the film; its name must end in `.mjpeg`. */
export async function filmPage(film: string, page: Uint8Array): Promise<void> {
  const pictures = await cameraPictures(page);
  writeFileSync(film, Buffer.concat(pictures.flatMap((picture) => Array.from({ length: REPEATED }, () => picture))));
}
