/**
 * The devices' own process: drivers and strangers' bytes stay out of the station, which holds the keys. It writes
 * nothing to its console: all that passes through it is personal.
 */
import type { DeviceSetting } from '../core/contract/device.ts';
import { type HostedProcess, parentChannel } from '../core/process-host.ts';
import { drivers } from './drivers/all.ts';
import { findPorts } from './find-ports.ts';
import { ALIVE_MS, type FromDevices, type ToDevices } from './messages.ts';

import { runDevice, type RunningDevice } from './run-device.ts';
import { tryDrivers } from './trial.ts';

const parent = parentChannel(process as HostedProcess);
const send = (message: FromDevices) => parent.post(message);
const running = new Map<string, { setting: string; device: RunningDevice }>();
/** Settings are applied one after the other, so that a port is free before it is opened again. */
let applied = Promise.resolve();

parent.onMessage((message) => {
  const order = message as ToDevices;
  switch (order.kind) {
    case 'set':
      applied = applied.then(() => apply(order.devices));
      return;
    case 'taken':
      running.get(order.deviceId)?.device.taken(order.ticket);
      return;
    case 'heard':
      running.get(order.deviceId)?.device.heard(order.number);
      return;
    case 'scan':
      running.get(order.deviceId)?.device.scan();
      return;
    case 'cancelScan':
      running.get(order.deviceId)?.device.cancelScan();
      return;
    case 'ports':
      void findPorts()
        .catch(() => [])
        .then((ports) => send({ kind: 'ports', id: order.id, ports }));
      return;
    case 'print':
      void (running.get(order.deviceId)?.device.print(order.image) ?? Promise.resolve('gone' as const)).then((result) => send({ kind: 'print', id: order.id, result }));
      return;
    case 'trial':
      listen(order.id, order.deviceId, order.ms);
  }
});

/** What one document may be in bytes, noise and repeats included. */
const TRIAL_BYTES = 64 * 1024;

/** Gathers what a device sends for a while and says which drivers make sense of it; the bytes go nowhere else. */
function listen(id: number, deviceId: string, ms: number) {
  const entry = running.get(deviceId);
  const chunks: Uint8Array[] = [];
  let left = TRIAL_BYTES;
  entry?.device.tap((bytes) => {
    left -= bytes.length;
    if (left >= 0) chunks.push(bytes);
  });
  const kind = entry && (JSON.parse(entry.setting) as DeviceSetting).kind;
  setTimeout(() => {
    entry?.device.tap(undefined);
    send({ kind: 'trial', id, results: tryDrivers(chunks, drivers.filter(({ port }) => port.kind === kind)) });
  }, entry ? ms : 0);
}

setInterval(() => send({ kind: 'alive' }), ALIVE_MS);

/** Devices whose setting stays the same run on undisturbed. */
async function apply(devices: readonly DeviceSetting[]) {
  const wanted = new Map(devices.map((device) => [device.deviceId, JSON.stringify(device)]));
  const gone = [...running].filter(([deviceId, { setting }]) => wanted.get(deviceId) !== setting);
  for (const [deviceId] of gone) running.delete(deviceId);
  await Promise.all(gone.map(([, { device }]) => device.stop()));
  for (const device of devices) {
    if (!running.has(device.deviceId)) running.set(device.deviceId, { setting: JSON.stringify(device), device: runDevice(device, send) });
  }
}
