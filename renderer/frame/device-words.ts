/** What a device's light shows and says, and which devices need a look. */
import type { DeviceState, DeviceStatus } from '../../core/contract/session.ts';

/** What needs a look first, what is left alone on purpose last. */
export const rankOf = (device: DeviceStatus): number => (device.disabled ? 2 : device.state === 'ready' && device.trouble === undefined ? 1 : 0);

/** The state that a device's light shows: one in trouble is no better off than a lost one, one turned off is not there. */
export const lightOf = ({ state, trouble, disabled }: DeviceStatus): DeviceState => (disabled ? 'absent' : trouble === undefined ? state : 'lost');

/** Its text key. */
export function wordOf({ state, trouble, disabled, trying }: DeviceStatus): string {
  if (disabled) return 'frame.device.disabled';
  if (trouble !== undefined) return `frame.device.${trouble}`;
  return `frame.device.${trying === undefined ? state : 'trying'}`;
}
