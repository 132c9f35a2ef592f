/**
 * Documents that came in and have not been opened, and those for which "same passage?" is still to be answered.
 * A scan never takes unfinished work from under an officer's hands. Holds ids only, never a traveller.
 */
import { create } from 'zustand';
import type { CaptureId, PassageId, PersonId } from '../../core/contract/common.ts';

export interface Arrival {
  captureId: CaptureId;
  passageId: PassageId;
  /** An earlier passage of the same document. */
  samePassage?: PassageId | undefined;
}

interface Arrivals {
  /** At whose desk they came. */
  of: PersonId | undefined;
  /** Not opened yet, oldest first. */
  waiting: Arrival[];
  /** Opened or not, whose question has no answer yet. */
  asking: Arrival[];
  /** Read at the sign-in, after they had come while nobody was signed in. */
  locked: Arrival[];
  foundAtSignIn: (arrival: Arrival) => void;
  /** They stay under "Not yet decided". */
  putOff: () => void;
  /** Answers the passage to show now: the new one, unless one is in work or something is half typed. */
  arrive: (arrival: Arrival, inWork: PassageId | undefined, areHandsFull: boolean) => PassageId | undefined;
  opened: (passageId: PassageId) => void;
  answered: (captureId: CaptureId) => void;
  /** Another person than before begins with none. */
  belongTo: (personId: PersonId) => void;
}

export const useArrivals = create<Arrivals>()((set, get) => ({
  of: undefined,
  waiting: [],
  asking: [],
  locked: [],
  foundAtSignIn: (arrival) => {
    const { locked, asking } = get();
    if (locked.some((each) => each.captureId === arrival.captureId)) return;
    set({ locked: [...locked, arrival], asking: arrival.samePassage === undefined ? asking : [...asking, arrival] });
  },
  putOff: () => set(({ locked }) => (locked.length === 0 ? {} : { locked: [] })),
  arrive: (arrival, inWork, areHandsFull) => {
    const { waiting, asking } = get();
    // The station tells what the screen itself sent as well: once is enough.
    if ([...waiting, ...asking].some((each) => each.captureId === arrival.captureId)) return undefined;
    const isFree = !areHandsFull && (inWork === undefined || inWork === arrival.passageId);
    set({
      waiting: isFree ? waiting : [...waiting, arrival],
      asking: arrival.samePassage === undefined ? asking : [...asking, arrival],
    });
    return isFree ? arrival.passageId : undefined;
  },
  opened: (passageId) => {
    const others = (list: Arrival[]): Arrival[] => list.filter((each) => each.passageId !== passageId);
    set(({ waiting, locked }) => ({ waiting: others(waiting), locked: others(locked) }));
  },
  answered: (captureId) => set(({ waiting, asking }) => ({ waiting: waiting.filter((each) => each.captureId !== captureId), asking: asking.filter((each) => each.captureId !== captureId) })),
  belongTo: (personId) => {
    const { of } = get();
    set(of === undefined || of === personId ? { of: personId } : { of: personId, waiting: [], asking: [] });
  },
}));
