/** What a page says beside its zone, against the zone: computed from the reading, never stored. */
import { z } from 'zod';
import type { CivilDate } from '../contract/common.ts';
import { comparePassName } from './barcode/pass-name.ts';
import { CodeEvidence } from './code-evidence.ts';
import { parseMrz } from './parse-mrz.ts';
import { FieldName, type Mrz } from './reading.ts';
import { sealDifferences } from './seal/seal-zone.ts';
import type { Supplement } from './supplement.ts';
import { compareVisual, type VisualComparison } from './visual/compare-visual.ts';
import { type PrintedFacts, toPrintedFacts } from './visual/printed-facts.ts';

export const ShownCode = z.strictObject({
  code: CodeEvidence,
  /** The name on a boarding pass against the zone's; absent without a zone. */
  name: z.enum(['agrees', 'unsure', 'differs']).optional(),
  /** Fields in which the page's zone and the one its seal repeats say different things; absent where it repeats none. */
  differences: z.array(FieldName).optional(),
});
export type ShownCode = z.infer<typeof ShownCode>;

export interface PageFacts {
  visual: VisualComparison[];
  /** `false`: the look for barcodes was not finished, so none found means nothing. */
  codesPerformed: boolean;
  codes: ShownCode[];
  /** What stands above the zone beside what is compared with it; a field that was not read surely is absent. */
  printed?: PrintedFacts;
}

export const toPageFacts = ({ codes, codesPerformed, visual }: Supplement, mrz: Mrz | undefined, today: CivilDate | undefined): PageFacts => ({
  visual: mrz === undefined ? [] : compareVisual(mrz, visual),
  codesPerformed,
  codes: codes.map((code) => toShownCode(code, mrz, today)),
  printed: toPrintedFacts(visual),
});

export function toShownCode(code: CodeEvidence, mrz: Mrz | undefined, today: CivilDate | undefined): ShownCode {
  if (mrz === undefined) return { code };
  if (code.kind === 'boardingPass') return { code, name: comparePassName(code.pass, mrz) };
  const sealed = code.kind === 'seal' && code.seal.zone !== undefined ? parseMrz(code.seal.zone, today) : undefined;
  return sealed === undefined ? { code } : { code, differences: sealDifferences(mrz, sealed) };
}
