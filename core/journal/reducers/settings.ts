/** What stands until it is set again, chain by chain: founding, policy, devices, shifts, the last backup. */
import type { OpenEntry } from '../entry.ts';
import type { Change, Projection, TableReader } from '../projection.ts';

export const settings: Projection = { name: 'settings', version: 1, area: 'station', apply };

export type Setting = 'founding' | 'policy' | 'devices' | 'kit' | 'backup' | 'centreKey';

function apply(read: TableReader, entry: OpenEntry): Change[] {
  switch (entry.type) {
    case 'station.founded.v1': {
      const { postId, postKind, lane, name, training, kit } = entry.facts;
      return [...set(read, entry, 'founding', { postId, postKind, lane, name, training }), ...(kit === undefined ? [] : set(read, entry, 'kit', kit))];
    }
    case 'policy.set.v1':
      return set(read, entry, 'policy', entry.facts.policy);
    case 'devices.set.v1':
      return set(read, entry, 'devices', entry.facts.devices);
    case 'centreKey.set.v1':
      return set(read, entry, 'centreKey', entry.facts.key ?? null);
    case 'kit.issued.v1':
      return set(read, entry, 'kit', 'issued');
    case 'kit.confirmed.v1':
      return set(read, entry, 'kit', 'confirmed');
    case 'backup.made.v1':
      return set(read, entry, 'backup', entry.at);
    case 'shift.ended.v1': {
      const { shiftId: key, startedAt, counts } = entry.facts;
      return [{ table: 'shifts', key, row: { key, ...entry.position, startedAt, endedAt: entry.at, endedBy: entry.actor, counts: JSON.stringify(counts) } }];
    }
    default:
      return [];
  }
}

/** The last in its station's own chain stands: there the order is certain, whatever the clock said. */
function set(read: TableReader, { position: { station, epoch, sequence } }: OpenEntry, setting: Setting, value: unknown): Change[] {
  const key = `${station} ${setting}`;
  const row = read.get('settings', key);
  if (row !== undefined && (row['epoch'] as number) > epoch) return [];
  return [{ table: 'settings', key, row: { key, epoch, sequence, value: JSON.stringify(value) } }];
}
