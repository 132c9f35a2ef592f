/** A reader that is unplugged and plugged in again at random moments while it sends, over a real pseudo-terminal. */
import { setTimeout as pause } from 'node:timers/promises';
import { SerialPort } from 'serialport';
import { makeDecoder, undecoded } from '../../devices/decoders/decoder.ts';
import { serialMrz } from '../../devices/drivers/generic.ts';
import { serial8N1 } from '../../devices/drivers/driver.ts';
import type { FromDevices } from '../../devices/messages.ts';
import type { Port } from '../../devices/ports/port.ts';
import { serialPort } from '../../devices/ports/serial.ts';
import { runReader } from '../../devices/run-device.ts';
import { pseudoDevice } from './pseudo-terminal.ts';

export interface Replugged {
  /** Zones whose every byte reached this process, by a second decoding of those bytes, session by session. */
  arrived: string[];
  /** Zones that the device process would have told the station. */
  told: string[];
  written: Set<string>;
  /** Bytes that the operating system gave to this process, and those that the port handed on. */
  bytes: { read: number; handedOn: number };
  opened: number;
  maxReopenMs: number;
  idleCpuPercent: number;
}

/** Numbers from 0 up to 1, always the same for a seed. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export async function replug(path: string, cycles: number, seed: number): Promise<Replugged> {
  const random = dice(seed);
  const device = pseudoDevice(path);
  const sessions: Uint8Array[][] = [];
  const told: string[] = [];
  const written = new Set<string>();
  let state = 'absent';
  let onReady: (() => void) | undefined;
  const send = (message: FromDevices) => {
    if (message.kind === 'text') told.push(message.text);
    if (message.kind === 'text') running.heard(message.number);
    if (message.kind === 'failed') throw new Error(message.reason);
  };
  const counted = countReads();
  const running = runReader({ deviceId: 'r', kind: 'serial', name: 'Reader', path, baud: 9600 }, tapped(serialPort(path, serial8N1(9600)), sessions), (next) => {
    state = next;
    if (next === 'ready') onReady?.();
  }, send);

  let maxReopenMs = 0;
  let opened = 0;
  let number = 0;
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const isBrief = random() < 0.2;
    // The state of the session before counts for nothing: the new node must be opened.
    const ready = Promise.withResolvers<void>();
    onReady = ready.resolve;
    await device.plug();
    const pluggedAt = performance.now();
    if (!isBrief) {
      const timer = setTimeout(() => ready.reject(new Error(`not reopened: ${state}`)), 10_000);
      await ready.promise;
      clearTimeout(timer);
      opened += 1;
      maxReopenMs = Math.max(maxReopenMs, performance.now() - pluggedAt);
    }
    for (let frames = Math.floor(random() * 8); frames > 0; frames -= 1) {
      const zone = zoneOf((number += 1));
      written.add(zone.join('\n'));
      const bytes = frameOf(zone, random);
      for (let at = 0; at < bytes.length; ) {
        const size = 1 + Math.floor(random() * bytes.length);
        device.write(bytes.subarray(at, at + size));
        at += size;
        if (random() < 0.3) await pause(random() * 8);
      }
    }
    if (random() < 0.5) await pause(random() * 40);
    onReady = undefined;
    await device.unplug();
    if (random() < 0.3) await pause(random() * 500);
  }
  await pause(1500);
  const before = process.cpuUsage();
  await pause(2000);
  const { user, system } = process.cpuUsage(before);
  await running.stop();
  const handedOn = sessions.flat().reduce((sum, { length }) => sum + length, 0);
  return { bytes: { read: counted.stop(), handedOn }, arrived: sessions.flatMap(decodeSession), told, written, opened, maxReopenMs, idleCpuPercent: (user + system) / 20_000 };
}

/** Counts every byte that a serial port reads, before anything of ours could lose it. */
function countReads(): { stop(): number } {
  const push = Object.getOwnPropertyDescriptor(SerialPort.prototype, 'push');
  const inherited = SerialPort.prototype.push;
  let read = 0;
  SerialPort.prototype.push = function (chunk: unknown, ...rest: [BufferEncoding?]) {
    if (chunk instanceof Uint8Array) read += chunk.length;
    return inherited.call(this, chunk, ...rest);
  };
  return {
    stop() {
      if (push) Object.defineProperty(SerialPort.prototype, 'push', push);
      else Reflect.deleteProperty(SerialPort.prototype, 'push');
      return read;
    },
  };
}

/** Notes what the port hands over, one list for each time it was opened. */
function tapped(port: Port<Uint8Array>, sessions: Uint8Array[][]): Port<Uint8Array> {
  return {
    ...port,
    open(events) {
      const session: Uint8Array[] = [];
      sessions.push(session);
      port.open({
        ...events,
        data(bytes) {
          session.push(bytes);
          events.data(bytes);
        },
      });
    },
  };
}

function decodeSession(chunks: readonly Uint8Array[]): string[] {
  const [, decoded] = makeDecoder(serialMrz.decoder!)(undecoded, Uint8Array.from(chunks.flatMap((chunk) => [...chunk])));
  return decoded.flatMap((one) => (one.kind === 'zone' ? [one.lines.join('\n')] : []));
}

/** Each traveller has a number of her own, so that one lost or told twice is seen. */
const zoneOf = (number: number): string[] => ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', `L${String(number).padStart(8, '0')}<6UTO7408122F1204159<<<<<<<<<<<<<<06`.padEnd(44, '0').slice(0, 44)];

function frameOf(zone: readonly string[], random: () => number): Uint8Array {
  const noise = random() < 0.3 ? [...Array.from({ length: Math.floor(random() * 20) }, () => Math.floor(random() * 256)), 0x0d] : [];
  const text = random() < 0.5 ? `\x02${zone.join('\r')}\r\x03` : `${zone.join('\r\n')}\r\n`;
  return Uint8Array.from([...noise, ...Array.from(text, (character) => character.charCodeAt(0))]);
}
