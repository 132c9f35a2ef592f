import { applyChanges } from '../document/apply-changes.ts';
import type { CapturePayload } from '../journal/entries.ts';

/** The captured lines with the reader's substitutions made; one that does not fit what stands there is left out. */
export function repairedLines({ raw, substitutions }: Pick<CapturePayload, 'raw' | 'substitutions'>): string[] {
  return applyChanges(raw, substitutions.filter(({ line, position, from }) => raw[line]?.charAt(position) === from));
}
