/**
 * What was gathered for the captures looked at last. Screens ask for the same passage again and again; as long as nothing
 * was written meanwhile and no list ran out, the answer is the same. In memory only, and gone when the last person signs out.
 */
import type { CaptureId } from '../core/contract/common.ts';
import type { Gathered } from '../core/screening/examine.ts';

/** A party's captures and some more. */
const KEPT = 120;

export interface FactsMemo {
  /** @param state differs whenever the answer may */
  of(captureId: CaptureId, state: string, gather: () => Gathered): Gathered;
  clear(): void;
}

export function openFactsMemo(): FactsMemo {
  const kept = new Map<CaptureId, { state: string; gathered: Gathered }>();
  return {
    of(captureId, state, gather) {
      const known = kept.get(captureId);
      if (known?.state === state) return known.gathered;
      const gathered = gather();
      kept.delete(captureId);
      kept.set(captureId, { state, gathered });
      for (const oldest of kept.keys()) {
        if (kept.size <= KEPT) break;
        kept.delete(oldest);
      }
      return gathered;
    },
    clear: () => { kept.clear(); },
  };
}
