/** What the officer is shown of what the station sees: the frame follows the document and does not flicker. */
import type { FrameAnswer } from '../../core/contract/camera.ts';
import type { Quad } from '../../core/document/reading.ts';

export interface Sight {
  state: 'looking' | 'seen' | 'again' | 'taken';
  zone: Quad | undefined;
  /** 0 to 1; falls only when the document goes. */
  sureness: number;
  /** Answers since the zone was last seen. */
  missed: number;
}

export const NOTHING: Sight = { state: 'looking', zone: undefined, sureness: 0, missed: 0 };

/** A blurred frame or two in between are no reason to take the frame away. */
const KEPT = 3;

export function seeNext(before: Sight, { state, zone, sureness }: FrameAnswer): Sight {
  switch (state) {
    case 'dropped':
      return before;
    case 'taken':
      return { state, zone: zone ?? before.zone, sureness: 1, missed: 0 };
    case 'nothing':
      return before.missed + 1 < KEPT && before.state !== 'looking' ? { ...before, missed: before.missed + 1 } : NOTHING;
    case 'seen':
    case 'again': {
      if (zone !== undefined) return { state, zone, sureness, missed: 0 };
      const missed = before.missed + 1;
      return { state, zone: missed < KEPT ? before.zone : undefined, sureness, missed };
    }
  }
}
