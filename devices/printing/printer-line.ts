/** A way to a receipt printer for one job: a serial port or a USB printer's node. */
import type { Result } from '../../core/result.ts';

/** `outOfPaper`: the system itself says so, as Linux does for USB printers. */
export type LineTrouble = 'gone' | 'busy' | 'noPermission' | 'outOfPaper' | 'failed' | 'timedOut';

export interface PrinterLine {
  /** Resolves when all of the bytes have left, or when nothing has moved for `stallMs`. */
  write(bytes: Uint8Array, stallMs: number): Promise<Result<undefined, LineTrouble>>;
  /** The next byte from the printer; undefined where none comes within so long. */
  read(withinMs: number): Promise<number | undefined>;
  /** Throws away what has not left. What still waits to be written or read ends at once. */
  close(): Promise<void>;
}

export type OpenLine = () => Promise<Result<PrinterLine, LineTrouble>>;

/** What the system says, by its error code. */
export function toTrouble(error: NodeJS.ErrnoException): LineTrouble {
  switch (error.code) {
    case 'ENOENT':
    case 'ENODEV':
    case 'ENXIO':
    case 'EBADF':
      return 'gone';
    case 'EBUSY':
      return 'busy';
    case 'EACCES':
    case 'EPERM':
      return 'noPermission';
    // Linux' usblp gives ENOSPC for "paper out", so a file system's "full" never comes here.
    case 'ENOSPC':
      return 'outOfPaper';
    default:
      return 'failed';
  }
}
