import type { DeviceSetting, DeviceTrouble } from '../core/contract/device.ts';
import type { PrintResult, Raster } from '../core/contract/receipt.ts';
import { converse, type Talk } from './converse.ts';
import { type DecoderState, makeDecoder, undecoded } from './decoders/decoder.ts';
import type { DeviceReading } from './decoders/reading.ts';
import { driverFor } from './drivers/all.ts';
import { serial8N1 } from './drivers/driver.ts';
import type { FromDevices } from './messages.ts';
import { createOutbox } from './outbox.ts';
import { SERIAL_GROUP_RULE, udevRule, USB_PRINTER_RULE } from './permissions.ts';
import { folderPort } from './ports/folder.ts';
import { hidPort, type HidWanted } from './ports/hid.ts';
import type { Port } from './ports/port.ts';
import { scannerPort } from './ports/scanner.ts';
import { serialPort } from './ports/serial.ts';
import { runPrinter } from './printing/run-printer.ts';
import { superviseDevice, type SupervisorEvents } from './supervisor.ts';

export interface RunningDevice {
  taken(ticket: string): void;
  heard(number: number): void;
  scan(): void;
  cancelScan(): void;
  /** Hands every chunk to a listener as it comes, until called with none: for finding out by trial what a device is. */
  tap(listener: ((bytes: Uint8Array) => void) | undefined): void;
  /** For a receipt printer alone. */
  print(image: Raster): Promise<PrintResult>;
  stop(): Promise<void>;
}

/** So many readings may be on their way to the station; an officer looks at one at a time. */
const AHEAD = 64;

/** Puts port, driver and decoder of one configured device together under a supervisor. */
export function runDevice(setting: DeviceSetting, send: (message: FromDevices) => void): RunningDevice {
  const { deviceId } = setting;
  const tellState: SupervisorEvents<never>['state'] = (state, trouble) =>
    send({ kind: 'state', deviceId, state, ...(trouble && { trouble }), ...(trouble === 'noPermission' && { udevRule: ruleFor(setting) }) });
  // Under an id that ran with other settings before, the last state told was another device's.
  tellState('absent');
  if (setting.disabled) return idle;
  switch (setting.kind) {
    case 'serial': {
      const { port } = driverFor('serial', setting.driver);
      const settings = port.kind === 'serial' ? port.settings : serial8N1(setting.baud);
      return runReader(setting, serialPort(setting.path, { ...settings, baud: setting.baud }), tellState, send);
    }
    case 'hid': {
      const { wanted, driver } = hidWanted(setting);
      return runReader({ ...setting, driver }, hidPort(wanted), tellState, send);
    }
    case 'scanner': {
      const port = scannerPort(setting.source, setting.resolution);
      let trouble: DeviceTrouble | undefined;
      const supervisor = superviseDevice(port, {
        state(state, why) {
          trouble = why;
          tellState(state, why);
        },
        data: (delivery) => send({ ...delivery, deviceId }),
      });
      // Whoever asked for a page hears what became of it.
      const reasonFor = () => (trouble === 'notSupported' ? 'scannerNotSupported' : trouble === 'notInstalled' ? 'scannerNotInstalled' : 'scannerGone');
      const scan = () => (supervisor.state() === 'ready' ? port.scan() : send({ kind: 'failed', deviceId, reason: reasonFor() }));
      return { ...idle, scan, cancelScan: () => port.cancel(), stop: () => supervisor.stop() };
    }
    case 'folder': {
      const port = folderPort(setting.path);
      const supervisor = superviseDevice(port, { state: tellState, data: (delivery) => send({ ...delivery, deviceId }) });
      return { ...idle, taken: (ticket) => void port.taken(ticket), stop: () => supervisor.stop() };
    }
    case 'printer':
      return { ...idle, ...runPrinter(setting, tellState) };
  }
}

const idle: RunningDevice = { taken: () => undefined, heard: () => undefined, scan: () => undefined, cancelScan: () => undefined, tap: () => undefined, print: () => Promise.resolve('gone'), stop: () => Promise.resolve() };

/**
 * A driver opens only the devices it declares. For any other the generic one stands, which opens what calls itself a
 * barcode reader and nothing else: a keyboard is never listened to, whatever a setting says.
 */
export function hidWanted({ vendorId, productId, serialNumber, driver: id }: Extract<DeviceSetting, { kind: 'hid' }>): { wanted: HidWanted; driver: string } {
  const named = driverFor('hid', id);
  const isDeclared = named.port.kind === 'hid' && named.port.usb.some((usb) => usb.vendorId === vendorId && usb.productId === productId);
  const { id: driver, port } = isDeclared ? named : driverFor('hid', undefined);
  return { wanted: { vendorId, productId, serialNumber, ...(port.kind === 'hid' && { usagePage: port.usagePage, interface: port.interface }) }, driver };
}

/** A device that sends bytes or reports. Exported for tests that bring a port of their own. */
export function runReader(
  { deviceId, kind, driver: driverId }: Extract<DeviceSetting, { kind: 'serial' | 'hid' }>,
  port: Port<Uint8Array>,
  tellState: SupervisorEvents<never>['state'],
  send: (message: FromDevices) => void,
): RunningDevice {
  const driver = driverFor(kind, driverId);
  const decode = makeDecoder(driver.decoder ?? { kind: 'anyZone' });
  const outbox = createOutbox<DeviceReading>(AHEAD, (reading, number) => send({ kind: 'text', deviceId, number, ...toMessage(reading) }));
  let decoding: DecoderState = undecoded;
  let talk: Talk | undefined;
  let tap: ((bytes: Uint8Array) => void) | undefined;
  const supervisor = superviseDevice(port, {
    state(state, trouble) {
      // Half a frame from before an unplug must not run together with the first one after it.
      if (state === 'opening') decoding = undecoded;
      talk?.stop();
      talk = state === 'ready' ? converse(driver.conversation, port, () => supervisor.broke('noAnswer')) : undefined;
      tellState(state, trouble);
    },
    data(bytes) {
      tap?.(bytes);
      const [next, decoded] = decode(decoding, bytes);
      decoding = next;
      talk?.heard();
      for (const one of decoded) {
        if (one.kind === 'answer') talk?.heard(one.bytes);
        else if (one.kind === 'reply') port.write?.(one.bytes);
        else if (!outbox.put(one)) send({ kind: 'failed', deviceId, reason: 'overflow' });
      }
    },
  });
  return { ...idle, heard: (number) => outbox.heard(number), tap: (listener) => (tap = listener), stop: () => supervisor.stop() };
}

const toMessage = (reading: DeviceReading) => (reading.kind === 'zone' ? { text: reading.lines.join('\n') } : { text: reading.text, bytes: reading.bytes });

function ruleFor(setting: DeviceSetting): string {
  if (setting.kind === 'hid') return udevRule('hid', setting);
  return setting.kind === 'printer' && setting.baud === undefined ? USB_PRINTER_RULE : SERIAL_GROUP_RULE;
}
