/** What was set last, and what this station is. */
import type { PersonId, ShiftId, StationId, WallTime } from '../../core/contract/common.ts';
import type { DeviceSetting } from '../../core/contract/device.ts';
import type { Policy } from '../../core/contract/people.ts';
import type { TrustedCertificate } from '../../core/document/seal/trusted-certificate.ts';
import type { EntryFacts } from '../../core/journal/entries.ts';
import type { Header } from '../../core/journal/entry.ts';
import type { Setting } from '../../core/journal/reducers/settings.ts';
import type { Tools } from './context.ts';

/** Until a policy is set: nothing but devices, no stored images, the shortest times that work. */
export const FIRST_POLICY: Policy = { typedAllowed: false, pastedAllowed: false, droppedAllowed: false, cameraAllowed: false, storeImages: false, idleMinutes: 5, holdMinutes: 30, hijri: false, identityDays: 30 };

type Founding = Pick<EntryFacts<'station.founded.v1'>, 'postId' | 'postKind' | 'lane' | 'name' | 'training'>;

interface ShiftRow {
  key: ShiftId;
  station: StationId;
  epoch: number;
  sequence: number;
  startedAt: WallTime;
  endedAt: WallTime;
  endedBy: PersonId | 'station';
  counts: string;
}

export function settingsQueries({ sql, own, reader }: Tools) {
  function find<T>(setting: Setting): T | undefined {
    const row = sql<[string], { value: string }>('SELECT value FROM settings WHERE key = ?').get(`${own().station} ${setting}`);
    return row && (JSON.parse(row.value) as T);
  }
  return {
    founding: (): Founding | undefined => find<Founding>('founding'),
    policy: (): Policy => find<Policy>('policy') ?? FIRST_POLICY,
    devices: (): DeviceSetting[] => find<DeviceSetting[]>('devices') ?? [],
    /** Undefined where the station is older than this record of it: its kit is taken for confirmed. */
    kitState: (): 'issued' | 'confirmed' | undefined => find<'issued' | 'confirmed'>('kit'),
    /** Whom evidence is sealed to; undefined until an administrator has said it, and after it was taken back. */
    centreKey: (): { publicKey: string; name: string } | undefined => find<{ publicKey: string; name: string } | null>('centreKey') ?? undefined,
    /** Those that stand, oldest first. */
    certificates: (): (TrustedCertificate & { at: WallTime; by: PersonId | 'station' })[] =>
      sql<[string], { at: WallTime; by: PersonId | 'station'; value: string }>('SELECT at, "by", value FROM certificates WHERE station = ? AND value IS NOT NULL ORDER BY epoch, sequence')
        .all(own().station)
        .map(({ at, by, value }) => ({ ...(JSON.parse(value) as TrustedCertificate), at, by })),
    lastBackup: (): WallTime | undefined => find<WallTime>('backup'),
    /** Of the own chain, whatever the clock said before; an opaque entry tells the day only and is passed over. */
    lastEntryAt(): WallTime | undefined {
      const { station, epoch } = own();
      const row = sql<[string, number], { header: Buffer }>(
        `SELECT e.header FROM chains c CROSS JOIN entries e ON e.chain = c.id
         WHERE c.station = ? AND c.epoch = ? AND e.type NOT LIKE 'opaque.%' ORDER BY e.sequence DESC LIMIT 1`,
      ).get(station, epoch);
      return row && (JSON.parse(row.header.toString('utf8')) as Header).at;
    },
    lastShift() {
      const row = sql<[string], ShiftRow>('SELECT key, station, epoch, sequence, startedAt, endedAt, endedBy, counts FROM shifts WHERE station = ? ORDER BY epoch DESC, sequence DESC LIMIT 1').get(own().station);
      if (row === undefined) return undefined;
      const { key: shiftId, station, epoch, sequence, counts, ...times } = row;
      const hash = reader.hashAt({ station, epoch, sequence });
      if (hash === undefined) throw new Error('a shift stands in the rows whose entry is not in the chain');
      return { shiftId, ...times, counts: JSON.parse(counts) as Record<string, number>, head: { station, epoch, sequence, hash } };
    },
    /**
     * What the next passage is called: a letter for the epoch and a running number, such as `A-0417`. A restored station
     * starts a new epoch, so it never gives out a reference a second time, even one whose passage the restore lost.
     */
    nextReference(): string {
      const { station, epoch } = own();
      const row = sql<[string], { opened: number }>('SELECT opened FROM referenceCounts WHERE key = ?').get(`${station} ${String(epoch)}`);
      return `${letters(epoch)}-${String((row?.opened ?? 0) + 1).padStart(4, '0')}`;
    },
  };
}

/** 1 → A, 26 → Z, 27 → AA. */
function letters(number: number): string {
  const rest = number - 1;
  return (rest >= 26 ? letters(Math.floor(rest / 26)) : '') + String.fromCharCode(65 + (rest % 26));
}
