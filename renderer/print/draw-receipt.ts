/**
 * Draws a slip as dots for a receipt printer. The page does it, because a browser shapes and orders Arabic and Sorani
 * rightly with the type that the program brings along; a printer's own type knows neither.
 */
import { MOST_ROWS, type ReceiptImage } from '../../core/contract/receipt.ts';
import { dotsToBits } from './dots.ts';
import { qrModules, QUIET } from './qr-path.ts';
import type { ReceiptLine, ReceiptSheet } from './receipt-sheet.ts';

/** Dots between lines, inside a frame, and of a frame's stroke. */
const GAP = 10;
const PAD = 12;
const STROKE = 4;
/** Height of a line over its body; Arabic letters reach further up and down than Latin ones. */
const LEADING = { ltr: 1.25, rtl: 1.45 } as const;
/** Arabic letters are smaller than Latin ones of the same body. */
const SCALE = { ltr: 1, rtl: 1.15 } as const;
/** A module is a whole number of dots, so that the code's edges are sharp; 1 mm reads on worn paper. */
const MODULE = 8;
const FAMILY = "'Noto Sans', 'Noto Sans Arabic', sans-serif";

/** @param width dots across the paper */
export async function drawReceipt(sheet: ReceiptSheet, width: number): Promise<ReceiptImage> {
  await loadType(sheet);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = MOST_ROWS;
  // Read back once, so the picture had better stay where the processor is.
  const pen = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (pen === null) throw new Error('the page has no canvas');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, MOST_ROWS);
  pen.fillStyle = '#000';
  pen.textAlign = 'center';
  pen.textBaseline = 'alphabetic';
  canvas.lang = sheet.language;
  let y = GAP;
  for (const line of sheet.above) y = drawLine(pen, line, sheet, width, y);
  y = drawCode(pen, sheet.code, width, y);
  for (const line of sheet.below) y = drawLine(pen, line, sheet, width, y);
  const rows = Math.min(MOST_ROWS, Math.ceil(y));
  return { width, rows, base64: toBase64(dotsToBits(pen.getImageData(0, 0, width, rows))) };
}

/** A canvas does not wait for type as the page does; without this the first slip would come in a stranger's letters. */
async function loadType({ above, below }: ReceiptSheet): Promise<void> {
  const text = [...above, ...below].map((line) => line.text).join('');
  await Promise.all([`400 20px ${FAMILY}`, `600 20px ${FAMILY}`].map((font) => document.fonts.load(font, text)));
}

/** The next line's top. */
function drawLine(pen: CanvasRenderingContext2D, line: ReceiptLine, { direction }: ReceiptSheet, width: number, top: number): number {
  const runs = line.runs === 'document' ? 'ltr' : line.runs === 'name' ? directionOfName(line.text, direction) : direction;
  const size = Math.round(line.size * SCALE[runs]);
  const height = Math.round(size * LEADING[runs]);
  const room = width - 2 * (line.framed ? PAD + STROKE : STROKE);
  pen.direction = runs;
  pen.font = `${line.bold ? '600' : '400'} ${String(size)}px ${FAMILY}`;
  // Not the time: its date stays on one line.
  const parts = (line.framed === undefined && line.runs === undefined && line.bold ? wrap : balanced)(line.text, room, (text) => pen.measureText(text).width);
  let y = top + (line.framed ? PAD + STROKE : 0);
  for (const part of parts) {
    pen.fillText(part, width / 2, y + Math.round((height + size * 0.62) / 2));
    y += height;
  }
  if (!line.framed) return y + (line.isLabel ? 0 : GAP);
  const bottom = y + PAD + STROKE;
  pen.lineWidth = STROKE;
  pen.setLineDash(line.framed === 'dashed' ? [16, 10] : []);
  pen.strokeRect(STROKE / 2, top + STROKE / 2, width - STROKE, bottom - top - STROKE);
  return bottom + GAP;
}

/** As `dir=auto`: by the first letter that has a direction of its own. */
function directionOfName(text: string, otherwise: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  const first = /\p{L}/u.exec(text)?.[0];
  if (first === undefined) return otherwise;
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(first) ? 'rtl' : 'ltr';
}

/** Lines no wider than `room`: broken between words, and within a word that is wider by itself. */
export function wrap(text: string, room: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= room) line = longer;
    else {
      if (line !== '') lines.push(line);
      line = word;
      while (widthOf(line) > room && line.length > 1) {
        let count = line.length - 1;
        while (count > 1 && widthOf(line.slice(0, count)) > room) count -= 1;
        lines.push(line.slice(0, count));
        line = line.slice(count);
      }
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** The same count of lines as `wrap` makes, as even in length as words allow: no word is left alone on the last. */
export function balanced(text: string, room: number, widthOf: (text: string) => number): string[] {
  const widest = wrap(text, room, widthOf);
  if (widest.length < 2) return widest;
  let [tooNarrow, fits] = [0, room];
  while (fits - tooNarrow > 4) {
    const middle = (tooNarrow + fits) / 2;
    // Within a word only where even the whole paper is too narrow for it.
    if (wrap(text, middle, widthOf).length === widest.length && text.split(/\s+/).every((word) => widthOf(word) <= middle || widthOf(word) > room)) fits = middle;
    else tooNarrow = middle;
  }
  return wrap(text, fits, widthOf);
}

function drawCode(pen: CanvasRenderingContext2D, text: string, width: number, top: number): number {
  const { size, isDark } = qrModules(text);
  const left = Math.floor((width - size * MODULE) / 2);
  const y = Math.round(top) + QUIET * MODULE;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) if (isDark(row, column)) pen.fillRect(left + column * MODULE, y + row * MODULE, MODULE, MODULE);
  }
  return y + (size + QUIET) * MODULE;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
