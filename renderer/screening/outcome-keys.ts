/** Which function key records which outcome, on every screen that decides. F1, F5, F11 and F12 stay the frame's and the browser's. */
import { Outcome } from '../../core/contract/outcomes.ts';

export const outcomeKeys: Record<Outcome, string> = { cleared: 'F2', secondLine: 'F3', protection: 'F4', health: 'F6', heldForPerson: 'F7' };

export const outcomes: readonly Outcome[] = Outcome.options;

/** Ready-made reasons, so that one can be given by touch alone: keys below `screening.decide.quick.`. */
export const quickReasons: Record<Outcome, readonly string[]> = {
  cleared: ['comparedFits', 'wornPrint', 'issuerMistake'],
  secondLine: ['closerLook', 'unreadable', 'asksMore'],
  // What somebody fears or needs is never written down at a counter.
  protection: [],
  health: ['unwell'],
  heldForPerson: ['interpreter', 'colleague', 'family'],
};

export const quickReversals: readonly string[] = ['wrongKey', 'newFacts', 'misread'];
