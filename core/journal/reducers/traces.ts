/**
 * What finds a capture again beside its document's number: its holder's name and birth date, and the look of its page. And
 * the number itself among those of its State, so that the latest are at hand. One row for each, in the order of its key,
 * newest last: `<what is looked for> <stamp of the reading>`, and for numbers the number behind it.
 */
import { numberTrace } from '../../screening/number-shapes.ts';
import { imageTraces } from '../../screening/same-image.ts';
import { personTraces } from '../../screening/same-person.ts';
import type { Draft } from './draft.ts';
import { type ReadingEvent, readingState, supplementOf, zoneOf } from './reading-state.ts';

/** Brings the rows of one capture from what it said before to what it says now. */
export function moveTraces(draft: Draft, captureId: string, before: readonly ReadingEvent[], after: readonly ReadingEvent[]): void {
  const wanted = new Set(tracesOf(after));
  for (const key of tracesOf(before)) if (!wanted.has(key)) draft.remove('traces', key);
  for (const key of wanted) draft.put('traces', { key, capture: captureId });
}

function tracesOf(events: readonly ReadingEvent[]): string[] {
  const reading = readingState(events);
  if (reading === undefined) return [];
  const mrz = zoneOf(events);
  const image = supplementOf(events)?.supplement.image;
  const number = mrz && numberTrace(mrz);
  const sought = [...(mrz === undefined ? [] : personTraces(mrz)), ...(image === undefined ? [] : imageTraces(image.page))];
  return [...sought.map((trace) => `${trace} ${reading.stamp}`), ...(number === undefined ? [] : [`${number} ${reading.stamp} ${mrz!.documentNumber}`])];
}
