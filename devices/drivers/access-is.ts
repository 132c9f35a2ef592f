import type { Frame } from '../decoders/frame.ts';
import { posReport } from '../decoders/hid-reports.ts';
import { type Driver, serial8N1 } from './driver.ts';

const source = [
  'Access IS, sample code AccessHIDInterface (2011): ids, report layout, FS STX … ETX GS round a zone, RS STX … ETX US round a barcode',
  'Access IS, LSR110/LSR116 Product Manual rev. 4.6: HID POS and virtual COM output',
];
const VENDOR = 0x0db5;

/** FS STX lines ETX GS for a zone; RS STX letter barcode ETX US; a magnetic stripe comes as SO STX … ETX SI and is left alone. */
const frames: readonly Frame[] = [
  { kind: 'delimited', start: '1c02', stop: '031d', content: 'zone', longest: 160 },
  { kind: 'delimited', start: '1e02', skip: 1, stop: '031f', content: 'code' },
];

/** Swipe slots on a serial line, alone or built into a keyboard. */
export const accessIsOcrSerial: Driver = {
  id: 'access-is-ocr-serial',
  name: 'Access IS OCR310 / OCR315 / OCR316 (RS-232, virtual COM)',
  port: { kind: 'serial', settings: serial8N1(9600) },
  decoder: { kind: 'frames', frames },
  source,
  testedOnHardware: 'no',
};

/** The same slots over USB HID: a length (bit 7 is clear-to-send) and a piece of the same stream in each report. */
export const accessIsOcrHid: Driver = {
  id: 'access-is-ocr-hid',
  name: 'Access IS OCR312 / OCR313 (USB HID)',
  port: { kind: 'hid', usb: [0x0120, 0x0137, 0x013e].map((productId) => ({ vendorId: VENDOR, productId })), interface: 0 },
  decoder: { kind: 'reports', layout: { kind: 'stream', lengthAt: 0, mask: 0x7f, dataAt: 1 }, frames },
  source,
  testedOnHardware: 'no',
};

/** Imagers for boarding passes, on desks and in gates. */
export const accessIsLsrHid: Driver = {
  id: 'access-is-lsr-hid',
  name: 'Access IS LSR110 / LSR116 / LSR118 (USB HID POS)',
  port: { kind: 'hid', usb: [0x012a, 0x012b, 0x013b].map((productId) => ({ vendorId: VENDOR, productId })) },
  decoder: { kind: 'reports', layout: posReport },
  source,
  testedOnHardware: 'no',
};
