/**
 * The commands of ESC/POS that a slip needs (Epson's command reference for receipt printers; nearly all others follow
 * it). Text goes as a picture, because a printer knows no Arabic shaping and every model has other code pages.
 */
import type { Raster } from '../../core/contract/receipt.ts';

/** Rows to a band. A band is one command: what is lost of it when a cable breaks is no more than this. */
export const BAND_ROWS = 64;

/** Longest piece that `encodeReceipt` gives: the widest paper's band with its head. */
export const LONGEST_PIECE = BAND_ROWS * 72 + 8;

/** ESC @: forgets what an earlier job has set. */
export const INITIALISE = Uint8Array.of(0x1b, 0x40);
/** DLE EOT 2: why the printer is off line; answered at once, whatever it does. */
export const ASK_OFFLINE_CAUSE = Uint8Array.of(0x10, 0x04, 2);
/** DLE EOT 4: the roll. */
export const ASK_PAPER = Uint8Array.of(0x10, 0x04, 4);
/** GS r 1: the roll too, but answered in its turn, so only when all before it is printed. */
export const ASK_WHEN_DONE = Uint8Array.of(0x1d, 0x72, 1);

/**
 * The job in pieces, to be sent one after the other: initialise, density, bands of the picture, feed, partial cut.
 * @throws RangeError where the bytes are not `width / 8 × rows`
 */
export function encodeReceipt({ width, rows, bits }: Raster): Uint8Array[] {
  const across = width / 8;
  if (bits.length !== across * rows) throw new RangeError('not as many bytes as rows');
  const bands: Uint8Array[] = [];
  for (let row = 0; row < rows; row += BAND_ROWS) {
    const height = Math.min(BAND_ROWS, rows - row);
    // GS v 0, plain size: bytes across and rows, the low byte of each first.
    const head = [0x1d, 0x76, 0x30, 0, across & 0xff, across >> 8, height & 0xff, height >> 8];
    bands.push(Uint8Array.of(...head, ...bits.subarray(row * across, (row + height) * across)));
  }
  return [Uint8Array.of(...INITIALISE, ...DARKER), ...bands, Uint8Array.of(...FEED, ...CUT)];
}

/** What a printer says of itself; `silent`: nothing, as many do. */
export type PrinterStatus = 'fine' | 'outOfPaper' | 'coverOpen' | 'failed';

/** Each answer to DLE EOT has bits 1 and 4 set, 0 and 7 clear; flow control (0x11, 0x13) and GS r's answers have not. */
export const isStatus = (byte: number): boolean => (byte & 0x93) === 0x12;
/** GS r's answer, told from the others by bit 4. */
export const isDone = (byte: number): boolean => (byte & 0x90) === 0;

export function readOfflineCause(byte: number): PrinterStatus {
  if (byte & 0x04) return 'coverOpen';
  if (byte & 0x20) return 'outOfPaper';
  return byte & 0x40 ? 'failed' : 'fine';
}
/** Bits 5 and 6: no paper. Bits 2 and 3, nearly none, still print. */
export const readPaper = (byte: number): PrinterStatus => (byte & 0x60 ? 'outOfPaper' : 'fine');
export const readDone = (byte: number): PrinterStatus => (byte & 0x0c ? 'outOfPaper' : 'fine');

/** GS ( K, function 49: one step above the usual density; hands and sun fade thermal paper. Printers without it skip it. */
const DARKER = [0x1d, 0x28, 0x4b, 2, 0, 49, 1];
/** ESC d 2: two lines, so that the last row stands clear of the tear bar. */
const FEED = [0x1b, 0x64, 2];
/** GS V 66 0: feeds to the knife and cuts all but one point. Printers without a knife only feed. */
const CUT = [0x1d, 0x56, 66, 0];
