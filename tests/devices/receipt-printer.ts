/** A receipt printer as its manual describes it, written without looking at what the program sends: bytes in, dots and answers out. */

export interface ReceiptPrinter {
  /** Takes bytes in any chunking and gives what the printer answers at once. */
  take(bytes: Uint8Array): number[];
  /** Rows that were printed, each a text of `#` and `.`; a cut is a row of its own. */
  rows: string[];
  /** Bytes that are no command of a receipt printer. A right job leaves none. */
  stray: number[];
  /** Answers to DLE EOT, by its parameter. Without one the printer is silent. */
  status: Map<number, number>;
}

export const CUT = '--- cut ---';

export function receiptPrinter(): ReceiptPrinter {
  let pending: number[] = [];
  const printer: ReceiptPrinter = { rows: [], stray: [], status: new Map(), take };
  return printer;

  function take(bytes: Uint8Array): number[] {
    pending.push(...bytes);
    const answers: number[] = [];
    for (;;) {
      const used = command(pending, answers);
      if (used === 0) return answers;
      pending = pending.slice(used);
    }
  }

  /** Bytes used by the command at the front; 0 while it is not whole. */
  function command([first, second, third, ...rest]: number[], answers: number[]): number {
    if (first === undefined) return 0;
    if (first === 0) return 1;
    if (first !== 0x1b && first !== 0x1d && first !== 0x10) {
      printer.stray.push(first);
      return 1;
    }
    if (second === undefined) return 0;
    if (first === 0x1b && second === 0x40) return 2;
    if (third === undefined) return 0;
    if (first === 0x1b && second === 0x64) return 3;
    if (first === 0x10 && second === 4) {
      answers.push(...[printer.status.get(third)].filter((byte) => byte !== undefined));
      return 3;
    }
    if (first === 0x1d && second === 0x72) {
      // Key 100: the answer to GS r.
      answers.push(...[printer.status.get(100)].filter((byte) => byte !== undefined));
      return 3;
    }
    const [fourth, fifth, sixth, seventh, eighth] = rest;
    if (fourth === undefined) return 0;
    if (first === 0x1d && second === 0x56 && third === 66) {
      printer.rows.push(CUT);
      return 4;
    }
    if (fifth === undefined) return 0;
    if (first === 0x1d && second === 0x28) return rest.length >= 2 + fourth + 256 * fifth ? 5 + fourth + 256 * fifth : 0;
    if (first === 0x1d && second === 0x76 && third === 0x30) {
      if (sixth === undefined || seventh === undefined || eighth === undefined) return 0;
      const across = fifth + 256 * sixth;
      const down = seventh + 256 * eighth;
      const data = rest.slice(5, 5 + across * down);
      if (data.length < across * down) return 0;
      for (let row = 0; row < down; row++) {
        printer.rows.push(data.slice(row * across, (row + 1) * across).map((byte) => byte.toString(2).padStart(8, '0')).join('').replaceAll('1', '#').replaceAll('0', '.'));
      }
      return 8 + across * down;
    }
    printer.stray.push(first);
    return 1;
  }
}

/** The same writing for a picture, to compare with. */
export function toRows({ width, rows, bits }: { width: number; rows: number; bits: Uint8Array }): string[] {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: width }, (__, x) => (((bits[row * (width / 8) + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? '#' : '.')).join(''));
}
