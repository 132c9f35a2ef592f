/**
 * A driver is data: which device it is for, how its port is set, which frames it sends and what it wants to be told.
 * Bytes are written as hexadecimal digits.
 */
import type { DecoderData } from '../decoders/decoder.ts';

export interface SerialSettings {
  baud: number;
  dataBits: 7 | 8;
  parity: 'none' | 'even' | 'odd';
  stopBits: 1 | 2;
}

export interface UsbId {
  vendorId: number;
  productId: number;
}

export type PortSettings =
  | { kind: 'serial'; settings: SerialSettings; usb?: readonly UsbId[] }
  /** Only these devices are opened. `usagePage` chooses among the interfaces of one. */
  | { kind: 'hid'; usb: readonly UsbId[]; usagePage?: number; interface?: number }
  /** The maker's program writes page images into a folder. */
  | { kind: 'folder' };

/** Sent to the device; `answer` is how its answer begins, where one is expected within `withinMs`. */
export interface Exchange {
  /** `feature`: a HID feature report, its id first. */
  by?: 'write' | 'feature';
  send: string;
  answer?: string;
  withinMs?: number;
}

export interface Conversation {
  /** One after the other once the port is open. */
  onOpen?: readonly Exchange[];
  /** Sent after so long without a byte from the device; left unanswered twice, the device is taken for gone. */
  heartbeat?: Exchange & { everyMs: number };
}

export interface Driver {
  id: string;
  /** Maker and models as printed on the device; the same in every language. */
  name: string;
  port: PortSettings;
  /** Absent where the port hands over whole pictures. */
  decoder?: DecoderData;
  conversation?: Conversation;
  /** Where its protocol is described for everyone to read. */
  source: readonly string[];
  /** Day on which it was tried on the real device, and by whom. */
  testedOnHardware: 'no' | { on: string; by: string };
}

export const serial8N1 = (baud: number): SerialSettings => ({ baud, dataBits: 8, parity: 'none', stopBits: 1 });
