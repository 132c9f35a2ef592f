/** Lists in force and the publishers a station trusts. They stand with the station's own rows: none of it names a traveller or a listed person. */
import type { OpenEntry } from '../entry.ts';
import type { Change, Projection, TableReader } from '../projection.ts';

export const lists: Projection = { name: 'lists', version: 2, area: 'station', apply };

function apply(read: TableReader, entry: OpenEntry): Change[] {
  switch (entry.type) {
    case 'list.loaded.v1':
      return [...set(read, entry, 'listLoads', entry.facts.listId, entry.facts), remember(entry, entry.facts)];
    case 'list.removed.v1':
      return [...set(read, entry, 'listLoads', entry.facts.listId, undefined), remember(entry, { listId: entry.facts.listId })];
    case 'publisher.trusted.v1':
      return set(read, entry, 'listPublishers', entry.facts.publisher, entry.facts);
    case 'publisher.removed.v1':
      return set(read, entry, 'listPublishers', entry.facts.publisher, undefined);
    default:
      return [];
  }
}

/** The last word in its station's own chain stands; what was removed leaves its row, so that an older word finds it. */
function set(read: TableReader, { position, at, actor }: OpenEntry, table: string, name: string, value: object | undefined): Change[] {
  const { station, epoch, sequence } = position;
  const key = `${station} ${name}`;
  const row = read.get(table, key);
  if (row !== undefined && (row['epoch'] as number) > epoch) return [];
  return [{ table, key, row: { key, station, epoch, sequence, at, by: actor, value: value === undefined ? null : JSON.stringify(value) } }];
}

/** Every word about a list stays, because a version that was ever in force bars the older ones. */
function remember({ position, at }: OpenEntry, { listId, version, state }: { listId: string; version?: number; state?: string }): Change {
  const { station, epoch, sequence } = position;
  const key = `${station} ${String(epoch)} ${String(sequence)}`;
  return { table: 'listHistory', key, row: { key, station, listId, epoch, sequence, at, version: version ?? null, state: state ?? null } };
}
