import type { PrintResult, Raster } from '../../core/contract/receipt.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { ASK_OFFLINE_CAUSE, ASK_PAPER, ASK_WHEN_DONE, encodeReceipt, INITIALISE, isDone, isStatus, LONGEST_PIECE, type PrinterStatus, readDone, readOfflineCause, readPaper } from './escpos.ts';
import type { LineTrouble, PrinterLine } from './printer-line.ts';

/** Milliseconds. */
export interface Patience {
  /** For an answer to a question about the printer's state; one that gives none is taken for a printer that never does. */
  answer: number;
  /** Without a byte taken: a printer waits for its motor, not for minutes. */
  stall: number;
  /** For a printer that answers to say that all is on paper; one that only knows no such question has printed. */
  done: number;
}

/** `isCutOff`: the job ended within what it had to send, so the printer may still wait for the rest of a band. */
export interface Printed {
  result: PrintResult;
  isCutOff: boolean;
}

export const PATIENCE: Patience = { answer: 400, stall: 8000, done: 6000 };

/**
 * Sends one picture and says what became of it. A printer that answers questions is asked before and after; of one that
 * does not, `printed` says that it took every byte.
 * @param resync the job before was cut off: first the band is filled up. Outside a band zeros are no command.
 */
export async function printReceipt(line: PrinterLine, image: Raster, resync: boolean, patience = PATIENCE): Promise<Printed> {
  if (resync) {
    const filled = await line.write(new Uint8Array(LONGEST_PIECE), patience.stall);
    if (!filled.ok) return { result: filled.error, isCutOff: true };
  }
  const before = await askStatus(line, patience);
  if (!before.ok) return whole(before.error);
  if (before.value !== 'silent' && before.value !== 'fine') return whole(before.value);
  for (const piece of encodeReceipt(image)) {
    const sent = await line.write(piece, patience.stall);
    if (!sent.ok) return { result: sent.error, isCutOff: true };
  }
  if (before.value === 'fine') return whole(await whenDone(line, patience));
  // Says nothing, does nothing: but it is taken only after all before it.
  const last = await line.write(INITIALISE, patience.stall);
  return whole(last.ok ? 'printed' : last.error);
}

/** Cover first: an open cover often reports the paper as missing too. */
async function askStatus(line: PrinterLine, patience: Patience): Promise<Result<PrinterStatus | 'silent', LineTrouble>> {
  // Answers to what was asked in another job.
  while ((await line.read(0)) !== undefined);
  for (const [question, read] of [[ASK_OFFLINE_CAUSE, readOfflineCause], [ASK_PAPER, readPaper]] as const) {
    const asked = await line.write(question, patience.stall);
    if (!asked.ok) return fail(asked.error);
    let byte = await line.read(patience.answer);
    while (byte !== undefined && !isStatus(byte)) byte = await line.read(patience.answer);
    if (byte === undefined) return ok('silent');
    const status = read(byte);
    if (status !== 'fine') return ok(status);
  }
  return ok('fine');
}

/** The roll may end and the cover be opened under a print that was sent whole. */
async function whenDone(line: PrinterLine, patience: Patience): Promise<PrintResult> {
  const asked = await line.write(ASK_WHEN_DONE, patience.stall);
  if (!asked.ok) return asked.error;
  const every = Math.max(1, Math.floor(patience.done / 12));
  for (let quiet = 0; quiet < 12; ) {
    const byte = await line.read(every);
    if (byte === undefined) {
      quiet += 1;
      const sent = await line.write(ASK_OFFLINE_CAUSE, patience.stall);
      if (!sent.ok) return sent.error;
    } else if (isDone(byte)) return orPrinted(readDone(byte));
    else if (isStatus(byte)) {
      const status = readOfflineCause(byte);
      if (status !== 'fine') return status;
    }
  }
  return 'printed';
}

const whole = (result: PrintResult): Printed => ({ result, isCutOff: false });
const orPrinted = (status: PrinterStatus): PrintResult => (status === 'fine' ? 'printed' : status);
