import { type Driver, serial8N1 } from './driver.ts';

/**
 * Simple Serial Interface. A packet: length, opcode, source, status, data, two bytes that make the sum of all zero.
 * The scanner sends a packet again until it hears an ACK, so each is answered, and a repeat is known by its status bit.
 */
export const zebraSsi: Driver = {
  id: 'zebra-ssi',
  name: 'Zebra / Symbol LS, DS, LI series (RS-232, SSI)',
  port: { kind: 'serial', settings: serial8N1(9600) },
  decoder: {
    kind: 'frames',
    frames: [
      {
        kind: 'counted',
        head: '.. f3 00',
        lengthAt: 0,
        lengthBytes: 1,
        lengthAdds: 2,
        payloadAt: 5,
        check: 'sum16Negated',
        longest: 250,
        format: { at: 4, of: { 0x11: 'PDF417', 0x1b: 'DataMatrix', 0x1c: 'QRCode', 0x2d: 'Aztec' } },
        parts: { at: 3, more: 0x02, again: 0x01 },
        // CMD_ACK; CMD_NAK with cause 1, wrong checksum.
        reply: { good: '04 d0 04 00 ff 28', bad: '05 d1 04 00 01 ff 25' },
      },
      { kind: 'counted', head: '04 d0 00', lengthAt: 0, lengthBytes: 1, lengthAdds: 2, payloadAt: 4, check: 'sum16Negated', isAnswer: true, longest: 0 },
      { kind: 'counted', head: '.. a4 00', lengthAt: 0, lengthBytes: 1, lengthAdds: 2, payloadAt: 4, check: 'sum16Negated', isAnswer: true, longest: 250 },
    ],
  },
  conversation: {
    // SCAN_ENABLE; REQUEST_REVISION is answered by REPLY_REVISION.
    onOpen: [{ send: '04 e9 04 00 ff 0f', answer: '04 d0', withinMs: 1000 }],
    heartbeat: { send: '04 a3 04 00 ff 55', answer: '', withinMs: 1500, everyMs: 15_000 },
  },
  source: ["Zebra/Symbol, Simple Serial Interface (SSI) Programmer's Guide: DECODE_DATA, CMD_ACK, CMD_NAK, status bits", 'frappy (open source, FRM II): SSI opcodes and kinds of barcodes'],
  testedOnHardware: 'no',
};

export const zebraCom: Driver = {
  id: 'zebra-com',
  name: 'Zebra DS / LI series (Simple COM Port Emulation, USB CDC)',
  port: { kind: 'serial', settings: serial8N1(9600), usb: [{ vendorId: 0x05e0, productId: 0x1701 }] },
  decoder: { kind: 'frames', frames: [{ kind: 'lines' }] },
  source: ['Zebra, Product Reference Guides: data and suffix CR or LF as ASCII, AIM code id as prefix'],
  testedOnHardware: 'no',
};
