/** Report descriptors of the virtual devices, and one-report barcodes. Device Class Definition for HID 1.11 §6.2.2. */
import { fromHex } from '../../../devices/decoders/bytes.ts';

/** Bar code scanner of usage page 0x8C: input report 2 of 63 bytes after its id, feature report 0xFE of one. */
export const posScanner = fromHex('05 8c 09 02 a1 01 15 00 26 ff 00 75 08 85 02 95 3f 09 fe 81 02 85 fe 95 01 09 ff b1 02 c0');
/** A maker's own page, no report ids. */
export const rawReports = (bytes: 8 | 64): Uint8Array => fromHex(`06 00 ff 09 01 a1 01 15 00 26 ff 00 75 08 95 ${bytes === 8 ? '08' : '40'} 09 01 81 02 c0`);
/** Boot keyboard, HID 1.11 appendix B.1 without its lights. */
export const keyboard = fromHex('05 01 09 06 a1 01 05 07 19 e0 29 e7 15 00 25 01 75 01 95 08 81 02 95 01 75 08 81 01 95 06 75 08 15 00 25 65 05 07 19 00 29 65 81 00 c0');

/** A Code 128 barcode in one report, as `posReport` of the decoders reads it. */
export function codeReport(text: string): Uint8Array {
  const report = new Uint8Array(64);
  report.set([2, text.length, ...Buffer.from(`]C0${text}`)]);
  return report;
}
