/**
 * The list of events a row keeps, sorted by stamp. Whatever order entries arrive in, the list comes out the same,
 * and so does everything derived from it.
 */
import type { WallTime } from '../../contract/common.ts';
import { type OpenEntry, type Position, stampOf } from '../entry.ts';
import type { Row } from '../projection.ts';

/** `stamp` sorts the event and, as it ends in the entry's position, names its entry. */
export interface Event {
  stamp: string;
  kind: string;
}

export const readEvents = <E extends Event>(row: Row | undefined): E[] => (row === undefined ? [] : (JSON.parse(row['events'] as string) as E[]));

/** A new list with the event in its place. Events of one entry stand by kind. */
export function withEvent<E extends Event>(events: readonly E[], event: E): E[] {
  const index = events.findLastIndex((other) => isBefore(other, event));
  return events.toSpliced(index + 1, 0, event);
}

/** A new list without what the entry at `position` said, or without its events of one kind. */
export const withoutEntry = <E extends Event>(events: readonly E[], position: string, kind?: E['kind']): E[] =>
  events.filter((event) => !(event.stamp.endsWith(` ${position}`) && (kind === undefined || event.kind === kind)));

export const stampAt = (entry: OpenEntry, at: WallTime = entry.at): string => stampOf({ at, position: entry.position });

/** A position as the end of a stamp spells it. */
export function spellPosition({ station, epoch, sequence }: Position): string {
  return `${station} ${String(epoch).padStart(6, '0')} ${String(sequence).padStart(12, '0')}`;
}

/** The moment of a wall time in UTC, in a form that sorts. */
export const toUtc = (at: WallTime): string => new Date(at).toISOString();

const isBefore = (a: Event, b: Event): boolean => a.stamp < b.stamp || (a.stamp === b.stamp && a.kind <= b.kind);
