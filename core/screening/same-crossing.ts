import type { WallTime } from '../contract/common.ts';
import type { Direction } from '../contract/outcomes.ts';
import type { Mrz } from '../document/reading.ts';
import { foldName } from '../names/fold.ts';
import type { Sighting } from '../rules/facts.ts';

/** Within this time a repeat scan is probably the same crossing. */
export const SAME_CROSSING_MS = 12 * 3_600_000;

/**
 * May an earlier reading of the same document be the same crossing, scanned once more? At this post, in this direction,
 * within half a day, and of the same holder as far as can be seen: another name with another birth date is another person
 * who shows the number, which must not be taken for a repeat.
 */
export function mayBeSameCrossing(now: { at: WallTime; postId: string; direction: Direction; mrz: Mrz }, before: Sighting): boolean {
  if (before.postId !== now.postId || before.direction !== now.direction) return false;
  if (Math.abs(Date.parse(now.at) - Date.parse(before.at)) > SAME_CROSSING_MS) return false;
  return before.birthDate === now.mrz.birthDate.raw || foldName(before.primaryIdentifier) === foldName(now.mrz.primaryIdentifier);
}
