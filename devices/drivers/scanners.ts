/** Barcode readers of other makers that send lines of text on a serial port. */
import { type Driver, serial8N1 } from './driver.ts';

/** Unified commands: `~` SOH 0000 `@`… `;` ETX, answered as STX SOH 0000 … ACK, NAK or ENQ `;` ETX. */
export const newlandSerial: Driver = {
  id: 'newland-serial',
  name: 'Newland FM / FR / HR / IDE series (RS-232, virtual COM)',
  port: { kind: 'serial', settings: serial8N1(9600) },
  decoder: {
    kind: 'frames',
    frames: [...['06 3b 03', '15 3b 03', '05 3b 03'].map((stop) => ({ kind: 'delimited' as const, start: '02 01 30 30 30 30', stop, isAnswer: true as const, longest: 200 })), { kind: 'lines' }],
  },
  conversation: {
    // DEVQRY asks for the reader's health.
    heartbeat: { send: '7e 01 30 30 30 30 23 44 45 56 51 52 59 2a 3b 03', answer: '02 01 30 30 30 30', withinMs: 1000, everyMs: 15_000 },
  },
  source: ['Newland, user guides: unified commands, prefix ~ SOH 0000, suffix ; ETX; CR or CR LF after each barcode', 'Newland NLDevice SDK (published source): answers'],
  testedOnHardware: 'no',
};

/** Commands are ESC, letters, CR. Z reads once, Y stops; where set so the reader answers ACK or NAK. */
export const opticonSerial: Driver = {
  id: 'opticon-serial',
  name: 'Opticon NLV / OPR / L series (RS-232, virtual COM)',
  port: { kind: 'serial', settings: serial8N1(9600), usb: [{ vendorId: 0x065a, productId: 0x0009 }] },
  decoder: {
    kind: 'frames',
    frames: [
      { kind: 'delimited', start: '1b', stop: '0d', isAnswer: true, longest: 32 },
      { kind: 'delimited', start: '', stop: '06', isAnswer: true, longest: 0 },
      { kind: 'delimited', start: '', stop: '15', isAnswer: true, longest: 0 },
      { kind: 'lines', content: 'code' },
    ],
  },
  source: ['Opticon, Universal Menu Book: serial commands <ESC> … <CR>, ACK/NAK, suffix CR', 'usb.ids: NLV-1001 in serial mode'],
  testedOnHardware: 'no',
};

export const datalogicSerial: Driver = {
  id: 'datalogic-serial',
  name: 'Datalogic Gryphon / QuickScan / Magellan (RS-232 STD, virtual COM)',
  port: { kind: 'serial', settings: serial8N1(9600) },
  decoder: { kind: 'frames', frames: [{ kind: 'lines' }] },
  source: ['Datalogic, Product Reference Guides, chapter RS-232 interface: 9600 8N1, global suffix CR, AIM id as prefix'],
  testedOnHardware: 'no',
};

/** The small module inside many cheap readers. Commands: `7e 00`, type, length, address, data, CRC; `ab cd` stands for any CRC. */
export const growModule: Driver = {
  id: 'grow-gm65',
  name: 'Grow GM65 / GM805, Waveshare Barcode Scanner Module (serial)',
  port: { kind: 'serial', settings: serial8N1(9600) },
  decoder: {
    kind: 'frames',
    frames: [
      { kind: 'delimited', start: '', stop: '03 00 00 01 00 33 31', isAnswer: true, longest: 0 },
      { kind: 'delimited', start: '', stop: '02 00 00 01 00 33 31', isAnswer: true, longest: 0 },
      { kind: 'lines' },
    ],
  },
  conversation: { heartbeat: { send: '7e 00 0a 01 00 00 00 30 1a', answer: '', withinMs: 1000, everyMs: 10_000 } },
  source: ['Hangzhou Grow, GM65 Bar Code Reader Module User Manual: heartbeat, command format, CRC-16 of polynomial 0x1021'],
  testedOnHardware: 'no',
};
