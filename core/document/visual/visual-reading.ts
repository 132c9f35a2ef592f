/** What is printed above the zone, as far as it was read: for comparison with the zone and for the officer's eye. */
import { z } from 'zod';
import { Quad } from '../reading.ts';

/** What the zone says too, so that the two can be compared. */
export const ComparedFieldName = z.enum(['primaryIdentifier', 'secondaryIdentifier', 'documentNumber', 'nationality', 'birthDate', 'expiryDate']);
export type ComparedFieldName = z.infer<typeof ComparedFieldName>;

/** The others are for rules: see `toPrintedFacts`. */
export const VisualFieldName = z.enum([...ComparedFieldName.options, 'sex', 'issueDate', 'authority', 'personalNumber']);
export type VisualFieldName = z.infer<typeof VisualFieldName>;

/** A word on the straightened part of the page above the zone, in its pixels. */
export interface VisualWord {
  text: string;
  /** 0 to 1. */
  confidence: number;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export const VisualField = z.strictObject({
  name: VisualFieldName,
  /** As read, nothing repaired. */
  text: z.string().max(200),
  /** Of its least sure word, 0 to 1. */
  confidence: z.number().min(0).max(1),
  /** Where it stands on the page image. */
  place: Quad,
});
export type VisualField = z.infer<typeof VisualField>;

/**
 * `tooSmall`: fewer pixels than the words need. `unknownLayout`: too few labels that this program knows. `notFinished`:
 * the look broke off.
 */
export const NotPerformed = z.enum(['tooSmall', 'unknownLayout', 'outsidePage', 'notFinished']);
export type NotPerformed = z.infer<typeof NotPerformed>;

export const VisualReading = z.discriminatedUnion('performed', [
  z.strictObject({ performed: z.literal(true), fields: z.array(VisualField), portrait: Quad.optional() }),
  z.strictObject({ performed: z.literal(false), reason: NotPerformed, portrait: Quad.optional() }),
]);
export type VisualReading = z.infer<typeof VisualReading>;
