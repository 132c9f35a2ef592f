/**
 * Remembers which row a payload went to, and for ever that a payload was erased: an erasure may arrive before the
 * entry it speaks of, and the payload must then not be taken up.
 */
import type { OpenEntry } from '../entry.ts';
import type { TableReader } from '../projection.ts';
import type { Draft } from './draft.ts';
import { spellPosition } from './events.ts';

export const isErased = (read: TableReader, table: string, entry: OpenEntry): boolean => read.get(table, spellPosition(entry.position))?.['erased'] === 1;

/** `owner` is the key of the row that now holds what the payload said. */
export function rememberOwner(draft: Draft, table: string, entry: OpenEntry, owner: string): void {
  draft.put(table, { key: spellPosition(entry.position), owner, erased: 0 });
}

/** Leaves the mark of the erasure and answers the row that held the payload, if any did. */
export function forget(draft: Draft, table: string, { facts }: Extract<OpenEntry, { type: 'payload.erased.v1' }>): { owner: string | undefined; position: string } {
  const position = spellPosition(facts);
  const owner = draft.get(table, position)?.['owner'] as string | null | undefined;
  draft.put(table, { key: position, owner: null, erased: 1 });
  return { owner: owner ?? undefined, position };
}
