/**
 * Which screen a person is at and which passage it shows. Kept in memory by person and never in an address:
 * an address is logged, an id is not for logs. A person who comes back after another finds the work as it was.
 */
import { create } from 'zustand';
import type { PassageId, PersonId } from '../../core/contract/common.ts';
import { useNotices } from './notices.ts';

export type PlaceId =
  | 'screening' | 'passages' | 'secondLine' | 'protection' | 'shift'
  | 'people' | 'settings' | 'devices' | 'lists' | 'certificates' | 'specimens' | 'measures' | 'journal' | 'own';

export interface Where {
  /** Undefined: the first place this person may go to. */
  place: PlaceId | undefined;
  passageId: PassageId | undefined;
}

interface PlaceStore extends Where {
  enter: (personId: PersonId) => void;
  forget: (personId: PersonId) => void;
  /** Goes to a place; without a passage the place opens as it starts. */
  go: (place: PlaceId, passageId?: PassageId) => void;
  /** Shows another passage, or none, at the same place. */
  show: (passageId: PassageId | undefined) => void;
}

const START: Where = { place: undefined, passageId: undefined };
const kept = new Map<PersonId, Where>();
let present: PersonId | undefined;

export const usePlace = create<PlaceStore>()((set, get) => ({
  ...START,
  enter: (personId) => {
    if (personId === present) return;
    useNotices.getState().clear();
    const { place, passageId } = get();
    if (present !== undefined) kept.set(present, { place, passageId });
    present = personId;
    set(kept.get(personId) ?? START);
  },
  forget: (personId) => {
    kept.delete(personId);
    if (personId !== present) return;
    present = undefined;
    set(START);
  },
  go: (place, passageId) => {
    if (place !== get().place) useNotices.getState().clear();
    set({ place, passageId });
  },
  show: (passageId) => set({ passageId }),
}));
