/** Text as outlines, so that a page looks the same on a machine that has no font installed. */
import { outline, packagedFace, readFont, widthOf } from './outlines.ts';

export interface Lettering {
  /** SVG path data of a text whose baseline starts at (x, y); `size` is the height of the em. All in one unit. */
  plain(text: string, x: number, y: number, size: number): string;
  bold(text: string, x: number, y: number, size: number): string;
  /** Width of a bold text. */
  width(text: string, size: number): number;
  /** A line of a zone in millimetres: one character every 2.54 mm (9303-3 §4.4), its baseline at y. */
  zoneLine(text: string, x: number, y: number): string;
}

/** 9303-3 §4.4: ten characters to the inch. */
export const ZONE_PITCH = 2.54;
/** OCR-B in size 1: with this em a capital is 2.4 mm high. */
const ZONE_EM = 3.39;

export async function loadLettering(): Promise<Lettering> {
  const [zone, plain, bold] = await Promise.all([
    readFont(new URL('./fonts/OCRB.otf', import.meta.url)),
    readFont(packagedFace('noto-sans')),
    readFont(packagedFace('noto-sans', 'latin', 700)),
  ]);
  return {
    plain: (text, x, y, size) => outline(plain, text, x, y, size),
    bold: (text, x, y, size) => outline(bold, text, x, y, size),
    width: (text, size) => widthOf(bold, text, size),
    zoneLine: (text, x, y) => [...text].map((character, i) => outline(zone, character, x + i * ZONE_PITCH + (ZONE_PITCH - widthOf(zone, character, ZONE_EM)) / 2, y, ZONE_EM)).join(''),
  };
}
