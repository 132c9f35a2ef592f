/**
 * Is the person in the middle of something that going elsewhere would throw away? An open dialog, a field being typed
 * into, or a form at this place in which something was typed or chosen and that was not left since. A search is no work.
 */
import { useDialogs } from '../design/dialog.tsx';
import { usePlace } from '../stores/place.ts';

let hasTouched = false;

export const areHandsFull = (page: Document): boolean => useDialogs.getState().open > 0 || hasTouched || isTypingField(page.activeElement);

/** Watches what is typed and chosen in the work area until the person goes elsewhere; answers how to stop. */
export function watchHands(page: Document): () => void {
  const touched = ({ target }: Event): void => {
    if (target instanceof Element && isWork(target)) hasTouched = true;
  };
  // A list's options stand outside the work area, and choosing one is no input event.
  const chose = ({ target }: Event): void => {
    if (target instanceof Element && target.closest('[role=option]') !== null) hasTouched = true;
  };
  const events = [['input', touched], ['change', touched], ['pointerup', chose], ['keydown', chose]] as const;
  for (const [name, heard] of events) page.addEventListener(name, heard, true);
  const stopPlace = usePlace.subscribe((now, before) => {
    if (now.place !== before.place || now.passageId !== before.passageId) hasTouched = false;
  });
  return () => {
    for (const [name, heard] of events) page.removeEventListener(name, heard, true);
    stopPlace();
    hasTouched = false;
  };
}

const isWork = (target: Element): boolean => target.closest('.work-area') !== null && !target.matches(SEARCH);
const isTypingField = (target: Element | null): boolean => target !== null && target.matches(TYPING) && isWork(target);
const TYPING = 'input:not([type=radio], [type=checkbox]), textarea';
const SEARCH = '[inputmode=search], [type=search]';
