/** Certificates that a station trusts for seals. They name no traveller, so they stand with the station's own rows. */
import type { TrustedCertificate } from '../../document/seal/trusted-certificate.ts';
import type { OpenEntry } from '../entry.ts';
import type { Change, Projection, TableReader } from '../projection.ts';

export const certificates: Projection = { name: 'certificates', version: 1, area: 'station', apply };

function apply(read: TableReader, entry: OpenEntry): Change[] {
  switch (entry.type) {
    case 'certificate.added.v1':
      return set(read, entry, entry.facts);
    case 'certificate.removed.v1':
      return set(read, entry, undefined);
    default:
      return [];
  }
}

/** The last word in its station's own chain stands; one that was removed leaves its row, so that an older word finds it. */
function set(read: TableReader, entry: Extract<OpenEntry, { type: 'certificate.added.v1' | 'certificate.removed.v1' }>, value: TrustedCertificate | undefined): Change[] {
  const { station, epoch, sequence } = entry.position;
  const key = `${station} ${entry.facts.fingerprint}`;
  const row = read.get('certificates', key);
  if (row !== undefined && (row['epoch'] as number) > epoch) return [];
  return [{ table: 'certificates', key, row: { key, station, epoch, sequence, at: entry.at, by: entry.actor, value: value === undefined ? null : JSON.stringify(value) } }];
}
