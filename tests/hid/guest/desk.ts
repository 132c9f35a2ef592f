/** A desk with the real devices process, and what came from it. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { DeviceSetting } from '../../../core/contract/device.ts';
import type { DeviceStatus } from '../../../core/contract/session.ts';
import type { ProcessHost } from '../../../core/process-host.ts';
import { createDevices, type Devices } from '../../../devices/create-devices.ts';

export interface Desk {
  devices: Devices;
  /** Readings of one device in the order in which they came, with how many were dropped because the station did not take them. */
  heard(deviceId: string): { texts: string[]; overflows: number };
  /** How often it became ready. */
  timesReady(deviceId: string): number;
  status(deviceId: string): DeviceStatus | undefined;
  /** Process that holds the ports. */
  pid(): number;
  /** Nodes under `/dev/hidraw*` that it has open. */
  openNodes(): string[];
}

/** Throws with `what` where it does not come true in time. */
export async function until(what: string, isSo: () => boolean, withinMs = 60_000): Promise<void> {
  for (const end = performance.now() + withinMs; !isSo(); await pause(5)) if (performance.now() > end) throw new Error(`not within ${withinMs} ms: ${what}`);
}

export async function openDesk(host: ProcessHost): Promise<Desk> {
  // Emulated, the process takes longer to come up than a station would wait for a silent one.
  const child = host.start(new URL('../../../devices/process.ts', import.meta.url));
  let isUp = false;
  child.onMessage(() => (isUp = true));
  await until('the devices process is up', () => isUp, 300_000);
  let isFirst = true;
  const devices = createDevices(
    {
      start(entry) {
        if (!isFirst) return host.start(entry);
        isFirst = false;
        return child;
      },
    },
    () => '2026-03-01T08:00:00+03:00',
  );

  const heard = new Map<string, { texts: string[]; overflows: number }>();
  const ready = new Map<string, number>();
  const isReady = new Set<string>();
  const heardOf = (deviceId: string) => heard.get(deviceId) ?? heard.set(deviceId, { texts: [], overflows: 0 }).get(deviceId)!;
  devices.onEvent((event) => {
    if (event.kind === 'text') heardOf(event.deviceId).texts.push(event.text);
    if (event.kind === 'failed') heardOf(event.deviceId).overflows += 1;
    if (event.kind !== 'status') return;
    for (const { deviceId, state } of event.devices) {
      if (state !== 'ready') isReady.delete(deviceId);
      else if (!isReady.has(deviceId)) {
        isReady.add(deviceId);
        ready.set(deviceId, (ready.get(deviceId) ?? 0) + 1);
      }
    }
  });
  const pid = () => Number(readdirSync('/proc').find((name) => /^\d+$/.test(name) && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('devices/process.ts')));
  return {
    devices,
    heard: heardOf,
    timesReady: (deviceId) => ready.get(deviceId) ?? 0,
    status: (deviceId) => devices.status().find((status) => status.deviceId === deviceId),
    pid,
    openNodes: () => readdirSync(`/proc/${pid()}/fd`).flatMap((name) => linkTo(`/proc/${pid()}/fd/${name}`)).filter((path) => path.startsWith('/dev/hidraw')),
  };
}

export const hidSetting = (deviceId: string, driver: string | undefined, vendorId: number, productId: number): DeviceSetting => ({ kind: 'hid', deviceId, name: deviceId, vendorId, productId, ...(driver !== undefined && { driver }) });

function linkTo(path: string): string[] {
  try {
    return [readlinkSync(path)];
  } catch {
    return [];
  }
}
