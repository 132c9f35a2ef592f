/** A QR code as one SVG path, so that it prints sharp at any size and is no inline style or data address. */
import { create } from 'qrcode';

/** ISO/IEC 18004 wants four modules of quiet around the code. */
export const QUIET = 4;

/** Level M reads with 15 % of it worn. */
export function qrModules(text: string): { size: number; isDark(row: number, column: number): boolean } {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  return { size, isDark: (row, column) => data[row * size + column] === 1 };
}

/** `side`: modules from edge to edge, quiet zone included. */
export function qrPath(text: string): { path: string; side: number } {
  const { size, isDark } = qrModules(text);
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; ) {
      let length = 0;
      while (column + length < size && isDark(row, column + length)) length += 1;
      if (length > 0) path += `M${column + QUIET} ${row + QUIET}h${length}v1h-${length}z`;
      column += Math.max(1, length);
    }
  }
  return { path, side: size + 2 * QUIET };
}
