import { type Driver, serial8N1 } from './driver.ts';

/** Every command and answer is a letter, a length of two bytes and so many bytes. `I` carries a zone, its lines ended by CR. */
export const elyctisIdBox: Driver = {
  id: 'elyctis-id-box',
  name: 'Elyctis ID BOX One / ID BOX 1xx / 5xx (virtual COM, RS-232)',
  port: { kind: 'serial', settings: serial8N1(9600) },
  decoder: {
    kind: 'frames',
    frames: [
      { kind: 'counted', head: '49', lengthAt: 1, lengthBytes: 2, lengthAdds: 3, payloadAt: 3, content: 'zone', longest: 200 },
      // C continuous reading, R serial number, T product, V version, W version of the OCR.
      ...['43', '52', '54', '56', '57'].map((head) => ({ kind: 'counted' as const, head, lengthAt: 1, lengthBytes: 2 as const, lengthAdds: 3, payloadAt: 3, isAnswer: true as const, longest: 64 })),
    ],
  },
  conversation: {
    // Read by itself whenever a document is put on.
    onOpen: [{ send: '43 00 01 01' }],
    heartbeat: { send: '56 00 00', answer: '56', withinMs: 1000, everyMs: 10_000 },
  },
  source: ['ProtelScanner.Service, IDBoxReaderIntegration (open source): commands C, I, R, T, V, W, length of two bytes, 8N1 at 9600 or 115200'],
  testedOnHardware: 'no',
};
