/** What the station and the reader process say to each other. */
import { z } from 'zod';
import { type FrameEvidence, FrameReading } from '../core/document/frame-reading.ts';
import { PageReading } from '../core/document/reading.ts';

export const ReadFailure = z.enum(['notAnImage', 'tooManyPixels', 'truncated', 'readerFailed', 'timeout']);
export type ReadFailure = z.infer<typeof ReadFailure>;

/** What is asked of the process, without the number that pairs it with its answer. */
export type ReaderAsk =
  | { kind: 'read'; bytes: Uint8Array }
  | { kind: 'frame'; bytes: Uint8Array; evidence: FrameEvidence | undefined }
  | { kind: 'preview'; bytes: Uint8Array; edge: number };
export type ReaderRequest = ReaderAsk & { id: number };

/** Checked by the station: the process that answers has just decoded a stranger's file. */
export const ReaderAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ id: z.int(), kind: z.literal('read'), reading: PageReading }),
  z.strictObject({ id: z.int(), kind: z.literal('frame'), reading: FrameReading }),
  z.strictObject({ id: z.int(), kind: z.literal('preview'), jpeg: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
  z.strictObject({ id: z.int(), kind: z.literal('failed'), error: ReadFailure }),
]);
export type ReaderAnswer = z.infer<typeof ReaderAnswer>;
