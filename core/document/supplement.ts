/** What one look at a captured page found beside its zone: barcodes, and what is printed above the zone. */
import { z } from 'zod';
import { CodeEvidence } from './code-evidence.ts';
import { VisualReading } from './visual/visual-reading.ts';

export const Supplement = z.strictObject({
  /** `false`: the look for barcodes was not finished, so none found means nothing. */
  codesPerformed: z.boolean(),
  codes: z.array(CodeEvidence).max(8),
  visual: VisualReading,
});
export type Supplement = z.infer<typeof Supplement>;
