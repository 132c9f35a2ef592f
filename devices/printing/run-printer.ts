import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import type { DeviceSetting } from '../../core/contract/device.ts';
import type { PrintResult, Raster } from '../../core/contract/receipt.ts';
import { identifyNode } from '../ports/node-identity.ts';
import type { Port } from '../ports/port.ts';
import { superviseDevice, type SupervisorEvents } from '../supervisor.ts';
import { PATIENCE, printReceipt } from './print-receipt.ts';
import type { OpenLine, PrinterLine } from './printer-line.ts';
import { openSerialLine } from './serial-line.ts';
import { openUsbLine } from './usb-line.ts';

export interface RunningPrinter {
  /** Prints after what already waits, and always answers. */
  print(image: Raster): Promise<PrintResult>;
  /** Resolves when the printer is free; what waited is answered `gone`. */
  stop(): Promise<void>;
}

export type PrinterSetting = Extract<DeviceSetting, { kind: 'printer' }>;

/** So many prints may stand in line; more is a key held down. */
const WAITING = 4;
/** A slip at 9600 baud takes under a minute. */
const JOB_MS = 100_000;

/** A receipt printer: its light shows whether it is plugged in and may be written to; it is opened for each print alone, so that others may use it too. */
export function runPrinter(setting: PrinterSetting, tellState: SupervisorEvents<never>['state']): RunningPrinter {
  const { path, baud } = setting;
  const supervisor = superviseDevice(presence(path, baud !== undefined), { state: tellState, data: () => undefined });
  const queue = createPrintQueue(() => (baud === undefined ? openUsbLine(path) : openSerialLine(path, baud)), JOB_MS);
  return { print: queue.print, stop: async () => void (await Promise.all([queue.stop(), supervisor.stop()])) };
}

/** One print after another. Exported for tests that bring a line of their own. */
export function createPrintQueue(open: OpenLine, jobMs: number, patience = PATIENCE): RunningPrinter {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let current: PrinterLine | undefined;
  let isCutOff = false;
  let isStopped = false;
  return {
    print(image) {
      if (waiting >= WAITING) return Promise.resolve('busy');
      waiting += 1;
      const job = last.then(() => run(image)).finally(() => (waiting -= 1));
      last = job;
      return job;
    },
    async stop() {
      isStopped = true;
      await current?.close();
      await last;
    },
  };

  async function run(image: Raster): Promise<PrintResult> {
    if (isStopped) return 'gone';
    const opened = await open();
    if (!opened.ok) return opened.error;
    const line = (current = opened.value);
    if (isStopped) await line.close();
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      void line.close();
    }, jobMs);
    const printed = await printReceipt(line, image, isCutOff, patience);
    clearTimeout(timer);
    current = undefined;
    await line.close();
    isCutOff = printed.isCutOff;
    return isLate && printed.result !== 'printed' ? 'timedOut' : printed.result;
  }
}

/** A port that only looks: there, and may it be written to? */
function presence(path: string, isSerial: boolean): Port<never> {
  // On Windows a serial port is no file; whether it is there, the print itself finds out.
  const isFile = !(isSerial && process.platform === 'win32');
  return {
    identify: () => (isFile ? identifyNode(path) : Promise.resolve(path)),
    open(events) {
      if (!isFile) return events.opened();
      access(path, constants.W_OK).then(events.opened, (error: NodeJS.ErrnoException) => events.closed(error.code === 'ENOENT' ? 'lost' : 'noPermission'));
    },
    close: () => Promise.resolve(),
  };
}
