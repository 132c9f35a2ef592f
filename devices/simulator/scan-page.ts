/** The page as a scanner delivers it: laid down a little askew, and worn where the scenario says so. */
import sharp from 'sharp';
import type { Dice } from './dice.ts';
import { PIXELS_PER_MM } from './draw-page.ts';

const BED = '#c9ccd0';
const BED_MARGIN = 28;

/** SVG of a page → PNG. */
export async function scanPage(svg: string, worn: boolean, dice: Dice): Promise<Uint8Array> {
  const turn = dice.int(-7, 7) / 10;
  const page = sharp(Buffer.from(svg));
  const { width, height } = await page.metadata();
  const marks = worn ? [{ input: Buffer.from(wear(width, height, dice)) }] : [];
  const used = await page.flatten({ background: '#ffffff' }).composite(marks).png({ compressionLevel: 1 }).toBuffer();
  let scan = sharp(used).extend({ top: BED_MARGIN, bottom: BED_MARGIN, left: BED_MARGIN, right: BED_MARGIN, background: BED }).rotate(turn, { background: BED });
  if (worn) scan = scan.blur(1.5).linear(0.66, 56);
  return new Uint8Array(await scan.png({ compressionLevel: 6 }).toBuffer());
}

/** Scratches, a fold and rubbed patches over the zone. */
function wear(width: number, height: number, dice: Dice): string {
  const zone = height - 23.2 * PIXELS_PER_MM;
  const marks: string[] = [];
  for (let i = 0; i < 16; i++) {
    const x = dice.int(0, width);
    const y = dice.int(zone, height);
    marks.push(`<path d="M${x} ${y}l${dice.int(-160, 160)} ${dice.int(-50, 50)}" stroke="#ffffff" stroke-width="${dice.int(10, 22) / 10}" opacity="0.85"/>`);
  }
  for (let i = 0; i < 6; i++) {
    marks.push(`<ellipse cx="${dice.int(0, width)}" cy="${dice.int(zone + 60, height - 60)}" rx="${dice.int(40, 130)}" ry="${dice.int(10, 24)}" fill="#fbfbf8" opacity="${dice.int(35, 62) / 100}"/>`);
  }
  const fold = dice.int(width * 0.3, width * 0.7);
  marks.push(`<path d="M${fold} 0L${fold + dice.int(-30, 30)} ${height}" stroke="#8f8f88" stroke-width="2.5" opacity="0.5"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${marks.join('')}</svg>`;
}
