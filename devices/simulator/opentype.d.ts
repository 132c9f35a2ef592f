/** The few parts of opentype.js that are used here; the package carries no types of its own. */
declare module 'opentype.js/dist/opentype.mjs' {
  export interface Font {
    unitsPerEm: number;
    charToGlyph(character: string): Glyph;
  }
  export interface Glyph {
    advanceWidth: number;
    getPath(x: number, y: number, size: number): { commands: Command[] };
  }
  export type Command =
    | { type: 'M' | 'L'; x: number; y: number }
    | { type: 'Q'; x1: number; y1: number; x: number; y: number }
    | { type: 'C'; x1: number; y1: number; x2: number; y2: number; x: number; y: number }
    | { type: 'Z' };
  export function parse(bytes: ArrayBuffer): Font;
}
