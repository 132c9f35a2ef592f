/** What stands until it is set again, chain by chain: founding, policy, devices, shifts, the last backup. */
import type { OpenEntry } from '../entry.ts';
import type { Change, Projection, TableReader } from '../projection.ts';
import { stampAt, toUtc } from './events.ts';

export const settings: Projection = { name: 'settings', version: 1, area: 'station', apply };

export type Setting = 'founding' | 'policy' | 'devices' | 'backup' | 'latest';

function apply(read: TableReader, entry: OpenEntry): Change[] {
  const { station } = entry.position;
  const changes = latest(read, entry, 'latest', entry.at);
  switch (entry.type) {
    case 'station.founded.v1': {
      const { postId, postKind, lane, name, training } = entry.facts;
      return [...changes, ...latest(read, entry, 'founding', { postId, postKind, lane, name, training, epoch: entry.position.epoch })];
    }
    case 'policy.set.v1':
      return [...changes, ...latest(read, entry, 'policy', entry.facts.policy)];
    case 'devices.set.v1':
      return [...changes, ...latest(read, entry, 'devices', entry.facts.devices)];
    case 'backup.made.v1':
      return [...changes, ...latest(read, entry, 'backup', entry.at)];
    case 'shift.ended.v1': {
      const { shiftId: key, startedAt, counts } = entry.facts;
      const { epoch, sequence } = entry.position;
      return [...changes, { table: 'shifts', key, row: { key, station, epoch, sequence, ended: toUtc(entry.at), startedAt, endedAt: entry.at, endedBy: entry.actor, counts: JSON.stringify(counts) } }];
    }
    default:
      return changes;
  }
}

/** The setting with the latest stamp stands. */
function latest(read: TableReader, entry: OpenEntry, setting: Setting, value: unknown): Change[] {
  const key = `${entry.position.station} ${setting}`;
  const stamp = stampAt(entry);
  const row = read.get('settings', key);
  if (row !== undefined && (row['stamp'] as string) > stamp) return [];
  return [{ table: 'settings', key, row: { key, stamp, value: JSON.stringify(value) } }];
}
