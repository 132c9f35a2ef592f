import { expect, it } from 'vitest';
import { fail, ok } from '../../core/result.ts';
import { CUT, type ReceiptPrinter, receiptPrinter, toRows } from '../../tests/devices/receipt-printer.ts';
import { printReceipt } from './print-receipt.ts';
import type { LineTrouble, PrinterLine } from './printer-line.ts';
import { createPrintQueue } from './run-printer.ts';

const image = { width: 384, rows: 100, bits: Uint8Array.from({ length: 4800 }, (_, i) => (i * 37) & 0xff) };
const quick = { answer: 5, stall: 5, done: 12 };

/** A line to a printer in memory. `after`: how many bytes it takes before it gives `trouble`. */
function lineTo(printer: ReceiptPrinter, { after = Infinity, trouble = 'timedOut' as LineTrouble, taken = (_: number): void => undefined } = {}): PrinterLine {
  const answers: number[] = [];
  let count = 0;
  let isClosed = false;
  return {
    write(bytes) {
      if (isClosed) return Promise.resolve(fail('gone' as const));
      const fits = bytes.subarray(0, Math.max(0, after - count));
      answers.push(...printer.take(fits));
      count += bytes.length;
      taken(count);
      return Promise.resolve(count > after ? fail(trouble) : ok(undefined));
    },
    read: (withinMs) => new Promise((resolve) => (answers.length > 0 || withinMs === 0 ? resolve(answers.shift()) : setTimeout(() => resolve(answers.shift()), withinMs))),
    close() {
      isClosed = true;
      return Promise.resolve();
    },
  };
}

const resultOf = async (line: PrinterLine) => (await printReceipt(line, image, false, quick)).result;

const answering = (status: Record<number, number>): ReceiptPrinter => {
  const printer = receiptPrinter();
  for (const [key, byte] of Object.entries(status)) printer.status.set(Number(key), byte);
  return printer;
};

it.each([
  ['printed', {}],
  ['printed', { 2: 0x12, 4: 0x12, 100: 0x00 }],
  // Knows no GS r.
  ['printed', { 2: 0x12, 4: 0x12 }],
] as const)('prints where nothing is wrong: %s, answers %j', async (result, status) => {
  const printer = answering(status);
  expect(await resultOf(lineTo(printer))).toBe(result);
  expect(printer.rows).toEqual([...toRows(image), CUT]);
  expect(printer.stray).toEqual([]);
});

it.each([
  ['outOfPaper', { 2: 0x32 }],
  ['outOfPaper', { 2: 0x12, 4: 0x72 }],
  ['coverOpen', { 2: 0x16 }],
  ['failed', { 2: 0x52 }],
] as const)('prints nothing on a printer that says %s: answers %j', async (result, status) => {
  const printer = answering(status);
  expect(await resultOf(lineTo(printer))).toBe(result);
  expect(printer.rows).toEqual([]);
});

it('says so when the roll ends or the cover opens under the print', async () => {
  expect(await resultOf(lineTo(answering({ 2: 0x12, 4: 0x12, 100: 0x0c })))).toBe('outOfPaper');
  const printer = answering({ 2: 0x12, 4: 0x12 });
  expect(await resultOf(lineTo(printer, { taken: (count) => count > 4000 && printer.status.set(2, 0x16) }))).toBe('coverOpen');
});

it('passes on what the line says, wherever it breaks', async () => {
  for (const trouble of ['gone', 'outOfPaper', 'failed', 'timedOut'] as const) {
    for (const after of [0, 1, 20, 3000, 4836]) expect(await resultOf(lineTo(receiptPrinter(), { after, trouble }))).toBe(trouble);
  }
});

it('prints the next slip whole, wherever the one before was cut off', async () => {
  for (const after of [0, 7, 12, 16, 20, 21, 25, 1000, 3100, 4000]) {
    const printer = receiptPrinter();
    const first = lineTo(printer, { after, trouble: 'gone' });
    const lines = [first, lineTo(printer)];
    const queue = createPrintQueue(() => Promise.resolve(ok(lines.shift()!)), 10_000, quick);
    expect(await queue.print(image)).toBe('gone');
    expect(await queue.print(image)).toBe('printed');
    expect(printer.rows.slice(-101), `after ${String(after)}`).toEqual([...toRows(image), CUT]);
  }
});

it('prints one after the other, refuses more than may wait, and answers all when it stops', async () => {
  const printer = receiptPrinter();
  const queue = createPrintQueue(() => Promise.resolve(ok(lineTo(printer))), 10_000, quick);
  const results = await Promise.all(Array.from({ length: 6 }, () => queue.print(image)));
  expect(results).toEqual(['printed', 'printed', 'printed', 'printed', 'busy', 'busy']);
  expect(printer.rows).toHaveLength(4 * 101);
  const waiting = [queue.print(image), queue.print(image)];
  await queue.stop();
  expect(await Promise.all(waiting)).toEqual(['gone', 'gone']);
});

it('gives up a print that takes too long, and then prints again', async () => {
  let isStuck = true;
  const printer = receiptPrinter();
  const queue = createPrintQueue(() => {
    let end = (): void => undefined;
    const line = lineTo(printer);
    const stuck: PrinterLine = { ...line, write: () => new Promise((resolve) => (end = () => resolve(fail('gone')))), close: () => Promise.resolve(end()) };
    return Promise.resolve(ok(isStuck ? stuck : line));
  }, 30, quick);
  expect(await queue.print(image)).toBe('timedOut');
  isStuck = false;
  expect(await createPrintQueue(() => Promise.resolve(ok(lineTo(printer))), 10_000, quick).print(image)).toBe('printed');
  expect(await createPrintQueue(() => Promise.resolve(fail('busy')), 10_000, quick).print(image)).toBe('busy');
});
