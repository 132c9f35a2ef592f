/** Text as outlines, so that a page looks the same on a machine that has no font installed. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Font, parse } from 'opentype.js/dist/opentype.mjs';

export interface Lettering {
  /** SVG path data of a text whose baseline starts at (x, y); `size` is the height of the em. All in one unit. */
  plain(text: string, x: number, y: number, size: number): string;
  bold(text: string, x: number, y: number, size: number): string;
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
    readFont(latin('400')),
    readFont(latin('700')),
  ]);
  const draw = (font: Font) => (text: string, x: number, y: number, size: number) => font.getPath(text, x, y, size).toPathData(2);
  return {
    plain: draw(plain),
    bold: draw(bold),
    width: (text, size) => plain.getAdvanceWidth(text, size),
    zoneLine: (text, x, y) =>
      [...text].map((character, i) => zone.getPath(character, x + i * ZONE_PITCH + (ZONE_PITCH - zone.getAdvanceWidth(character, ZONE_EM)) / 2, y, ZONE_EM).toPathData(3)).join(''),
  };
}

const latin = (weight: string) => createRequire(import.meta.url).resolve(`@fontsource/noto-sans/files/noto-sans-latin-${weight}-normal.woff`);

async function readFont(file: URL | string): Promise<Font> {
  const bytes = await readFile(file);
  return parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
