import type { LockId } from '../../core/contract/common.ts';
import type { Position } from '../../core/journal/entry.ts';
import { type LockEvent, lockState } from '../../core/journal/reducers/fear-locks.ts';
import type { Tools } from './context.ts';
import { summarise } from './passage-lists.ts';
import type { PassageParts } from './passage-parts.ts';

export function lockQueries({ sql, isIdentityOpen, reader }: Tools, parts: PassageParts) {
  /** What stands in the `protection` payload, while a person is signed in who may open it. */
  function protectionAt(position: Position) {
    const entry = reader.find(position);
    return entry?.type === 'opaque.v1' ? entry.payloads.protection : undefined;
  }

  return {
    /** Newest claim first, lifted ones among them. */
    locks() {
      if (!isIdentityOpen()) return [];
      const rows = sql<[], { key: LockId; events: string }>('SELECT key, events FROM identity.fearLocks WHERE claimed IS NOT NULL ORDER BY claimed DESC').all();
      return rows.flatMap(({ key, events }) => {
        const state = lockState(key, JSON.parse(events) as LockEvent[]);
        if (state === undefined) return [];
        const { claimed, lifted } = state;
        const passage = summarise(parts, claimed.passageId);
        const said = lifted && protectionAt(lifted.position);
        return {
          lockId: key,
          passageId: claimed.passageId,
          reference: passage?.reference ?? '',
          name: passage?.name ?? '',
          claimedAt: claimed.at,
          by: claimed.by,
          lifted: lifted && { at: lifted.at, by: lifted.by, second: said?.second, reason: said?.reason },
        };
      });
    },
  };
}
