/** `/dev/uhid`: the kernel makes a HID of whatever a program writes there. Events as in the kernel's `linux/uhid.h`. */
import { closeSync, constants, openSync, readSync, writeSync } from 'node:fs';

const DESTROY = 1;
const CREATE2 = 11;
const INPUT2 = 12;
const GET_REPORT = 9;
const GET_REPORT_REPLY = 10;
const SET_REPORT = 13;
const SET_REPORT_REPLY = 14;
const BUS_USB = 3;
const LONGEST_EVENT = 4380;
const EIO = 5;

export interface HidDescription {
  vendorId: number;
  productId: number;
  name: string;
  serialNumber: string;
  /** Number of the USB interface that it says it is. */
  interface: number;
  /** Report descriptor. */
  descriptor: Uint8Array;
}

export interface UhidDevice {
  input(report: Uint8Array): void;
  /** Answers what the kernel asks; gives the feature reports that were set since the last time. */
  answer(): Uint8Array[];
  unplug(): void;
}

export function plugUhid({ vendorId, productId, name, serialNumber, interface: number, descriptor }: HidDescription): UhidDevice {
  const file = openSync('/dev/uhid', constants.O_RDWR | constants.O_NONBLOCK);
  const create = Buffer.alloc(4 + 128 + 64 + 64 + 20 + descriptor.length);
  create.writeUInt32LE(CREATE2, 0);
  create.write(name, 4);
  create.write(`virtual/input${number}`, 132);
  create.write(serialNumber, 196);
  create.writeUInt16LE(descriptor.length, 260);
  create.writeUInt16LE(BUS_USB, 262);
  create.writeUInt32LE(vendorId, 264);
  create.writeUInt32LE(productId, 268);
  create.set(descriptor, 280);
  writeSync(file, create);

  return {
    input(report) {
      const event = Buffer.alloc(6 + report.length);
      event.writeUInt32LE(INPUT2, 0);
      event.writeUInt16LE(report.length, 4);
      event.set(report, 6);
      writeSync(file, event);
    },
    answer() {
      const set: Uint8Array[] = [];
      for (let event = readEvent(file); event; event = readEvent(file)) {
        const kind = event.readUInt32LE(0);
        const question = event.readUInt32LE(4);
        if (kind === SET_REPORT) {
          set.push(Uint8Array.from(event.subarray(12, 12 + event.readUInt16LE(10))));
          reply(file, SET_REPORT_REPLY, question, 0);
        }
        if (kind === GET_REPORT) reply(file, GET_REPORT_REPLY, question, EIO);
      }
      return set;
    },
    unplug() {
      const event = Buffer.alloc(4);
      event.writeUInt32LE(DESTROY, 0);
      writeSync(file, event);
      closeSync(file);
    },
  };
}

function reply(file: number, kind: number, question: number, error: number): void {
  const event = Buffer.alloc(12);
  event.writeUInt32LE(kind, 0);
  event.writeUInt32LE(question, 4);
  event.writeUInt16LE(error, 8);
  writeSync(file, event);
}

/** Overwritten by the next one. */
const asked = Buffer.alloc(LONGEST_EVENT);

function readEvent(file: number): Buffer | undefined {
  try {
    readSync(file, asked);
    return asked;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return undefined;
    throw error;
  }
}
