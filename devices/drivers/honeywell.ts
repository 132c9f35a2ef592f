import { posReport } from '../decoders/hid-reports.ts';
import { type Driver, serial8N1 } from './driver.ts';

const hidSource = ['USB-IF, HID Point of Sale Usage Tables 1.02', 'WebHidBarcodeScanner (open source, N. Leenheer): Voyager 1400g, feature report 254'];

/** Voyager, Xenon, Genesis; with OCR set on, a zone comes as one run of characters and CR. */
export const honeywellSerial: Driver = {
  id: 'honeywell-serial',
  name: 'Honeywell Voyager / Xenon / Genesis (RS-232, virtual COM)',
  port: { kind: 'serial', settings: serial8N1(115_200) },
  decoder: {
    kind: 'frames',
    frames: [
      // A menu command comes back with ACK, ENQ or NAK before its full stop or exclamation mark.
      ...['06 2e', '06 21', '05 2e', '05 21', '15 2e', '15 21'].map((stop) => ({ kind: 'delimited' as const, start: '', stop, isAnswer: true as const, longest: 64 })),
      { kind: 'lines' },
    ],
  },
  source: ["Honeywell, User's Guide Xenon/Voyager: SYN M CR menu commands and their answers, CR after each barcode, AIM id as prefix", 'demo_uptek (open source): OCR of zones over the serial line'],
  testedOnHardware: 'no',
};

export const honeywellHid: Driver = {
  id: 'honeywell-hid-pos',
  name: 'Honeywell Voyager 1400g (USB HID POS)',
  port: { kind: 'hid', usb: [{ vendorId: 0x0c2e, productId: 0x0b8f }], usagePage: 0x8c },
  decoder: { kind: 'reports', layout: posReport },
  conversation: { onOpen: [{ by: 'feature', send: 'fe 01' }] },
  source: hidSource,
  testedOnHardware: 'no',
};

export const metrologicSerial: Driver = {
  id: 'metrologic-serial',
  name: 'Metrologic MS7120 Orbit / MS4980 VuQuest (virtual COM, RS-232)',
  port: { kind: 'serial', settings: serial8N1(9600), usb: [0x0700, 0x0720].map((productId) => ({ vendorId: 0x0c2e, productId })) },
  decoder: { kind: 'frames', frames: [{ kind: 'lines', content: 'code' }] },
  source: ['Metrologic, Single-Line Configuration Guide: CR LF after each barcode', 'usb.ids: products 0700 and 0720'],
  testedOnHardware: 'no',
};

export const intermecHid: Driver = {
  id: 'intermec-hid-pos',
  name: 'Intermec SG20 (USB HID POS)',
  port: { kind: 'hid', usb: [{ vendorId: 0x067e, productId: 0x0809 }], usagePage: 0x8c },
  decoder: { kind: 'reports', layout: posReport },
  source: [...hidSource.slice(0, 1), 'usb-hid-pos server for the SG20 (open source): ids and parts'],
  testedOnHardware: 'no',
};
