/** What the station and the reader process say to each other. */
import { z } from 'zod';
import { PageReading } from '../core/document/reading.ts';

export const ReadFailure = z.enum(['notAnImage', 'tooManyPixels', 'truncated', 'readerFailed', 'timeout']);
export type ReadFailure = z.infer<typeof ReadFailure>;

export type ReaderRequest = { id: number; kind: 'read'; bytes: Uint8Array } | { id: number; kind: 'preview'; bytes: Uint8Array; edge: number };

/** Checked by the station: the process that answers has just decoded a stranger's file. */
export const ReaderAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ id: z.int(), kind: z.literal('read'), reading: PageReading }),
  z.strictObject({ id: z.int(), kind: z.literal('preview'), jpeg: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
  z.strictObject({ id: z.int(), kind: z.literal('failed'), error: ReadFailure }),
]);
export type ReaderAnswer = z.infer<typeof ReaderAnswer>;
