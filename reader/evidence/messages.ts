/** What the station and the evidence process say to each other. */
import { z } from 'zod';
import { CodeReading } from '../../core/document/barcode/read-code.ts';
import type { MrzFormat, Quad } from '../../core/document/reading.ts';
import { VisualReading } from '../../core/document/visual/visual-reading.ts';
import { ImageHashes, PictureMeasures } from '../../core/picture/measures.ts';
import { ReadFailure } from '../messages.ts';

/** Where the page's zone stands: everything printed above it is found from there. */
export interface ZonePlace {
  format: MrzFormat;
  zone: Quad;
  /** As it was read: what the print of its characters is compared with. */
  lines?: readonly string[];
}

export interface EvidenceRequest {
  id: number;
  bytes: Uint8Array;
  place: ZonePlace | undefined;
}

/** Checked by the station: the process that answers has just decoded a stranger's file. */
export const EvidenceAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ id: z.int(), kind: z.literal('looked'), codes: z.array(CodeReading).max(8).optional(), visual: VisualReading.optional(), picture: PictureMeasures.optional(), image: ImageHashes.optional() }),
  z.strictObject({ id: z.int(), kind: z.literal('failed'), error: ReadFailure }),
]);
export type EvidenceAnswer = z.infer<typeof EvidenceAnswer>;
