/** The set-up under way: whether its wizard is open, and the recovery kit from the moment it is answered until it is proved. */
import { create } from 'zustand';

export const useFounding = create<{ isOpen: boolean; kit: readonly string[] | undefined }>()(() => ({ isOpen: false, kit: undefined }));
