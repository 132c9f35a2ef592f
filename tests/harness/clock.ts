/** A clock that a test sets, starting at the present. */
import type { StationClock } from '../../api/station.ts';
import { systemClock } from '../../main/world.ts';

export interface SetClock extends StationClock {
  /** Time goes by: both the wall and the monotonic clock. */
  pass(ms: number): void;
  /** Somebody sets the wall clock. */
  set(byMs: number): void;
}

export function setClock(): SetClock {
  const real = systemClock();
  let passed = 0;
  return {
    now: () => real.now(),
    monotonic: () => real.monotonic() + passed,
    adjust: (byMs) => real.adjust(byMs),
    set: (byMs) => real.adjust(byMs),
    pass(ms) {
      passed += ms;
      real.adjust(ms);
    },
  };
}
