import { applyChanges, type Change } from '../document/apply-changes.ts';
import { foldZoneCharacter } from '../document/fold-zone-character.ts';
import type { CapturePayload } from '../journal/entries.ts';

/**
 * The lines that are read as a zone: those captured, with the reader's substitutions made (one that does not fit what
 * stands there is left out), and then the officer's corrections, oldest first.
 */
export function zoneLines({ raw, substitutions }: Pick<CapturePayload, 'raw' | 'substitutions'>, corrections: readonly Change[]): string[] {
  const repaired = applyChanges(raw, substitutions.filter(({ line, position, from }) => raw[line]?.charAt(position) === from));
  return applyChanges(repaired, corrections.map((correction) => ({ ...correction, to: foldZoneCharacter(correction.to) })));
}
