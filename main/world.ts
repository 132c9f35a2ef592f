/** Clock and randomness of this machine: taken here and given to everything else. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { StationClock } from '../api/station.ts';

/** Wall time with the machine's offset, corrected by what a person said about it. */
export function systemClock(): StationClock {
  let correctionMs = 0;
  return {
    now() {
      const at = new Date(Date.now() + correctionMs);
      const offset = -at.getTimezoneOffset();
      const local = new Date(at.getTime() + offset * 60_000).toISOString().slice(0, -1);
      return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
    },
    monotonic: () => performance.now(),
    adjust(byMs) {
      correctionMs += byMs;
    },
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

export const systemRandom = {
  uuid: (): string => randomUUID(),
  bytes: (count: number): Uint8Array => randomBytes(count),
};
