/** A device as its form holds it, and the setting it becomes. */
import { DeviceSetting } from '../../core/contract/device.ts';

export interface DeviceDraft {
  name: string;
  path: string;
  baud: string;
}

/** Full text keys by field; empty when the draft is a device. */
export function problemsOf(kind: DeviceSetting['kind'], draft: DeviceDraft): Partial<Record<keyof DeviceDraft, string>> {
  const baud = Number(draft.baud);
  return {
    ...(draft.name.trim() === '' ? { name: 'devices.noName' } : {}),
    ...(draft.path.trim() === '' ? { path: 'devices.noPath' } : {}),
    ...(kind === 'serial' && !(Number.isInteger(baud) && baud >= 300 && baud <= 921_600) ? { baud: 'devices.badBaud' } : {}),
  };
}

/** `deviceId` comes from outside; undefined while the draft has problems. */
export function settingOf(kind: DeviceSetting['kind'], draft: DeviceDraft, deviceId: string): DeviceSetting | undefined {
  if (Object.keys(problemsOf(kind, draft)).length > 0) return undefined;
  const shared = { deviceId, name: draft.name.trim(), path: draft.path.trim() };
  const parsed = DeviceSetting.safeParse(kind === 'serial' ? { kind, ...shared, baud: Number(draft.baud) } : { kind, ...shared });
  return parsed.success ? parsed.data : undefined;
}

/** Where a device is, as a person would look for it. */
export function whereIs(device: DeviceSetting): string {
  switch (device.kind) {
    case 'serial':
      return `${device.path} · ${device.baud}`;
    case 'hid':
      return [device.vendorId, device.productId].map((id) => id.toString(16).padStart(4, '0')).join(':') + (device.serialNumber === undefined ? '' : ` · ${device.serialNumber}`);
    case 'scanner':
      return device.source;
    case 'folder':
      return device.path;
    case 'printer':
      return [device.path, device.baud, `${String(device.paper)} mm`].filter((part) => part !== undefined).join(' · ');
  }
}
