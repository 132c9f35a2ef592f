/** Text as outlines, so that a page looks the same on a machine that has no font installed. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Command, type Font, parse } from 'opentype.js/dist/opentype.mjs';

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
    readFont(latin('400')),
    readFont(latin('700')),
  ]);
  return {
    plain: (text, x, y, size) => outline(plain, text, x, y, size),
    bold: (text, x, y, size) => outline(bold, text, x, y, size),
    width: (text, size) => widthOf(bold, text, size),
    zoneLine: (text, x, y) => [...text].map((character, i) => outline(zone, character, x + i * ZONE_PITCH + (ZONE_PITCH - widthOf(zone, character, ZONE_EM)) / 2, y, ZONE_EM)).join(''),
  };
}

/** Glyph after glyph without kerning: the library's own text layout answers NaN for some pairs of this font. */
function outline(font: Font, text: string, x: number, y: number, size: number): string {
  let at = x;
  let data = '';
  for (const character of text) {
    const glyph = font.charToGlyph(character);
    data += glyph.getPath(at, y, size).commands.map(toData).join('');
    at += (glyph.advanceWidth * size) / font.unitsPerEm;
  }
  return data;
}

function toData(command: Command): string {
  const at = (x: number, y: number) => `${x.toFixed(3)} ${y.toFixed(3)}`;
  switch (command.type) {
    case 'M':
    case 'L':
      return command.type + at(command.x, command.y);
    case 'Q':
      return `Q${at(command.x1, command.y1)} ${at(command.x, command.y)}`;
    case 'C':
      return `C${at(command.x1, command.y1)} ${at(command.x2, command.y2)} ${at(command.x, command.y)}`;
    case 'Z':
      return 'Z';
  }
}

const widthOf = (font: Font, text: string, size: number) => [...text].reduce((sum, character) => sum + (font.charToGlyph(character).advanceWidth * size) / font.unitsPerEm, 0);

const latin = (weight: string) => createRequire(import.meta.url).resolve(`@fontsource/noto-sans/files/noto-sans-latin-${weight}-normal.woff`);

async function readFont(file: URL | string): Promise<Font> {
  const bytes = await readFile(file);
  return parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
