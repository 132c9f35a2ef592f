import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { fail, ok, type Result } from '../../core/result.ts';
import { type LineTrouble, type PrinterLine, toTrouble } from './printer-line.ts';

/** How often a printer that is busy is tried again. */
const AGAIN_MS = 15;

/**
 * A USB printer's node, such as `/dev/usb/lp0`. It is opened without blocking: a write to a printer that has stopped
 * would otherwise keep one of the few threads for files for ever.
 */
export async function openUsbLine(path: string): Promise<Result<PrinterLine, LineTrouble>> {
  try {
    return ok(lineOver(await open(path, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY)));
  } catch (error) {
    return fail(toTrouble(error as NodeJS.ErrnoException));
  }
}

function lineOver(file: FileHandle): PrinterLine {
  const heard: number[] = [];
  let closing: Promise<void> | undefined;
  let isMute = false;
  return {
    async write(bytes, stallMs) {
      let at = 0;
      let stalled = 0;
      while (closing === undefined) {
        try {
          const { bytesWritten } = await file.write(bytes, at);
          at += bytesWritten;
          if (at === bytes.length) return ok(undefined);
          if (bytesWritten > 0) stalled = 0;
        } catch (error) {
          if (!isNotNow(error)) return fail(toTrouble(error as NodeJS.ErrnoException));
        }
        if (stalled >= stallMs) return fail('timedOut');
        await pause(AGAIN_MS);
        stalled += AGAIN_MS;
      }
      return fail('gone');
    },
    async read(withinMs) {
      for (let waited = 0; closing === undefined; waited += AGAIN_MS) {
        if (heard.length === 0) await listen();
        if (heard.length > 0) return heard.shift();
        if (waited >= withinMs) return undefined;
        await pause(AGAIN_MS);
      }
      return undefined;
    },
    close: () => (closing ??= file.close().catch(() => undefined)),
  };

  async function listen() {
    if (isMute) return;
    const room = new Uint8Array(64);
    try {
      const { bytesRead } = await file.read(room, 0, room.length, null);
      heard.push(...room.subarray(0, bytesRead));
    } catch (error) {
      // A printer that only listens gives an error here; that it is gone, the next write tells.
      isMute = !isNotNow(error);
    }
  }
}

const isNotNow = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EAGAIN';
