/** What the station and the reader process say to each other. */
import { z } from 'zod';
import { CodeReading } from '../core/document/barcode/read-code.ts';
import { type FrameEvidence, FrameReading } from '../core/document/frame-reading.ts';
import { type MrzFormat, PageReading, type Quad } from '../core/document/reading.ts';
import { VisualReading } from '../core/document/visual/visual-reading.ts';

export const ReadFailure = z.enum(['notAnImage', 'tooManyPixels', 'truncated', 'readerFailed', 'timeout']);
export type ReadFailure = z.infer<typeof ReadFailure>;

/** Where the page's zone stands, as `read` found it: everything printed above it is found from there. */
export interface ZonePlace {
  format: MrzFormat;
  zone: Quad;
}

/** What is asked of the process, without the number that pairs it with its answer. */
export type ReaderAsk =
  | { kind: 'read'; bytes: Uint8Array }
  | { kind: 'frame'; bytes: Uint8Array; evidence: FrameEvidence | undefined }
  | { kind: 'preview'; bytes: Uint8Array; edge: number }
  | { kind: 'codes'; bytes: Uint8Array }
  | { kind: 'visual'; bytes: Uint8Array; place: ZonePlace };
export type ReaderRequest = ReaderAsk & { id: number };

/** Checked by the station: the process that answers has just decoded a stranger's file. */
export const ReaderAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ id: z.int(), kind: z.literal('read'), reading: PageReading }),
  z.strictObject({ id: z.int(), kind: z.literal('frame'), reading: FrameReading }),
  z.strictObject({ id: z.int(), kind: z.literal('preview'), jpeg: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
  z.strictObject({ id: z.int(), kind: z.literal('codes'), codes: z.array(CodeReading).max(8) }),
  z.strictObject({ id: z.int(), kind: z.literal('visual'), visual: VisualReading, portrait: z.custom<Uint8Array>((value) => value instanceof Uint8Array).optional() }),
  z.strictObject({ id: z.int(), kind: z.literal('failed'), error: ReadFailure }),
]);
export type ReaderAnswer = z.infer<typeof ReaderAnswer>;
