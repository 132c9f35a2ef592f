/** What one look at a captured page found beside its zone: barcodes, what is printed above the zone, and what the picture measures. */
import { z } from 'zod';
import { ImageHashes, PictureMeasures } from '../picture/measures.ts';
import { CodeEvidence } from './code-evidence.ts';
import { VisualReading } from './visual/visual-reading.ts';

export const Supplement = z.strictObject({
  /** `false`: the look for barcodes was not finished, so none found means nothing. */
  codesPerformed: z.boolean(),
  codes: z.array(CodeEvidence).max(8),
  visual: VisualReading,
  /** What the picture measures; absent where it could not be measured, and in entries of older programs. */
  picture: PictureMeasures.optional(),
  /** How the image is told again. */
  image: ImageHashes.optional(),
});
export type Supplement = z.infer<typeof Supplement>;
