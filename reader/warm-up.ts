import sharp from 'sharp';
import { readPage } from './read-page.ts';
import type { Recogniser } from './recognise.ts';

const PAGES = 16;
const WIDTH = 1000;
const HEIGHT = 700;
const CAPITAL = 16;
const PITCH = 20;
const CHARACTERS = 44;

/**
 * Reads pages of strokes that spell nothing, until the code of every step is compiled for speed: the first traveller
 * does not wait for that. Stops as soon as it is no longer wanted.
 */
export async function warmUp(recognise: Recogniser, isWanted: () => boolean): Promise<void> {
  for (let page = 0; page < PAGES && isWanted(); page++) await readPage(await drawStrokes(page), recognise);
}

/** A white page with two rows of upright and level strokes where a zone would stand. */
function drawStrokes(seed: number): Promise<Uint8Array> {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(225);
  for (const top of [560, 610]) {
    for (let place = 0; place < CHARACTERS; place++) {
      const left = 60 + place * PITCH;
      const hasLevel = (place * 7 + seed) % 3 > 0;
      for (let y = top; y < top + CAPITAL; y++) {
        for (let x = left; x < left + PITCH - 6; x++) if (x < left + 3 || (hasLevel && y < top + 3)) data[y * WIDTH + x] = 40;
      }
    }
  }
  return sharp(data, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } }).toColourspace('srgb').jpeg().toBuffer();
}
