/**
 * Documents that came in and have not been opened, and those for which "same passage?" is still to be answered.
 * A scan never takes unfinished work from under an officer's hands. Holds ids only, never a traveller.
 */
import { create } from 'zustand';
import type { CaptureId, PassageId } from '../../core/contract/common.ts';

export interface Arrival {
  captureId: CaptureId;
  passageId: PassageId;
  /** An earlier passage of the same document. */
  samePassage?: PassageId | undefined;
}

interface Arrivals {
  /** Not opened yet, oldest first. */
  waiting: Arrival[];
  /** Opened or not, whose question has no answer yet. */
  asking: Arrival[];
  /** Answers the passage to show now: the new one, unless one is in work. */
  arrive: (arrival: Arrival, inWork: PassageId | undefined) => PassageId | undefined;
  opened: (passageId: PassageId) => void;
  answered: (captureId: CaptureId) => void;
}

export const useArrivals = create<Arrivals>()((set, get) => ({
  waiting: [],
  asking: [],
  arrive: (arrival, inWork) => {
    const { waiting, asking } = get();
    // The station tells what the screen itself sent as well: once is enough.
    if ([...waiting, ...asking].some((each) => each.captureId === arrival.captureId)) return undefined;
    const isFree = inWork === undefined || inWork === arrival.passageId;
    set({
      waiting: isFree ? waiting : [...waiting, arrival],
      asking: arrival.samePassage === undefined ? asking : [...asking, arrival],
    });
    return isFree ? arrival.passageId : undefined;
  },
  opened: (passageId) => set(({ waiting }) => ({ waiting: waiting.filter((each) => each.passageId !== passageId) })),
  answered: (captureId) => set(({ waiting, asking }) => ({ waiting: waiting.filter((each) => each.captureId !== captureId), asking: asking.filter((each) => each.captureId !== captureId) })),
}));
