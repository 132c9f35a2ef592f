/**
 * The library of specimens that a station compares with. They show no traveller, so they stand with the station's own
 * rows; the key of a picture is asked of its entry, and stands in no row.
 */
import type { OpenEntry } from '../entry.ts';
import type { Change, Projection, TableReader } from '../projection.ts';

export const specimens: Projection = { name: 'specimens', version: 1, area: 'station', apply };

function apply(read: TableReader, entry: OpenEntry): Change[] {
  switch (entry.type) {
    case 'specimen.added.v1':
      return set(read, entry, JSON.stringify(entry.facts.card));
    case 'specimen.removed.v1':
      return set(read, entry, undefined);
    default:
      return [];
  }
}

/** The last word in its station's own chain stands; one that was removed leaves its row, so that an older word finds it. */
function set(read: TableReader, entry: Extract<OpenEntry, { type: 'specimen.added.v1' | 'specimen.removed.v1' }>, value: string | undefined): Change[] {
  const { station, epoch, sequence } = entry.position;
  const key = `${station} ${entry.facts.specimenId}`;
  const row = read.get('specimens', key);
  if (row !== undefined && (row['epoch'] as number) > epoch) return [];
  return [{ table: 'specimens', key, row: { key, station, epoch, sequence, at: entry.at, by: entry.actor, value: value ?? null } }];
}
