/** A driver is data: which device it is for, how its port is set and which decoder reads its bytes. */
import type { DeviceSetting } from '../../core/contract/people.ts';

export interface SerialSettings {
  dataBits: 7 | 8;
  parity: 'none' | 'even' | 'odd';
  stopBits: 1 | 2;
}
export interface Driver {
  id: string;
  match: { kind: DeviceSetting['kind'] };
  settings: SerialSettings;
  decoder: 'mrzFrame';
}
