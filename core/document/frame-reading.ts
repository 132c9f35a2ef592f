/**
 * What one frame of a live camera showed, and what the frames of one document showed together. The station keeps the
 * sum between frames and gives it back with the next one, so the reader's process remembers nobody.
 */
import { z } from 'zod';
import { PageReading, Quad } from './reading.ts';

/** Longest zone: three lines of 30, two of 44. */
const MOST_CELLS = 90;
/** Characters of the zone's alphabet (9303-3 §4.3). */
export const CELL_CLASSES = 37;

const floats = z.custom<Float32Array>((value) => value instanceof Float32Array);

/** The summed evidence of the frames of one document, cell by cell. Opaque outside the reader. */
export const FrameEvidence = z
  .strictObject({
    /** Characters of each line; frames of another shape show another document. */
    lengths: z.array(z.int().positive()).min(2).max(3),
    /** Frames that were added. */
    frames: z.int().positive(),
    /** Frames since the last one that showed this document. */
    missed: z.int().nonnegative(),
    /** `CELL_CLASSES` sums of log-probabilities for each cell, first line first. */
    sums: floats,
    /** For each cell, how much the frames said of it: 1 for each that was as sure as one frame may be. */
    weights: floats,
  })
  .refine(({ lengths, sums, weights }) => {
    const cells = lengths.reduce((sum, length) => sum + length, 0);
    return cells <= MOST_CELLS && weights.length === cells && sums.length === cells * CELL_CLASSES;
  });
export type FrameEvidence = z.infer<typeof FrameEvidence>;

export const FrameReading = z.strictObject({
  image: z.strictObject({ width: z.int().positive(), height: z.int().positive() }),
  /** Where this frame shows the zone, in its own pixels. */
  zone: Quad.optional(),
  /** How clearly this one frame shows the zone, 0 to 1: the clearest is kept as the page image. */
  clarity: z.number().min(0).max(1),
  /** What goes on; absent while no document is seen. */
  evidence: FrameEvidence.optional(),
  /** How sure the frames together make the reading; 1 when it may be taken without a person. */
  sureness: z.number().min(0).max(1),
  /** The reading of the frames together; absent while there is no evidence. `zone` and `image` are this frame's. */
  page: PageReading.optional(),
});
export type FrameReading = z.infer<typeof FrameReading>;
