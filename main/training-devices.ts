/** In training nothing real is opened: one simulated reader, always ready. */
import type { Devices } from '../api/ports.ts';

export const SIMULATOR_ID = 'simulator';

/** @param name as the trainee's present language has it */
export const trainingDevices = (name: () => string): Devices => ({
  set: () => undefined,
  status: () => [{ deviceId: SIMULATOR_ID, name: name(), kind: 'simulator', state: 'ready' }],
  drivers: () => [],
  ports: () => Promise.resolve([]),
  scan: () => undefined,
  cancelScan: () => undefined,
  trial: () => Promise.resolve({ bytes: 0, readings: 0, results: [] }),
  endTrial: () => undefined,
  print: () => Promise.resolve('gone'),
  onEvent: () => () => undefined,
});
