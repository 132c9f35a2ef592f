import type { AreaHandlers } from '../handler.ts';
import { refuse } from '../refusal.ts';

export const devices: AreaHandlers<'devices'> = {
  settings: ({ station }) => station.store.queries.devices(),

  ports: ({ station }) => station.devices.ports(),

  drivers: ({ station }) => station.devices.drivers(),

  scan({ station }, { deviceId }) {
    if (!station.devices.status().some((device) => device.deviceId === deviceId && device.kind === 'scanner')) refuse('NOT_FOUND', { what: 'device' });
    station.devices.scan(deviceId);
    return {};
  },

  cancelScan({ station }, { deviceId }) {
    station.devices.cancelScan(deviceId);
    return {};
  },

  trial({ station }, { deviceId, seconds }) {
    if (!station.devices.status().some((device) => device.deviceId === deviceId)) refuse('NOT_FOUND', { what: 'device' });
    return station.devices.trial(deviceId, seconds * 1000);
  },

  endTrial({ station }, { deviceId }) {
    station.devices.endTrial(deviceId);
    return {};
  },

  set({ station, session, commit }, { devices: settings }) {
    // In training the only device is the simulator: nothing real may be opened.
    if (station.training) refuse('TRAINING_ONLY');
    if (new Set(settings.map(({ deviceId }) => deviceId)).size !== settings.length) refuse('INVALID', { path: 'devices' });
    commit([{ type: 'devices.set.v1', actor: session.personId, facts: { devices: settings }, payloads: {} }], {});
    station.devices.set(settings);
    return {};
  },
};
