import type { Change, Row, TableReader } from '../projection.ts';

/** Rows as they will stand after the changes made so far, so that one entry may touch a row more than once. */
export interface Draft extends TableReader {
  put(table: string, row: Row & { key: string }): void;
  remove(table: string, key: string): void;
  changes(): Change[];
}

export function createDraft(read: TableReader): Draft {
  const changed = new Map<string, Change>();
  const at = (table: string, key: string): string => `${table} ${key}`;
  return {
    get(table, key) {
      const change = changed.get(at(table, key));
      return change === undefined ? read.get(table, key) : change.row;
    },
    put: (table, row) => void changed.set(at(table, row.key), { table, key: row.key, row }),
    remove: (table, key) => void changed.set(at(table, key), { table, key, row: undefined }),
    changes: () => [...changed.values()],
  };
}
