/** One line of a list of passages, as this viewer may see it. */
import type { z } from 'zod';
import type { PassageRow } from '../../core/contract/passages.ts';
import type { PassageSummary } from '../ports.ts';
import type { NameOf } from './names.ts';
import { seesProtection, shownOutcome, type Viewer } from './shown.ts';

export function toRow({ by, outcome, ...summary }: PassageSummary, viewer: Viewer, nameOf: NameOf): z.input<typeof PassageRow> {
  // Who referred somebody to protection is told to protection people only.
  const hidden = outcome === 'protection' && !seesProtection(viewer);
  const name = hidden ? '' : nameOf(by);
  return { ...summary, ...(outcome && { outcome: shownOutcome(outcome, viewer) }), ...(name !== '' && { by: name }) };
}
