/** Who may see that protection is sought. To everybody else a protection outcome is `referred` and nothing more. */
import type { Capability } from '../../core/contract/capabilities.ts';
import type { LockId, PassageId, PersonId, WallTime } from '../../core/contract/common.ts';
import type { Outcome, ShownOutcome } from '../../core/contract/outcomes.ts';
import type { Queries } from '../ports.ts';

export interface Viewer {
  personId: PersonId;
  capabilities: ReadonlySet<Capability>;
}

export const seesProtection = (viewer: Viewer): boolean => viewer.capabilities.has('protection');

export const shownOutcome = (outcome: Outcome, viewer: Viewer): ShownOutcome => (outcome === 'protection' && !seesProtection(viewer) ? 'referred' : outcome);

/** The day without the hour, as the entry's own header gives it. */
export const startOfDay = (at: WallTime): WallTime => `${at.slice(0, 10)}T00:00:00${/(?:Z|[+-]\d\d:\d\d)$/.exec(at)?.[0] ?? 'Z'}`;

/** Those who act on a lock know of it: protection people, who lift it with a supervisor or commander, and whoever heard the claim. */
const isToldOf = (viewer: Viewer, claimants: readonly PersonId[]): boolean =>
  (['protection', 'supervisor', 'commander'] as const).some((capability) => viewer.capabilities.has(capability)) || claimants.includes(viewer.personId);

export const knowsLock = (viewer: Viewer, lockId: LockId, queries: Pick<Queries, 'claimantsOf'>): boolean => isToldOf(viewer, queries.claimantsOf(lockId));

/** The same for the claim itself, which outlives its lock. */
export const knowsClaim = (viewer: Viewer, passageId: PassageId, queries: Pick<Queries, 'claimsAt'>): boolean => queries.claimsAt(passageId).some(({ claimants }) => isToldOf(viewer, claimants));
