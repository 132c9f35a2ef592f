import type { PageReading } from '../document/reading.ts';
import type { CapturePayload } from '../journal/entries.ts';

/** What a capture keeps of a page that was read. `lines` is left out: `raw` and the substitutions say it, and cannot disagree. */
export function toPagePayload({ raw, substitutions, confidences, accepted, doubts, zone, image }: PageReading): CapturePayload {
  return { source: 'image', raw, substitutions, confidences, accepted, doubts, ...(zone && { zone }), image };
}
