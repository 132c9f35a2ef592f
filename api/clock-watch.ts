/**
 * A post has no network time. A clock that stands before the newest entry, or implausibly far after it, or that is set
 * back while the station runs, is *unconfirmed* until a person says that it is right: what depends on today is then
 * undetermined and retention waits.
 */
import type { CivilDate, WallTime } from '../core/contract/common.ts';

/** A station that stood longer than this without an entry must be asked about its clock. */
const FARTHEST_AHEAD_MS = 30 * 86_400_000;
/** While running the monotonic clock tells: a step back beyond drift, or ahead beyond what a sleeping machine explains. */
const DRIFT_MS = 60_000;
const SLEEP_MS = 86_400_000;

export interface ClockWatch {
  readonly confirmed: boolean;
  /** How far the wall clock ran ahead of the monotonic one between the last two looks, ms: the machine slept, or somebody set it. */
  readonly aheadMs: number;
  /** The day that rules and retention may rely on; undefined while unconfirmed. */
  today(): CivilDate | undefined;
  /** Looks at the clock; answers the seconds it is off when it has just become unconfirmed. */
  look(lastEntryAt: WallTime | undefined): number | undefined;
  confirm(): void;
}

export function watchClock(clock: { now(): WallTime; monotonic(): number }): ClockWatch {
  let confirmed = true;
  let aheadMs = 0;
  let seen: { wall: number; monotonic: number } | undefined;

  const offBy = (wall: number, lastEntryAt: WallTime | undefined): number => {
    if (seen) {
      const off = wall - (seen.wall + clock.monotonic() - seen.monotonic);
      return off < -DRIFT_MS || off > SLEEP_MS ? off : 0;
    }
    const last = lastEntryAt === undefined ? wall : Date.parse(lastEntryAt);
    return wall < last || wall > last + FARTHEST_AHEAD_MS ? wall - last : 0;
  };

  return {
    get confirmed() {
      return confirmed;
    },
    get aheadMs() {
      return aheadMs;
    },
    today: () => (confirmed ? dayOf(clock.now()) : undefined),
    look(lastEntryAt) {
      const wall = Date.parse(clock.now());
      const off = offBy(wall, lastEntryAt);
      aheadMs = seen === undefined ? 0 : wall - (seen.wall + clock.monotonic() - seen.monotonic);
      seen = { wall, monotonic: clock.monotonic() };
      if (!confirmed || off === 0) return undefined;
      confirmed = false;
      return Math.round(off / 1_000);
    },
    confirm() {
      confirmed = true;
      seen = { wall: Date.parse(clock.now()), monotonic: clock.monotonic() };
    },
  };
}

/** The calendar day where the station stands. */
export const dayOf = (at: WallTime): CivilDate => at.slice(0, 10);
