/** The focus, where a dialog gives it back to a button that is gone because of what the dialog did. */
import { type RefObject, useEffect, useRef } from 'react';

/** A dialog gives the focus back in the frame after it has closed. */
const SETTLED_MS = 100;

/**
 * What it answers takes the focus when there are fewer and nothing else has it.
 * @param count of the buttons, or of what they stand beside
 */
export function useFocusBack<Place extends HTMLElement>(count: number, isDialogOpen: boolean): RefObject<Place | null> {
  const place = useRef<Place>(null);
  const before = useRef(count);
  useEffect(() => {
    if (isDialogOpen) return undefined;
    const areFewer = count < before.current;
    before.current = count;
    if (!areFewer) return undefined;
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [count, isDialogOpen]);
  return place;
}
