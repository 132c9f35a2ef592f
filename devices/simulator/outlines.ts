/** Text as outlines in any face, so that a page looks the same on every machine. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type Command, type Font, parse } from 'opentype.js/dist/opentype.mjs';

export async function readFont(file: URL): Promise<Font> {
  const bytes = await readFile(file);
  return parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
}

/** A face that comes as a package: `packagedFace('roboto-mono')`. */
export const packagedFace = (name: string, subset = 'latin', weight = 400): URL => pathToFileURL(createRequire(import.meta.url).resolve(`@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff`));

/**
 * SVG path data of a text whose baseline starts at (x, y). Glyph after glyph without kerning: the library's own text
 * layout answers NaN for some pairs.
 */
export function outline(font: Font, text: string, x: number, y: number, size: number): string {
  let at = x;
  let data = '';
  for (const character of text) {
    const glyph = font.charToGlyph(character);
    data += glyph.getPath(at, y, size).commands.map(toData).join('');
    at += (glyph.advanceWidth * size) / font.unitsPerEm;
  }
  return data;
}

export const widthOf = (font: Font, text: string, size: number): number => [...text].reduce((sum, character) => sum + (font.charToGlyph(character).advanceWidth * size) / font.unitsPerEm, 0);

export function toData(command: Command): string {
  const { type } = command;
  const points = type === 'Z' ? [] : type === 'C' ? [command.x1, command.y1, command.x2, command.y2, command.x, command.y] : type === 'Q' ? [command.x1, command.y1, command.x, command.y] : [command.x, command.y];
  return type + points.map((value) => value.toFixed(3)).join(' ');
}
