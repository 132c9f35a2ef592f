/** What one capture saw, with the officer's corrections: from the payloads alone, so it goes when they are erased. */
import type { WallTime } from '../../contract/common.ts';
import { parseMrz } from '../../document/parse-mrz.ts';
import type { Mrz } from '../../document/reading.ts';
import type { Supplement } from '../../document/supplement.ts';
import { zoneLines } from '../../screening/zone-lines.ts';
import type { CapturePayload } from '../entries.ts';
import type { Actor } from '../entry.ts';

type Body =
  | { kind: 'read'; at: WallTime; reference: string; payload: CapturePayload }
  | { kind: 'corrected'; at: WallTime; by: Actor; line: number; position: number; from: string; to: string }
  | { kind: 'supplemented'; at: WallTime; supplement: Supplement };
export type ReadingEvent = Body & { stamp: string };
export type Correction = Omit<Extract<Body, { kind: 'corrected' }>, 'kind'>;

export interface ReadingState {
  stamp: string;
  at: WallTime;
  reference: string;
  payload: CapturePayload;
}

export const correctionsOf = (events: readonly ReadingEvent[]): Correction[] =>
  events.filter((event) => event.kind === 'corrected').map(({ at, by, line, position, from, to }) => ({ at, by, line, position, from, to }));

/** The last look at the page beside its zone. */
export function supplementOf(events: readonly ReadingEvent[]): { at: WallTime; supplement: Supplement } | undefined {
  const last = events.findLast((event) => event.kind === 'supplemented');
  return last && { at: last.at, supplement: last.supplement };
}

/** Undefined while the reading has not arrived, or when it was erased. */
export const readingState = (events: readonly ReadingEvent[]): ReadingState | undefined => events.find((event) => event.kind === 'read');

/** The zone as it stands after corrections, dates resolved against the day of the capture. */
export function zoneOf(events: readonly ReadingEvent[]): Mrz | undefined {
  const reading = readingState(events);
  return reading && parseMrz(zoneLines(reading.payload, correctionsOf(events)), reading.at.slice(0, 10));
}
