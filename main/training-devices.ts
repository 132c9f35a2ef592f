/** In training nothing real is opened: one simulated reader, always ready. */
import type { Devices } from '../api/ports.ts';

export const SIMULATOR_ID = 'simulator';

export const trainingDevices = (name: string): Devices => ({
  set: () => undefined,
  status: () => [{ deviceId: SIMULATOR_ID, name, kind: 'simulator', state: 'ready' }],
  ports: () => Promise.resolve([]),
  onEvent: () => () => undefined,
});
