import type { Driver } from './driver.ts';

/** Any swipe or desktop reader that sends the zone as text over a serial line, as most do by default. */
export const serialMrz: Driver = {
  id: 'serial-mrz',
  match: { kind: 'serial' },
  settings: { dataBits: 8, parity: 'none', stopBits: 1 },
  decoder: 'mrzFrame',
};
