/** A device as its form holds it, and the setting it becomes. */
import { DeviceSetting, type FoundPort } from '../../core/contract/device.ts';

/** Kinds that the form adds; a receipt printer has a form of its own. */
export const READER_KINDS = ['serial', 'hid', 'scanner', 'folder'] as const;
export type ReaderKind = (typeof READER_KINDS)[number];

export interface DeviceDraft {
  name: string;
  /** Path of a port or folder, or SANE's name of a scanner. */
  path: string;
  baud: string;
  /** Dots per inch of a page scanner. */
  resolution: string;
  /** The port that was picked among those found; a USB reader is named by it alone. */
  port: FoundPort | undefined;
  /** A driver's id; undefined while it is to be found out. */
  driver: string | undefined;
}

export const newDraft: DeviceDraft = { name: '', path: '', baud: '9600', resolution: '300', port: undefined, driver: undefined };

/** Drivers belong to what sends bytes or writes pictures; SANE has its own for page scanners. */
export const hasDrivers = (kind: DeviceSetting['kind']): boolean => kind === 'serial' || kind === 'hid' || kind === 'folder';

/** What sends bytes can be listened to until a driver explains them. */
export const canBeTried = (kind: DeviceSetting['kind']): boolean => kind === 'serial' || kind === 'hid';

const isWithin = (typed: string, least: number, most: number): boolean => /^\d+$/.test(typed) && Number(typed) >= least && Number(typed) <= most;

/** Full text keys by field; empty when the draft is a device. */
export function problemsOf(kind: ReaderKind, draft: DeviceDraft): Partial<Record<keyof DeviceDraft, string>> {
  return {
    ...(draft.name.trim() === '' ? { name: 'devices.noName' } : {}),
    ...(kind === 'hid' ? (draft.port?.vendorId === undefined || draft.port.productId === undefined ? { port: 'devices.noPort' } : {}) : draft.path.trim() === '' ? { path: 'devices.noPath' } : {}),
    ...(kind === 'serial' && !isWithin(draft.baud, 300, 921_600) ? { baud: 'devices.badBaud' } : {}),
    ...(kind === 'scanner' && !isWithin(draft.resolution, 75, 1200) ? { resolution: 'devices.badResolution' } : {}),
  };
}

/** `deviceId` comes from outside; undefined while the draft has problems. */
export function settingOf(kind: ReaderKind, draft: DeviceDraft, deviceId: string): DeviceSetting | undefined {
  if (Object.keys(problemsOf(kind, draft)).length > 0) return undefined;
  const parsed = DeviceSetting.safeParse({ deviceId, name: draft.name.trim(), ...placeOf(kind, draft), ...(hasDrivers(kind) && draft.driver !== undefined ? { driver: draft.driver } : {}) });
  return parsed.success ? parsed.data : undefined;
}

function placeOf(kind: ReaderKind, { path, baud, resolution, port }: DeviceDraft): object {
  switch (kind) {
    case 'serial':
      return { kind, path: path.trim(), baud: Number(baud) };
    case 'hid':
      return { kind, vendorId: port?.vendorId, productId: port?.productId, ...(port?.serialNumber ? { serialNumber: port.serialNumber.slice(0, 120) } : {}) };
    case 'scanner':
      return { kind, source: path.trim(), resolution: Number(resolution) };
    case 'folder':
      return { kind, path: path.trim() };
  }
}

const four = (id: number): string => id.toString(16).padStart(4, '0');

/** What the system says a found port is: its label and its USB numbers. */
export function portWords({ label, vendorId, productId, serialNumber }: FoundPort): string {
  const usb = vendorId === undefined || productId === undefined ? undefined : `USB ${four(vendorId)}:${four(productId)}`;
  return [label.trim(), usb, label.includes(serialNumber ?? '') ? undefined : serialNumber].filter(Boolean).join(' · ');
}

/** Where a device is, as a person would look for it. */
export function whereIs(device: DeviceSetting): string {
  switch (device.kind) {
    case 'serial':
      return `${device.path} · ${device.baud}`;
    case 'hid':
      return `USB ${four(device.vendorId)}:${four(device.productId)}` + (device.serialNumber === undefined ? '' : ` · ${device.serialNumber}`);
    case 'scanner':
      return `${device.source} · ${device.resolution} dpi`;
    case 'folder':
      return device.path;
    case 'printer':
      return [device.path, device.baud, `${String(device.paper)} mm`].filter((part) => part !== undefined).join(' · ');
  }
}

/** The device under another driver, or under none again. */
export function withDriver(device: DeviceSetting, driver: string | undefined): DeviceSetting {
  const { driver: _former, ...rest } = device;
  return driver === undefined ? rest : { ...rest, driver };
}

/** Left alone, or listened to again. */
export function turned(device: DeviceSetting, isOn: boolean): DeviceSetting {
  const { disabled: _former, ...rest } = device;
  return isOn ? rest : { ...rest, disabled: true };
}

/** The list with this device changed, in its former place. */
export const changedIn = (settings: readonly DeviceSetting[], deviceId: string, change: (device: DeviceSetting) => DeviceSetting): DeviceSetting[] => settings.map((one) => (one.deviceId === deviceId ? change(one) : one));
