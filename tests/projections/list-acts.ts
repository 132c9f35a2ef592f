/** What happens to lists in a random life: loaded, removed, publishers trusted or not, namesakes cleared and reopened. */
import type { EntryType } from '../../core/journal/entries.ts';

type Write = (station: number, type: EntryType, facts: unknown, payloads?: { identity?: unknown }) => void;

const clearing = (number: number): string => `00000009-0000-4000-8000-00000000000${String(number)}`;

export function listAct({ station, pick, other }: { station: number; pick: number; other: number }, passageId: string | undefined, write: Write): void {
  const listId = `list-${String(pick % 2)}`;
  const publisher = String(pick % 3).repeat(16);
  const clearingId = clearing(pick % 3);
  if (other % 6 === 0) write(station, 'list.removed.v1', { listId, reason: 'r' });
  else if (other % 6 === 1) write(station, 'list.loaded.v1', { listId, name: 'List', kind: 'persons', version: 1 + other, issuedAt: '2026-02-01T00:00:00Z', expiresAt: '2026-12-01T00:00:00Z', entries: other, publisher, state: '0'.repeat(64), file: '0'.repeat(32), from: 'bundle' });
  else if (other % 6 === 2) write(station, 'publisher.trusted.v1', { publisher, name: 'P', publicKey: '0'.repeat(64) });
  else if (other % 6 === 3) write(station, 'publisher.removed.v1', { publisher, reason: 'r' });
  else if (other % 6 === 4) write(station, 'namesake.reopened.v1', { clearingId }, { identity: { reason: `reason ${String(other)}` } });
  else if (passageId) write(station, 'namesake.cleared.v1', { clearingId, passageId, listId, entry: '0'.repeat(64), byDocument: '1'.repeat(64) }, { identity: { entryId: 'e', name: 'عمر الرشيد', reason: `reason ${String(other)}` } });
}
