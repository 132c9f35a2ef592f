import type { LockId, PassageId, PersonId } from '../../core/contract/common.ts';
import type { Position } from '../../core/journal/entry.ts';
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
    /**
     * The lock that stands for the passage's person: claimed there, or at any other passage of a document or person that
     * one of its captures shows, also one that was set aside as a mistake.
     */
    standingLock(passageId: PassageId): LockId | undefined {
      if (!isIdentityOpen() || !parts.hasLocks()) return undefined;
      const own = parts.lockAt(passageId);
      if (own !== undefined) return own;
      const others = parts.keysOf(parts.rootOf(passageId)).flatMap(({ documentKey, personKey }) => [
        ...(documentKey === null ? [] : parts.passagesWith('documentKey', documentKey)),
        ...(personKey === null ? [] : parts.passagesWith('personKey', personKey)),
      ]);
      for (const root of new Set(others.map(parts.rootOf))) {
        const standing = parts.lockAt(root);
        if (standing !== undefined) return standing;
      }
      return undefined;
    },
    /** Who heard the claims made at the passage or at one joined with it. */
    claimsAt: (passageId: PassageId): { lockId: LockId; claimants: PersonId[] }[] => (isIdentityOpen() && parts.hasLocks() ? parts.locksOf(passageId).map(({ lockId, claimants }) => ({ lockId, claimants })) : []),
    claimantsOf: (lockId: LockId): PersonId[] => (isIdentityOpen() ? (parts.findLock(lockId)?.claimants ?? []) : []),
    /** Newest claim first, lifted ones among them. */
    locks() {
      if (!isIdentityOpen()) return [];
      const rows = sql<[], { key: LockId }>('SELECT key FROM identity.fearLocks WHERE claimed IS NOT NULL ORDER BY claimed DESC').all();
      return rows.flatMap(({ key }) => {
        const state = parts.findLock(key);
        if (state === undefined) return [];
        const { claimed, lifted } = state;
        // The passage that now counts, when the one it was claimed at has been joined into it.
        const passageId = parts.rootOf(claimed.passageId);
        const passage = summarise(parts, passageId);
        const said = lifted && protectionAt(lifted.position);
        return {
          lockId: key,
          passageId,
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
