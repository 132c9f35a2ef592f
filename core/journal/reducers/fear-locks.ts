/** Fear-of-return locks: claimed, and lifted by two roles. Only what every officer's screen must obey stands here. */
import type { LockId, PassageId, PersonId, WallTime } from '../../contract/common.ts';
import type { OpenEntry, Position } from '../entry.ts';
import type { Draft } from './draft.ts';
import { readEvents, stampAt, withEvent, withoutEntry } from './events.ts';

export interface LockEvent {
  stamp: string;
  kind: 'locked' | 'lifted';
  passageId: PassageId;
  at: WallTime;
  by: PersonId;
  /** Where the `protection` payload stands, for those who may open it. */
  position: Position;
}

export interface LockState {
  lockId: LockId;
  claimed: LockEvent;
  /** Everybody who heard the claim and said so. */
  claimants: PersonId[];
  lifted?: LockEvent;
}

/** Undefined while only the lifting is known, or when the claim was erased. */
export function lockState(lockId: LockId, events: readonly LockEvent[]): LockState | undefined {
  const claimed = events.find(({ kind }) => kind === 'locked');
  const lifted = events.find(({ kind }) => kind === 'lifted');
  const claimants = [...new Set(events.filter(({ kind }) => kind === 'locked').map(({ by }) => by))];
  return claimed && { lockId, claimed, claimants, ...(lifted === undefined ? {} : { lifted }) };
}

export function addLockEvent(draft: Draft, entry: Extract<OpenEntry, { type: 'opaque.v1' }>): void {
  const said = entry.payloads.identity;
  if (said?.lockId === undefined || (said.effect !== 'locked' && said.effect !== 'lifted')) return;
  const { effect: kind, passageId, at, by, lockId } = said;
  store(draft, lockId, withEvent(eventsOf(draft, lockId), { stamp: stampAt(entry, at), kind, passageId, at, by, position: entry.position }));
}

export const eraseLockEvent = (draft: Draft, lockId: string, position: string): void => {
  if (draft.get('fearLocks', lockId) !== undefined) store(draft, lockId, withoutEntry(eventsOf(draft, lockId), position));
};

const eventsOf = (draft: Draft, lockId: string): LockEvent[] => readEvents<LockEvent>(draft.get('fearLocks', lockId));

function store(draft: Draft, key: string, events: readonly LockEvent[]): void {
  if (events.length === 0) draft.remove('fearLocks', key);
  else draft.put('fearLocks', { key, claimed: events.find(({ kind }) => kind === 'locked')?.stamp ?? null, events: JSON.stringify(events) });
}
