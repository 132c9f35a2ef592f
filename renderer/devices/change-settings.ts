import type { DeviceSetting } from '../../core/contract/device.ts';
import type { Result } from '../../core/result.ts';
import { client, type Failure } from '../client.ts';

/** Asks for the devices as they are now and records them changed: another screen may have changed them meanwhile. */
export async function changeSettings(change: (settings: DeviceSetting[]) => DeviceSetting[]): Promise<Result<unknown, Failure>> {
  const now = await client.devices.settings({});
  return now.ok ? client.devices.set({ devices: change(now.value) }) : now;
}
