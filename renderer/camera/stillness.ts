/** Whether anything moved before the camera: an empty desk needs to be looked at once, and not all day long. */

/** A picture this small forgets the camera's noise and still shows a hand or a page. */
export const SMALL = { width: 40, height: 30 } as const;
/** Brightness, of 256, by which a pixel must differ to have changed. */
const CHANGED = 10;
/** Part of the pixels that must have changed. */
const ENOUGH = 0.02;
/** Looked at again after this time though nothing moved: a page may have been there before the light was. */
const LOOK_AGAIN_MS = 2_000;

export interface Stillness {
  /** Is there nothing new in this small grey picture since one in which nothing was found? */
  isStill(small: Uint8Array, now: number): boolean;
  /** What the last picture that was looked at held. */
  found(something: boolean): void;
}

export function createStillness(): Stillness {
  let last: { small: Uint8Array; at: number; isEmpty: boolean } | undefined;
  return {
    isStill(small, now) {
      if (last?.isEmpty === true && now - last.at < LOOK_AGAIN_MS && !hasChanged(last.small, small)) return true;
      last = { small, at: now, isEmpty: false };
      return false;
    },
    found(something) {
      if (last !== undefined) last.isEmpty = !something;
    },
  };
}

function hasChanged(before: Uint8Array, now: Uint8Array): boolean {
  if (before.length !== now.length) return true;
  let changed = 0;
  for (const [i, value] of now.entries()) if (Math.abs(value - (before[i] ?? 0)) > CHANGED) changed += 1;
  return changed >= now.length * ENOUGH;
}
