import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromDevices } from './messages.ts';
import type { Port, PortEvents } from './ports/port.ts';
import { hidWanted, runDevice, runReader } from './run-device.ts';

const ZONE = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
const frame = Uint8Array.from(`\x02${ZONE.join('\r')}\r\x03`, (character) => character.charCodeAt(0));

describe('runReader', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function start(driver?: string) {
    let events: PortEvents<Uint8Array> | undefined;
    const written: number[][] = [];
    const port: Port<Uint8Array> = { identify: () => Promise.resolve('n'), open: (given) => (events = given), close: () => Promise.resolve(), write: (bytes) => written.push([...bytes]) };
    const sent: FromDevices[] = [];
    const states: unknown[][] = [];
    const running = runReader({ kind: 'serial', deviceId: 'r', name: 'R', path: '/dev/x', baud: 9600, ...(driver && { driver }) }, port, (...state) => states.push(state), (message) => sent.push(message));
    return { running, sent, states, written, events: () => events! };
  }

  it('stops at a full outbox, says so, and goes on once the station has caught up', async () => {
    const { running, sent, events } = start();
    await vi.advanceTimersByTimeAsync(500);
    events().opened();
    for (let i = 0; i < 70; i += 1) events().data(frame);
    expect(sent.filter(({ kind }) => kind === 'text')).toHaveLength(64);
    expect(sent.filter(({ kind }) => kind === 'failed')).toHaveLength(6);
    running.heard(64);
    events().data(frame);
    expect(sent.at(-1)).toMatchObject({ kind: 'text', number: 65 });
    await running.stop();
  });

  it('tells why a device that is there does not open, until it does', async () => {
    const { running, states, events } = start();
    await vi.advanceTimersByTimeAsync(500);
    events().closed('noPermission');
    expect(states.at(-1)).toEqual(['backingOff', 'noPermission']);
    await vi.advanceTimersByTimeAsync(1000);
    events().opened();
    expect(states.at(-1)).toEqual(['ready', undefined]);
    await running.stop();
  });

  it('closes a device that stopped answering, says so, and asks again after a pause', async () => {
    const { running, states, written, events } = start('newland-serial');
    await vi.advanceTimersByTimeAsync(500);
    events().opened();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(written).toHaveLength(1);
    events().data(Uint8Array.from([0x02, 0x01, 0x30, 0x30, 0x30, 0x30, 0x23, 0x30, 0x06, 0x3b, 0x03]));
    await vi.advanceTimersByTimeAsync(18_000);
    expect(states).toContainEqual(['lost', 'noAnswer']);
    expect(states.at(-1)?.[0]).toBe('opening');
    await running.stop();
  });
});

describe('hidWanted', () => {
  const setting = { kind: 'hid', deviceId: 'h', name: 'H', vendorId: 0x0c2e, productId: 0x0b8f } as const;
  it('takes a driver for the devices it declares', () => {
    expect(hidWanted({ ...setting, driver: 'honeywell-hid-pos' })).toMatchObject({ driver: 'honeywell-hid-pos', wanted: { vendorId: 0x0c2e, productId: 0x0b8f, usagePage: 0x8c } });
  });
  it('opens nothing but barcode readers where no driver declares the device', () => {
    for (const driver of ['access-is-ocr-hid', 'honeywell-hid-pos', 'no-such', undefined]) {
      const keyboard = { kind: 'hid', deviceId: 'h', name: 'H', vendorId: 0x046d, productId: 0xc31c, ...(driver && { driver }) } as const;
      expect(hidWanted(keyboard)).toMatchObject({ driver: 'hid-pos', wanted: { usagePage: 0x8c } });
    }
  });
});

it('leaves a disabled device alone', async () => {
  const sent: FromDevices[] = [];
  const running = runDevice({ kind: 'folder', deviceId: 'f', name: 'F', path: '/nowhere', disabled: true }, (message) => sent.push(message));
  await running.stop();
  expect(sent).toEqual([{ kind: 'state', deviceId: 'f', state: 'absent' }]);
});

it('answers a scan that cannot begin', async () => {
  const sent: FromDevices[] = [];
  const running = runDevice({ kind: 'scanner', deviceId: 's', name: 'S', source: 'x:libusb:999:999', resolution: 300 }, (message) => sent.push(message));
  running.scan();
  await running.stop();
  expect(sent).toContainEqual({ kind: 'failed', deviceId: 's', reason: 'scannerGone' });
});
