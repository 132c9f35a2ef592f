/** What the second line has written about a case. */
import type { z } from 'zod';
import type { CaseFile } from '../../core/contract/cases.ts';
import type { PassageRecord } from '../ports.ts';
import type { Station } from '../station.ts';
import type { NameOf } from './names.ts';

export function toCaseFile({ store }: Pick<Station, 'store'>, { passageId, notes, inspections }: PassageRecord, nameOf: NameOf): z.input<typeof CaseFile> {
  const centre = store.queries.centreKey();
  return {
    notes: notes.map((note) => ({ ...note, by: nameOf(note.by) })),
    inspections: inspections.map((inspection) => ({ ...inspection, by: nameOf(inspection.by) })),
    judgements: store.queries.judgements(passageId).map((judgement) => ({ ...judgement, by: nameOf(judgement.by) })),
    ...(centre && { centre }),
  };
}
