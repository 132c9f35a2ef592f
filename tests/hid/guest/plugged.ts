/** What is plugged into the machine in QEMU: readers that drivers declare, and what must be left alone. */
import type { DeviceSetting } from '../../../core/contract/device.ts';
import { keyboard, posScanner, rawReports } from './descriptors.ts';
import { hidSetting } from './desk.ts';
import type { HidDescription } from './uhid.ts';

type Plugged = Omit<HidDescription, 'serialNumber'> & { id: string; driver?: string };

const OCR = { vendorId: 0x0db5, interface: 0, driver: 'access-is-ocr-hid' };

export const readers: readonly Plugged[] = [
  { id: 'desk', name: 'Voyager 1400g', vendorId: 0x0c2e, productId: 0x0b8f, interface: 0, descriptor: posScanner, driver: 'honeywell-hid-pos' },
  { id: 'hand', name: 'SG20', vendorId: 0x067e, productId: 0x0809, interface: 0, descriptor: posScanner, driver: 'intermec-hid-pos' },
  { id: 'gate', name: 'LSR110', vendorId: 0x0db5, productId: 0x012a, interface: 0, descriptor: posScanner, driver: 'access-is-lsr-hid' },
  { ...OCR, id: 'swipe', name: 'OCR312', productId: 0x0137, descriptor: rawReports(64) },
  { ...OCR, id: 'swipe8', name: 'OCR313', productId: 0x0120, descriptor: rawReports(8) },
  // No driver names it: it says of itself that it is a barcode reader.
  { id: 'generic', name: 'Some barcode reader', vendorId: 0x1209, productId: 0x0001, interface: 0, descriptor: posScanner, driver: 'hid-pos' },
];

export const strangers: readonly Plugged[] = [
  { id: 'keyboard', name: 'Keyboard', vendorId: 0x046d, productId: 0xc31c, interface: 0, descriptor: keyboard },
  { id: 'raw', name: 'Something of a maker', vendorId: 0x1209, productId: 0x0002, interface: 0, descriptor: rawReports(64) },
  // The keyboard half of a declared reader.
  { id: 'swipe-keys', name: 'OCR312 keys', vendorId: 0x0db5, productId: 0x0137, interface: 1, descriptor: keyboard },
];

/** Settings ask for the keyboards too, one under a reader's driver: they must not be opened all the same. */
export const settings: readonly DeviceSetting[] = [
  ...readers.map(({ id, driver, vendorId, productId }) => hidSetting(id, driver, vendorId, productId)),
  hidSetting('keyboard', 'honeywell-hid-pos', 0x046d, 0xc31c),
  // QEMU's own USB keyboard.
  hidSetting('usb-keyboard', undefined, 0x0627, 0x0001),
];

export function plugged(id: string): Plugged {
  const found = [...readers, ...strangers].find((one) => one.id === id);
  if (!found) throw new Error(`nothing is called ${id}`);
  return found;
}
