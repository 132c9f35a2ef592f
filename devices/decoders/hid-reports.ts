/**
 * HID input reports → readings or bytes. A report is whole or absent: USB checks it, and the port hands over one at a
 * time with its report id in front where the device numbers its reports.
 */
import type { CodeFormat } from '../../core/document/barcode/read-code.ts';
import { splitAim } from './aim.ts';
import { fromLatin1, toLatin1 } from './bytes.ts';
import { type Decoded, LONGEST_CODE, toReading } from './reading.ts';

/** Where things stand in a report, counted from its first byte. */
export type ReportLayout =
  /** HID Point of Sale Usage Tables 1.02, usage page 0x8C: decoded data of one barcode over one or several reports. */
  | {
      kind: 'pos';
      reportId: number;
      lengthAt: number;
      /** Three characters: `]`, letter, variant. */
      aimAt: number;
      dataAt: number;
      longest: number;
      /** Byte and bit that say that the next report goes on. */
      moreAt: number;
      more: number;
    }
  /** A length and so many bytes of a stream that is framed by itself. */
  | { kind: 'stream'; lengthAt: number; mask: number; dataAt: number };

/** The layout that Honeywell, Hand Held Products, Intermec and Access IS share: id, length, AIM, 56 bytes, continuation. */
export const posReport: ReportLayout = { kind: 'pos', reportId: 2, lengthAt: 1, aimAt: 2, dataAt: 5, longest: 56, moreAt: 63, more: 1 };

export interface PosState {
  parts: string;
  format: CodeFormat | undefined;
}
export const noReports: PosState = { parts: '', format: undefined };

/** One report of the `pos` kind. Reports with another id, such as answers to commands, are no barcode. */
export function decodePosReport(layout: ReportLayout & { kind: 'pos' }, state: PosState, report: Uint8Array): [PosState, Decoded[]] {
  const { reportId, lengthAt, aimAt, dataAt, longest, moreAt, more } = layout;
  if (report[0] !== reportId || report.length <= moreAt) return [state, []];
  const length = Math.min(report[lengthAt]!, longest, report.length - dataAt);
  const joined = state.parts + toLatin1(report.subarray(dataAt, dataAt + length));
  const format = splitAim(toLatin1(report.subarray(aimAt, aimAt + 3))).format ?? state.format;
  if (joined.length > LONGEST_CODE) return [noReports, []];
  if (report[moreAt]! & more) return [{ parts: joined, format }, []];
  // ISO/IEC 15424: Z is data that is no barcode. Menu commands are answered as `]Z6`.
  if (/^\]Z/.test(toLatin1(report.subarray(aimAt, aimAt + 2)))) return [noReports, [{ kind: 'answer', bytes: fromLatin1(joined) }]];
  const reading = toReading(unwrapped(joined), 'any', format);
  return [noReports, reading ? [reading] : []];
}

/** The bytes that a report of the `stream` kind carries. */
export function bytesOfReport({ lengthAt, mask, dataAt }: ReportLayout & { kind: 'stream' }, report: Uint8Array): Uint8Array {
  return report.length > lengthAt ? report.subarray(dataAt, dataAt + (report[lengthAt]! & mask)) : new Uint8Array();
}

/** Some are set to send the CR of their serial twin, or STX, the maker's letter for the kind of barcode and ETX around it. */
function unwrapped(text: string): string {
  if (text.startsWith(STX) && text.endsWith(ETX)) return text.slice(2, -1);
  return text.replace(/[\r\n]+$/, '');
}

const STX = String.fromCharCode(2);
const ETX = String.fromCharCode(3);
