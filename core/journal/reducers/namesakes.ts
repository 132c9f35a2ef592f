/**
 * Namesakes that a named person has cleared, and whether the clearing stands. What the payload tells (whom, why) is
 * forgotten with it; that the pair was cleared, by whom and when, stays.
 */
import type { PassageId, PersonId, WallTime } from '../../contract/common.ts';
import type { OpenEntry } from '../entry.ts';
import type { Change, Projection, TableReader } from '../projection.ts';
import { createDraft, type Draft } from './draft.ts';
import { forget, isErased, rememberOwner } from './erasure.ts';
import { readEvents, stampAt, withEvent } from './events.ts';

export const namesakes: Projection = { name: 'namesakes', version: 1, area: 'identity', apply };

const PAYLOADS = 'namesakePayloads';

interface Said {
  entryId?: string;
  name?: string;
  reason?: string;
}
type Body = { kind: 'cleared'; passageId: PassageId; listId: string; byDocument?: string | undefined; byPerson?: string | undefined } | { kind: 'reopened' };
export type NamesakeEvent = Body & { stamp: string; at: WallTime; by: PersonId | 'station'; said?: Said };

function apply(read: TableReader, entry: OpenEntry): Change[] {
  const draft = createDraft(read);
  if (entry.type === 'payload.erased.v1') {
    if (entry.facts.class === 'identity') erase(draft, entry);
  } else if (entry.type === 'namesake.cleared.v1' || entry.type === 'namesake.reopened.v1') {
    const { clearingId } = entry.facts;
    const said = isErased(draft, PAYLOADS, entry) ? undefined : entry.payloads.identity;
    if (said !== undefined) rememberOwner(draft, PAYLOADS, entry, clearingId);
    const event: NamesakeEvent = { ...bodyOf(entry), stamp: stampAt(entry), at: entry.at, by: entry.actor, ...(said && { said }) };
    store(draft, clearingId, withEvent(readEvents<NamesakeEvent>(draft.get('namesakes', clearingId)), event));
  }
  return draft.changes();
}

function bodyOf(entry: Extract<OpenEntry, { type: 'namesake.cleared.v1' | 'namesake.reopened.v1' }>): Body {
  if (entry.type === 'namesake.reopened.v1') return { kind: 'reopened' };
  const { passageId, listId, byDocument, byPerson } = entry.facts;
  return { kind: 'cleared', passageId, listId, byDocument, byPerson };
}

function erase(draft: Draft, entry: Extract<OpenEntry, { type: 'payload.erased.v1' }>): void {
  const { owner, position } = forget(draft, PAYLOADS, entry);
  if (owner === undefined) return;
  const events = readEvents<NamesakeEvent>(draft.get('namesakes', owner)).map((event) => {
    if (!event.stamp.endsWith(` ${position}`)) return event;
    const { said: _, ...rest } = event;
    return rest;
  });
  store(draft, owner, events);
}

function store(draft: Draft, key: string, events: readonly NamesakeEvent[]): void {
  const cleared = events.find((event) => event.kind === 'cleared');
  const isStanding = cleared !== undefined && !events.some((event) => event.kind === 'reopened');
  draft.put('namesakes', { key, standing: isStanding ? 1 : 0, byDocument: cleared?.byDocument ?? null, byPerson: cleared?.byPerson ?? null, events: JSON.stringify(events) });
}
