/**
 * What goes to the data-analysis centre of one case: the document and what was seen of it. No decision, no order and
 * nothing of protection goes along: the centre looks at documents.
 */
import type { CaptureView, PassageDetail } from '../core/contract/passages.ts';
import { canonicalBytes } from '../core/journal/canonical.ts';
import type { EvidencePart } from '../core/journal/evidence-format.ts';
import { pageOf } from './look-beside.ts';
import type { PassageRecord } from './ports.ts';
import type { Station } from './station.ts';
import { toCaptureView } from './views/capture.ts';
import { toCaseFile } from './views/case-file.ts';
import { namesFrom } from './views/names.ts';

export type CaseCapture = Omit<CaptureView, 'imageAvailable'> & { image?: string };

/** The shape of `case.json`. */
export interface EvidenceCase {
  format: 'hbm-evidence-case';
  version: 1;
  reference: string;
  openedAt: string;
  direction: PassageDetail['direction'];
  post: { id: string; lane: string };
  training: boolean;
  /** Oldest first; `image` names the part that holds the page, byte for byte as it was captured. */
  captures: CaseCapture[];
  notes: unknown[];
  inspections: unknown[];
  judgements: unknown[];
}

/** `case.json` first, then the page of each capture that is still held. */
export function evidenceParts(station: Station, passage: PassageRecord): EvidencePart[] {
  const nameOf = namesFrom(station.store.queries);
  const images: EvidencePart[] = [];
  const captures = passage.captures.flatMap((capture): CaseCapture[] => {
    const view = toCaptureView(station, passage, capture, nameOf);
    if (view === undefined) return [];
    const { imageAvailable: _, ...seen } = view as CaptureView;
    const bytes = pageOf(station, capture);
    const name = `image-${String(images.length + 1)}`;
    if (bytes) images.push({ name, type: mediaTypeOf(bytes), bytes });
    return [{ ...seen, ...(bytes && { image: name }) }];
  });
  const { notes, inspections, judgements } = toCaseFile(station, passage, nameOf);
  const { postId, lane } = station.card;
  const told: EvidenceCase = {
    format: 'hbm-evidence-case',
    version: 1,
    reference: passage.reference,
    openedAt: passage.openedAt,
    direction: passage.direction,
    post: { id: postId, lane },
    training: station.training,
    captures,
    notes,
    inspections,
    judgements,
  };
  return [{ name: 'case.json', type: 'application/json', bytes: canonicalBytes(told) }, ...images];
}

const MAGIC: readonly [type: string, bytes: readonly number[]][] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46]],
];

const mediaTypeOf = (bytes: Uint8Array): string => MAGIC.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte))?.[0] ?? 'application/octet-stream';
