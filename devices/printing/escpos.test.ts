import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_ROWS } from '../../core/contract/receipt.ts';
import { CUT, receiptPrinter, toRows } from '../../tests/devices/receipt-printer.ts';
import { BAND_ROWS, encodeReceipt, isDone, isStatus, LONGEST_PIECE, readDone, readOfflineCause, readPaper } from './escpos.ts';

const picture = fc.record({ across: fc.integer({ min: 1, max: 72 }), rows: fc.integer({ min: 1, max: 200 }) }).chain(({ across, rows }) =>
  fc.uint8Array({ minLength: across * rows, maxLength: across * rows, size: 'max' }).map((bits) => ({ width: across * 8, rows, bits })),
);

it('prints every dot of a picture of any size where it belongs, in any chunking, and cuts once at the end', () => {
  fc.assert(
    fc.property(picture, fc.integer({ min: 1, max: 5000 }), (image, chunk) => {
      const printer = receiptPrinter();
      const bytes = encodeReceipt(image).flatMap((piece) => [...piece]);
      for (let at = 0; at < bytes.length; at += chunk) printer.take(Uint8Array.from(bytes.slice(at, at + chunk)));
      expect(printer.rows).toEqual([...toRows(image), CUT]);
      expect(printer.stray).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

it('sends bands of bounded length', () => {
  const pieces = encodeReceipt({ width: 576, rows: MOST_ROWS, bits: new Uint8Array(72 * MOST_ROWS) });
  expect(Math.max(...pieces.map(({ length }) => length))).toBe(LONGEST_PIECE);
  expect(pieces).toHaveLength(Math.ceil(MOST_ROWS / BAND_ROWS) + 2);
  expect(BAND_ROWS).toBeLessThanOrEqual(255);
});

it('refuses a picture that has not as many bytes as rows', () => {
  expect(() => encodeReceipt({ width: 384, rows: 2, bits: new Uint8Array(95) })).toThrow(RangeError);
});

it('reads what a printer says of itself', () => {
  expect([0x12, 0x16, 0x32, 0x52, 0x36].map(readOfflineCause)).toEqual(['fine', 'coverOpen', 'outOfPaper', 'failed', 'coverOpen']);
  // Nearly at its end, a roll still prints.
  expect([0x12, 0x1e, 0x72].map(readPaper)).toEqual(['fine', 'fine', 'outOfPaper']);
  expect([0x00, 0x03, 0x0c].map(readDone)).toEqual(['fine', 'fine', 'outOfPaper']);
});

it('tells answers from flow control', () => {
  expect([0x12, 0x7e].every(isStatus)).toBe(true);
  expect([0x11, 0x13, 0x00, 0x0c].some(isStatus)).toBe(false);
  expect([0x00, 0x0c].every(isDone)).toBe(true);
  expect([0x11, 0x13, 0x12].some(isDone)).toBe(false);
});
