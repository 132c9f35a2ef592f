/** A receipt printer as its form holds it, and the setting it becomes. */
import { DeviceSetting } from '../../core/contract/device.ts';
import type { ReceiptPaper } from '../../core/contract/receipt.ts';

export interface PrinterDraft {
  name: string;
  connection: 'usb' | 'serial';
  path: string;
  /** For a serial port. */
  baud: string;
  paper: ReceiptPaper;
}

/** The first USB printer's place under Linux. */
export const newPrinter: PrinterDraft = { name: '', connection: 'usb', path: '/dev/usb/lp0', baud: '9600', paper: 58 };

/** Full text keys by field; empty when the draft is a printer. */
export function problemsOfPrinter({ name, connection, path, baud }: PrinterDraft): Partial<Record<'name' | 'path' | 'baud', string>> {
  const speed = Number(baud);
  return {
    ...(name.trim() === '' ? { name: 'devices.noName' } : {}),
    ...(path.trim() === '' ? { path: 'devices.noPath' } : {}),
    ...(connection === 'serial' && !(Number.isInteger(speed) && speed >= 300 && speed <= 921_600) ? { baud: 'devices.badBaud' } : {}),
  };
}

/** `deviceId` comes from outside; undefined while the draft has problems. */
export function printerSettingOf(draft: PrinterDraft, deviceId: string): DeviceSetting | undefined {
  if (Object.keys(problemsOfPrinter(draft)).length > 0) return undefined;
  const { name, path, paper, connection, baud } = draft;
  const parsed = DeviceSetting.safeParse({ kind: 'printer', deviceId, name: name.trim(), path: path.trim(), paper, ...(connection === 'serial' && { baud: Number(baud) }) });
  return parsed.success ? parsed.data : undefined;
}
