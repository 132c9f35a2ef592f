/** Clock and randomness of this machine: taken here and given to everything else. */
import { randomFillSync, randomUUID } from 'node:crypto';
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

/** Asking the system for a few bytes costs as much as for a page of them, and a command asks several times. */
const POOL = 4096;
const pool = new Uint8Array(POOL);
let taken = POOL;

export const systemRandom = {
  uuid: (): string => randomUUID(),
  bytes(count: number): Uint8Array {
    if (count > POOL / 4) return randomFillSync(new Uint8Array(count));
    if (taken + count > POOL) {
      randomFillSync(pool);
      taken = 0;
    }
    const bytes = pool.slice(taken, taken + count);
    // What was handed out must not be found here again.
    pool.fill(0, taken, taken + count);
    taken += count;
    return bytes;
  },
};
