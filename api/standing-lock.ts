/** A fear-of-return lock stands for the person: also at another passage of the same document, or of the same name and birth date. */
import type { LockId } from '../core/contract/common.ts';
import type { PassageRecord } from './ports.ts';
import type { Station } from './station.ts';
import { holderOf } from './views/capture.ts';

/** How far back the person's other passages are looked through. */
const PASSAGES = 100;

/** The passage's own lock first; undefined when none stands. */
export function findStandingLock(station: Station, passage: PassageRecord): LockId | undefined {
  if (passage.lock) return passage.lock;
  const { queries } = station.store;
  const standing = queries.locks().filter(({ lifted }) => lifted === undefined);
  if (standing.length === 0) return undefined;
  const holder = holderOf(station, passage);
  const others = [
    ...(holder ? queries.sameDocument(holder.issuingState, holder.documentNumber, passage.passageId, PASSAGES) : []),
    ...queries.samePerson(passage.passageId, PASSAGES),
  ];
  return standing.find((lock) => others.some(({ passageId }) => passageId === lock.passageId))?.lockId;
}
