import { SerialPort } from 'serialport';
import { fail, ok, type Result } from '../../core/result.ts';
import type { LineTrouble, PrinterLine } from './printer-line.ts';

/** A driver that hangs must not hold up the next print. */
const CLOSE_MS = 2000;
/** Start bit, eight data bits, stop bit. */
const BITS_TO_THE_BYTE = 10;

/** A receipt printer on a serial port: 8N1, and it may stop the flow with XOFF while its motor runs. */
export function openSerialLine(path: string, baud: number): Promise<Result<PrinterLine, LineTrouble>> {
  const port = new SerialPort({ path, baudRate: baud, xon: true, autoOpen: false });
  const line = lineOver(port, baud);
  return new Promise((resolve) => port.open((error) => resolve(error ? fail(whyRefused(error)) : ok(line))));
}

function lineOver(port: SerialPort, baud: number): PrinterLine {
  const heard: number[] = [];
  /** Whoever waits for a byte, and whoever for the end of a write. */
  let listening: (() => void) | undefined;
  let writing: (() => void) | undefined;
  /** A write has begun and not ended well. */
  let isStuck = false;
  port.on('data', (bytes: Buffer) => {
    // A device that talks without end is no printer.
    if (heard.length < 4096) heard.push(...bytes);
    listening?.();
  });
  const ended = () => {
    listening?.();
    writing?.();
  };
  port.on('close', ended);
  port.on('error', ended);
  return {
    write(bytes, stallMs) {
      return new Promise((resolve) => {
        const settle = (result: Result<undefined, LineTrouble>) => {
          clearTimeout(timer);
          writing = undefined;
          isStuck = !result.ok;
          resolve(result);
        };
        const timer = setTimeout(() => settle(fail('timedOut')), stallMs + (bytes.length * BITS_TO_THE_BYTE * 1000) / baud);
        writing = () => settle(fail('gone'));
        if (!port.isOpen) return writing();
        isStuck = true;
        // The port is asked twice: whether it took the bytes, and whether they have left.
        port.write(Buffer.from(bytes), (refused) => (refused ? settle(fail('gone')) : port.drain((stuck) => settle(stuck ? fail('gone') : ok(undefined)))));
      });
    },
    read(withinMs) {
      if (heard.length > 0) return Promise.resolve(heard.shift());
      if (withinMs === 0 || !port.isOpen) return Promise.resolve(undefined);
      return new Promise((resolve) => {
        const settle = () => {
          clearTimeout(timer);
          listening = undefined;
          resolve(heard.shift());
        };
        const timer = setTimeout(settle, withinMs);
        listening = settle;
      });
    },
    close() {
      return new Promise((resolve) => {
        if (!port.isOpen) return resolve();
        const timer = setTimeout(resolve, CLOSE_MS);
        const release = () =>
          port.close(() => {
            clearTimeout(timer);
            resolve();
          });
        // What has not left would hold the close up for half a minute. What has left may still lie in a converter, and
        // would be thrown away with it.
        if (isStuck) port.flush(release);
        else release();
      });
    },
  };
}

/** The driver's message is all it gives. */
function whyRefused({ message }: Error): LineTrouble {
  if (/permission denied/i.test(message)) return 'noPermission';
  if (/no such file|file not found|cannot find/i.test(message)) return 'gone';
  return /lock|busy|access denied/i.test(message) ? 'busy' : 'failed';
}
