/** Drivers for devices of which only the framing is known. One is found by trial: “scan any document now”. */
import type { Frame } from '../decoders/frame.ts';
import { posReport } from '../decoders/hid-reports.ts';
import { type Driver, serial8N1 } from './driver.ts';

const STX_ETX = { kind: 'delimited', start: '02', stop: '03' } as const;

const serial = (id: string, name: string, frames: readonly Frame[]): Driver => ({
  id,
  name,
  port: { kind: 'serial', settings: serial8N1(9600) },
  decoder: { kind: 'frames', frames },
  source: ['ISO/IEC 646: control characters STX, ETX, CR, LF, FS, GS', 'ICAO Doc 9303-3: lines of a machine-readable zone'],
  testedOnHardware: 'no',
});

/** Any swipe or desktop reader that sends the zone as text over a serial line, as most do by default. */
export const serialMrz: Driver = { ...serial('serial-mrz', 'MRZ, CR / LF / STX…ETX', []), decoder: { kind: 'anyZone' } };

export const generic: readonly Driver[] = [
  serialMrz,
  serial('serial-lines', 'CR / LF', [{ kind: 'lines' }]),
  serial('serial-stx-etx', 'STX…ETX', [STX_ETX]),
  serial('serial-stx-etx-xor', 'STX…ETX + XOR', [{ ...STX_ETX, check: 'xor' }]),
  serial('serial-stx-etx-sum', 'STX…ETX + sum', [{ ...STX_ETX, check: 'sum8' }]),
  serial('serial-stx-etx-crc', 'STX…ETX + CRC-16', [{ ...STX_ETX, check: 'crc16Xmodem' }]),
  serial('serial-fs-gs', 'FS…GS', [{ kind: 'delimited', start: '1c', stop: '1d' }]),
  {
    id: 'hid-pos',
    name: 'USB HID POS',
    // Declared by whoever adds the device: a generic driver knows no ids.
    port: { kind: 'hid', usb: [], usagePage: 0x8c },
    decoder: { kind: 'reports', layout: posReport },
    source: ['USB-IF, HID Point of Sale Usage Tables 1.02, usage page 0x8C'],
    testedOnHardware: 'no',
  },
];
