/** What a receipt printer is given and what becomes of it. */
import { z } from 'zod';

/** Width of the roll in millimetres. */
export const ReceiptPaper = z.union([z.literal(58), z.literal(80)]);
export type ReceiptPaper = z.infer<typeof ReceiptPaper>;

/** Dots that such a printer sets across the roll at 203 to the inch (8 to the millimetre): less than the roll is wide. */
export const RECEIPT_DOTS: Readonly<Record<ReceiptPaper, number>> = { 58: 384, 80: 576 };

/** 30 cm: more is no slip, and a roll is not to be emptied by mistake. */
export const MOST_ROWS = 2400;

/** A picture of one bit to the dot: row after row, eight dots to the byte, the leftmost highest, 1 is black. */
export const ReceiptImage = z.strictObject({
  /** Dots across, a multiple of eight. */
  width: z.int().min(8).max(RECEIPT_DOTS[80]).multipleOf(8),
  rows: z.int().min(1).max(MOST_ROWS),
  base64: z.string().min(4).max(Math.ceil((RECEIPT_DOTS[80] / 8) * MOST_ROWS / 3) * 4),
});
export type ReceiptImage = z.infer<typeof ReceiptImage>;

/** The same with its bytes, `width / 8 × rows` of them. */
export interface Raster {
  width: number;
  rows: number;
  bits: Uint8Array;
}

/**
 * What became of a print. `gone`: nothing is at its place, or it went meanwhile. `busy`: another program has it, or too
 * many prints wait for it. `noPermission`: the system keeps this program from it. `failed`: the printer reports a fault.
 * `timedOut`: it takes no more and says nothing.
 */
export const PrintResult = z.enum(['printed', 'outOfPaper', 'coverOpen', 'gone', 'busy', 'noPermission', 'failed', 'timedOut']);
export type PrintResult = z.infer<typeof PrintResult>;
