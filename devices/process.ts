/**
 * The devices' own process: drivers and strangers' bytes stay out of the station, which holds the keys. It writes
 * nothing to its console: all that passes through it is personal.
 */
import type { DeviceSetting, TrialReport } from '../core/contract/device.ts';
import { type HostedProcess, parentChannel } from '../core/process-host.ts';
import { findPorts } from './find-ports.ts';
import { ALIVE_MS, type FromDevices, type ToDevices } from './messages.ts';

import { runDevice, type RunningDevice } from './run-device.ts';
import { type Trial, tryOut } from './try-out.ts';

const parent = parentChannel(process as HostedProcess);
const send = (message: FromDevices) => parent.post(message);
const running = new Map<string, { setting: string; device: RunningDevice }>();
const trials = new Map<string, Trial>();
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
      // A device that was added just now must be running first.
      void applied.then(() => startTrial(order.id, order.deviceId, order.ms));
      return;
    case 'endTrial':
      trials.get(order.deviceId)?.end();
  }
});

/** What a device sends while it is tried out goes to the trial, and nowhere else. */
function sendFrom(deviceId: string): (message: FromDevices) => void {
  return (message) => {
    const trial = trials.get(deviceId);
    if (trial === undefined || message.kind === 'state') send(message);
    else trial.take(message);
  };
}

function startTrial(id: number, deviceId: string, ms: number) {
  const entry = running.get(deviceId);
  const answer = (report: TrialReport) => {
    trials.delete(deviceId);
    send({ kind: 'trial', id, report });
  };
  if (!entry) return answer({ bytes: 0, readings: 0, results: [] });
  const { kind } = JSON.parse(entry.setting) as DeviceSetting;
  trials.set(deviceId, tryOut(entry.device, { kind, ms, onBytes: (bytes) => send({ kind: 'trying', deviceId, bytes }), onEnd: answer }));
  // Only now: a scanner that cannot scan says so at once, and the trial must hear it.
  if (kind === 'scanner') entry.device.scan();
}

setInterval(() => send({ kind: 'alive' }), ALIVE_MS);

/** Devices whose setting stays the same run on undisturbed. */
async function apply(devices: readonly DeviceSetting[]) {
  const wanted = new Map(devices.map((device) => [device.deviceId, JSON.stringify(device)]));
  const gone = [...running].filter(([deviceId, { setting }]) => wanted.get(deviceId) !== setting);
  for (const [deviceId] of gone) {
    trials.get(deviceId)?.end();
    running.delete(deviceId);
  }
  await Promise.all(gone.map(([, { device }]) => device.stop()));
  for (const device of devices) {
    if (!running.has(device.deviceId)) running.set(device.deviceId, { setting: JSON.stringify(device), device: runDevice(device, sendFrom(device.deviceId)) });
  }
}
