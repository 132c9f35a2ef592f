/**
 * How long a sign-in waits after failures: for the badge, and for all badges together, so that trying many badges
 * is slowed as well. It grows and is capped; there is no lock-out, because a post must never lose its last supervisor.
 * Counts on the monotonic clock, which a changed wall clock does not shorten.
 */

/** The longest anybody ever waits. */
export const LONGEST_WAIT_MS = 60_000;
/** Failures that cost nothing: a slip of a tired finger. */
const FREE_FAILURES = 2;
/** Nobody mistypes this often at one station within minutes; beyond it all badges wait. */
const FREE_FAILURES_OVERALL = 8;
/** Badges remembered; the oldest is forgotten first. */
const REMEMBERED = 500;
/** After this long without a failure the count starts again. */
const FORGET_AFTER_MS = 15 * 60_000;

export interface BackOff {
  /** Milliseconds until the next try with this badge is looked at; 0 when it may be made now. */
  waitMs(badgeTag: string): number;
  /** Counts a failure; answers how many there were since somebody last signed in. */
  failed(badgeTag: string): number;
  succeeded(badgeTag: string): void;
}

interface Failures {
  count: number;
  at: number;
}

export function openBackOff(monotonic: () => number): BackOff {
  const byBadge = new Map<string, Failures>();
  let overall: Failures = { count: 0, at: -Infinity };

  const left = (failures: Failures, free: number): number => {
    const age = monotonic() - failures.at;
    if (age > FORGET_AFTER_MS) return 0;
    return Math.max(0, delayMs(failures.count - free) - age);
  };
  const counted = (failures: Failures | undefined): Failures => {
    const now = monotonic();
    const fresh = failures !== undefined && now - failures.at <= FORGET_AFTER_MS;
    return { count: (fresh ? failures.count : 0) + 1, at: now };
  };

  return {
    waitMs(badgeTag) {
      const own = byBadge.get(badgeTag);
      return Math.max(own ? left(own, FREE_FAILURES) : 0, left(overall, FREE_FAILURES_OVERALL));
    },
    failed(badgeTag) {
      const own = counted(byBadge.get(badgeTag));
      byBadge.delete(badgeTag);
      byBadge.set(badgeTag, own);
      const oldest = byBadge.keys().next();
      if (byBadge.size > REMEMBERED && oldest.done !== true) byBadge.delete(oldest.value);
      overall = counted(overall);
      return overall.count;
    },
    succeeded(badgeTag) {
      byBadge.delete(badgeTag);
      overall = { count: 0, at: -Infinity };
    },
  };
}

/** 2 s after the first failure that counts, then twice as long each time. */
const delayMs = (failures: number): number => (failures <= 0 ? 0 : Math.min(LONGEST_WAIT_MS, 1_000 * 2 ** Math.min(failures, 10)));
