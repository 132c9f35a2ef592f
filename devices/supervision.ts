/** The states a device goes through, as a pure machine. The screen shows the state; the supervisor obeys it. */
import type { DeviceState } from '../core/contract/session.ts';

export interface Supervision {
  state: DeviceState;
  /** Attempts that failed since the device last delivered or was unplugged. */
  failures: number;
}
export type SupervisionEvent = 'appeared' | 'opened' | 'refused' | 'delivered' | 'broke' | 'vanished' | 'released' | 'waited';

export const unseen: Supervision = { state: 'absent', failures: 0 };

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;

/** An event that means nothing in a state leaves it as it is. */
export function supervise(now: Supervision, event: SupervisionEvent): Supervision {
  const { state, failures } = now;
  switch (event) {
    case 'appeared':
      return state === 'absent' ? { state: 'opening', failures } : now;
    case 'opened':
      return state === 'opening' ? { state: 'ready', failures } : now;
    case 'refused':
      return state === 'opening' ? { state: 'backingOff', failures: failures + 1 } : now;
    case 'delivered':
      return state === 'ready' ? { state, failures: 0 } : now;
    case 'broke':
      return state === 'ready' || state === 'opening' ? { state: 'lost', failures } : now;
    case 'vanished':
      if (state === 'backingOff') return unseen;
      return state === 'ready' || state === 'opening' ? { state: 'lost', failures } : now;
    case 'released':
      // Through backing off and not straight to absent: a port that opens and breaks at once must not be tried without end.
      return state === 'lost' ? { state: 'backingOff', failures: failures + 1 } : now;
    case 'waited':
      return state === 'backingOff' ? { state: 'opening', failures } : now;
  }
}

/** Time to wait in `backingOff`, in milliseconds. */
export const waitOf = ({ failures }: Supervision): number => Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, failures - 1));
