/** The set-up under way: whether its wizard is open, and the recovery kit from the moment it is answered until it is proved. */
import { create } from 'zustand';

interface Founding {
  isOpen: boolean;
  kit: readonly string[] | undefined;
  /** Proved on this page, and the station has not been told. */
  isProved: boolean;
  /** The sign-in whose person wants to write the kit down later. */
  putOffAt: string | undefined;
}

export const useFounding = create<Founding>()(() => ({ isOpen: false, kit: undefined, isProved: false, putOffAt: undefined }));
