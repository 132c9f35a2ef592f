/** Faces that zones are drawn in. The network was trained on OCR-B and has never seen those that are `heldOut`. */
import type { Font } from 'opentype.js/dist/opentype.mjs';
import { type Lettering, loadLettering, ZONE_PITCH } from '../../../devices/simulator/lettering.ts';
import { packagedFace, readFont, toData } from '../../../devices/simulator/outlines.ts';

export const FACES = {
  'OCR-B': { heldOut: false, file: undefined },
  'OCR-B square ends': { heldOut: true, file: new URL('../faces/OCRBS.otf', import.meta.url) },
  'Courier Prime': { heldOut: true, file: packagedFace('courier-prime') },
  'Anonymous Pro': { heldOut: true, file: packagedFace('anonymous-pro') },
  'Roboto Mono': { heldOut: true, file: packagedFace('roboto-mono') },
  'Source Code Pro': { heldOut: true, file: packagedFace('source-code-pro') },
} as const;
export type FaceName = keyof typeof FACES;
export const faceNames = Object.keys(FACES) as FaceName[];

/** 9303-3 §4.2: a capital of OCR-B in size 1 is 2.4 mm high; a typewriter's face is a little lower. */
const CAPITAL_MM = 2.4;

/** Lettering whose zone lines are in that face; everything else of the page stays as the simulator writes it. */
export async function letteringIn(face: FaceName): Promise<Lettering> {
  const usual = await loadLettering();
  const { file } = FACES[face];
  if (file === undefined) return usual;
  const font = await readFont(file);
  return { ...usual, zoneLine: (text, x, y) => zoneLine(font, text, x, y) };
}

/** One character in the middle of each cell of the pitch, so large that capitals have the height of a zone's. */
function zoneLine(font: Font, text: string, x: number, y: number): string {
  const heights = font.charToGlyph('H').getPath(0, 0, 1).commands.flatMap((command) => (command.type === 'Z' ? [] : [-command.y]));
  const em = CAPITAL_MM / Math.max(...heights);
  return [...text].map((character, i) => {
    const glyph = font.charToGlyph(character);
    const left = x + i * ZONE_PITCH + (ZONE_PITCH - (glyph.advanceWidth * em) / font.unitsPerEm) / 2;
    return glyph.getPath(left, y, em).commands.map(toData).join('');
  }).join('');
}
