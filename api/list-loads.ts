/** The list's file that a screen is sending. One at a time; what is not finished leaves nothing behind. */
import type { ListLoading } from './list-ports.ts';

export interface ListLoad {
  loadId: string;
  /** What the entry that puts it in force has to name. */
  file: string;
  loading: ListLoading;
  size: number;
  received: number;
}

export interface ListLoads {
  begin(load: Omit<ListLoad, 'received'>): void;
  find(loadId: string): ListLoad | undefined;
  /** `keep`: its draft has come into force. */
  end(loadId: string, keep?: boolean): void;
  clear(): void;
}

export function openListLoads(): ListLoads {
  let present: ListLoad | undefined;
  const end = (keep: boolean): void => {
    present?.loading.close(keep);
    present = undefined;
  };
  return {
    begin(load) {
      end(false);
      present = { ...load, received: 0 };
    },
    find: (loadId) => (present?.loadId === loadId ? present : undefined),
    end(loadId, keep = false) {
      if (present?.loadId === loadId) end(keep);
    },
    clear: () => end(false),
  };
}
