/**
 * The devices' own process: drivers and strangers' bytes stay out of the station, which holds the keys. It writes
 * nothing to its console: all that passes through it is personal.
 */
import type { DeviceSetting } from '../core/contract/people.ts';
import { type HostedProcess, parentChannel } from '../core/process-host.ts';
import { ALIVE_MS, type FromDevices, type ToDevices } from './messages.ts';
import { listSerialPorts } from './ports/serial.ts';
import { runDevice, type RunningDevice } from './run-device.ts';

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
    case 'ports':
      void listSerialPorts()
        .catch(() => [])
        .then((ports) => send({ kind: 'ports', id: order.id, ports }));
  }
});

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
