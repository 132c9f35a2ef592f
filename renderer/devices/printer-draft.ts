/** A receipt printer as its form holds it, and the setting it becomes. */
import { DeviceSetting } from '../../core/contract/device.ts';
import type { ReceiptPaper } from '../../core/contract/receipt.ts';
import { type DeviceDraft, problemsOf } from './device-draft.ts';

export interface PrinterDraft extends DeviceDraft {
  connection: 'usb' | 'serial';
  paper: ReceiptPaper;
}

/** The first USB printer's place under Linux. */
export const newPrinter: PrinterDraft = { name: '', path: '/dev/usb/lp0', baud: '9600', connection: 'usb', paper: 58 };

/** Full text keys by field. A USB printer has no speed. */
export const problemsOfPrinter = (draft: PrinterDraft): ReturnType<typeof problemsOf> => problemsOf(draft.connection === 'serial' ? 'serial' : 'folder', draft);

/** `deviceId` comes from outside; undefined while the draft has problems. */
export function printerSettingOf(draft: PrinterDraft, deviceId: string): DeviceSetting | undefined {
  if (Object.keys(problemsOfPrinter(draft)).length > 0) return undefined;
  const { name, path, paper, connection, baud } = draft;
  const parsed = DeviceSetting.safeParse({ kind: 'printer', deviceId, name: name.trim(), path: path.trim(), paper, ...(connection === 'serial' && { baud: Number(baud) }) });
  return parsed.success ? parsed.data : undefined;
}
