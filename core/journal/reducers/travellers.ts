/** Everything that identifies a traveller: rows that open with the identity key and forget what retention erases. */
import { nameKeysVersion } from '../../names/name-keys-version.ts';
import type { OpenEntry } from '../entry.ts';
import type { Change, Projection, TableReader } from '../projection.ts';
import { createDraft, type Draft } from './draft.ts';
import { forget, isErased, rememberOwner } from './erasure.ts';
import { readEvents, stampAt, withEvent, withoutEntry } from './events.ts';
import { addLockEvent, eraseLockEvent } from './fear-locks.ts';
import { addReading, eraseReading } from './readings.ts';
import { putSearchText } from './search-texts.ts';
import { type TravellerEvent, travellerState } from './traveller-state.ts';

/** Rows hold keys of names, so the version changes with them. */
export const travellers: Projection = { name: 'travellers', version: 4 + nameKeysVersion(), area: 'identity', apply };

const PAYLOADS = 'identityPayloads';

function apply(read: TableReader, entry: OpenEntry): Change[] {
  const draft = createDraft(read);
  if (entry.type === 'payload.erased.v1') {
    if (entry.facts.class === 'identity') erase(draft, entry);
  } else if ('identity' in entry.payloads && entry.payloads.identity !== undefined && !isErased(draft, PAYLOADS, entry)) {
    takeUp(draft, entry);
  }
  return draft.changes();
}

function takeUp(draft: Draft, entry: OpenEntry): void {
  if (entry.type === 'document.read.v1' || entry.type === 'document.corrected.v1' || entry.type === 'document.supplemented.v1') {
    rememberOwner(draft, PAYLOADS, entry, `reading ${entry.facts.captureId}`);
    addReading(draft, entry);
    return;
  }
  const said = toEvent(entry);
  if (said === undefined) return;
  rememberOwner(draft, PAYLOADS, entry, `traveller ${said.passageId}`);
  store(draft, said.passageId, withEvent(eventsOf(draft, said.passageId), said.event));
  if (entry.type === 'opaque.v1') addLockEvent(draft, entry);
}

function erase(draft: Draft, entry: Extract<OpenEntry, { type: 'payload.erased.v1' }>): void {
  const { owner, position } = forget(draft, PAYLOADS, entry);
  if (owner === undefined) return;
  const [kind, key] = owner.split(' ') as ['reading' | 'traveller', string];
  if (kind === 'reading') {
    eraseReading(draft, key, position);
    return;
  }
  const events = eventsOf(draft, key);
  const kept = withoutEntry(events, position);
  for (const event of events) if (event.kind === 'effect' && event.lockId !== undefined && !kept.includes(event)) eraseLockEvent(draft, event.lockId, position);
  store(draft, key, kept);
}

const eventsOf = (draft: Draft, passageId: string): TravellerEvent[] => readEvents<TravellerEvent>(draft.get('travellers', passageId));

function toEvent(entry: OpenEntry): { passageId: string; event: TravellerEvent } | undefined {
  const stamp = stampAt(entry);
  switch (entry.type) {
    case 'person.undocumented.v1': {
      const { passageId, reference } = entry.facts;
      const declared = entry.payloads.identity;
      return declared && { passageId, event: { stamp, kind: 'declared', reference, declared } };
    }
    case 'passage.described.v1': {
      const described = entry.payloads.identity;
      const { passageId, conveyance } = entry.facts;
      return described && { passageId, event: { stamp, kind: 'described', conveyance, ...described } };
    }
    case 'passage.decided.v1': {
      const { passageId, decisionId } = entry.facts;
      const reason = entry.payloads.identity?.reason;
      return reason === undefined ? undefined : { passageId, event: { stamp, kind: 'reason', decisionId, reason } };
    }
    case 'code.attached.v1': {
      const code = entry.payloads.identity;
      return code && { passageId: entry.facts.passageId, event: { stamp, kind: 'attached', at: entry.at, by: entry.actor, code } };
    }
    case 'order.recorded.v1': {
      const { passageId, second } = entry.facts;
      const order = entry.payloads.identity;
      return order && { passageId, event: { stamp, kind: 'ordered', at: entry.at, by: entry.actor, second, order } };
    }
    case 'note.added.v1': {
      const { passageId, noteId } = entry.facts;
      const note = entry.payloads.identity;
      return note && { passageId, event: { stamp, kind: 'noted', at: entry.at, by: entry.actor, noteId, note } };
    }
    case 'inspection.recorded.v1': {
      const { passageId, items: _, ...facts } = entry.facts;
      const inspected = entry.payloads.identity;
      return inspected && { passageId, event: { stamp, kind: 'inspected', at: entry.at, by: entry.actor, inspection: { ...facts, ...inspected } } };
    }
    case 'opaque.v1': {
      if (entry.payloads.identity === undefined) return undefined;
      const { passageId, ...effect } = entry.payloads.identity;
      // The header's hour is left out on purpose; the payload's own time sorts the event.
      return { passageId, event: { ...effect, stamp: stampAt(entry, effect.at), kind: 'effect' } };
    }
    default:
      return undefined;
  }
}

function store(draft: Draft, key: string, events: readonly TravellerEvent[]): void {
  const state = travellerState(events);
  const reference = events.find((event) => event.kind === 'declared')?.reference;
  putSearchText(draft, 'traveller', key, [reference, state.declared?.name, state.declared?.temporaryNumber, state.nativeName, state.conveyanceReference]);
  if (events.length === 0) {
    draft.remove('travellers', key);
    return;
  }
  draft.put('travellers', {
    key,
    nativeName: state.nativeName ?? null,
    declaredName: state.declared?.name ?? null,
    temporaryNumber: state.declared?.temporaryNumber ?? null,
    protectedAt: state.standingProtection?.stamp ?? null,
    protectedReverses: state.standingProtection?.reverses ?? null,
    conveyance: state.conveyance?.key ?? null,
    conveyanceStamp: state.conveyance?.stamp ?? null,
    events: JSON.stringify(events),
  });
}
