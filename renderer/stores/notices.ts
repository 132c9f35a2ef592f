/**
 * The message line: what was done, or what failed and what was kept. A new word of what was done replaces the last one;
 * a problem stays until it is closed. All go when the person goes to another place or locks.
 */
import { create } from 'zustand';
import type { Failure } from '../connection/failure.ts';

/** `text` is a full text key. A failure is shown in its own words with `text` saying what was kept. */
export interface NoticeItem {
  id: number;
  tone: 'done' | 'information' | 'problem';
  text?: string;
  params?: Record<string, string | number>;
  failure?: Failure;
}

interface Notices {
  items: NoticeItem[];
  tell: (notice: Omit<NoticeItem, 'id'>) => void;
  close: (id: number) => void;
  /** Takes away those whose text key fits: what they said is over. */
  forget: (isOver: (text: string | undefined) => boolean) => void;
  clear: () => void;
}

/** More would push the work off the screen. */
const AT_MOST = 3;
let lastId = 0;

export const useNotices = create<Notices>()((set) => ({
  items: [],
  tell: (notice) => {
    lastId += 1;
    const item = { ...notice, id: lastId };
    const isSame = (other: NoticeItem): boolean => other.text === item.text && other.failure?.code === item.failure?.code;
    set(({ items }) => ({ items: [...items.filter((other) => other.tone === 'problem' && !isSame(other)), item].slice(-AT_MOST) }));
  },
  close: (id) => set(({ items }) => ({ items: items.filter((item) => item.id !== id) })),
  forget: (isOver) => set(({ items }) => (items.some(({ text }) => isOver(text)) ? { items: items.filter(({ text }) => !isOver(text)) } : { items })),
  clear: () => set({ items: [] }),
}));
