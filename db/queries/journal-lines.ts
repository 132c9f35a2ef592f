/** The journal as an auditor sees it: chains and lines, no payload and no traveller. */
import type { StationId } from '../../core/contract/common.ts';
import type { ChainState, JournalLine } from '../../core/contract/records.ts';
import type { Header } from '../../core/journal/entry.ts';
import type { Tools } from './context.ts';

interface ChainRow {
  id: number;
  station: StationId;
  epoch: number;
  own: 0 | 1;
  sequence: number;
  hash: string;
}

export function journalQueries({ sql, own }: Tools) {
  return {
    /** Own chains first, the newest epoch before the others. */
    chains(): ChainState[] {
      const rows = sql<[], ChainRow>(
        `SELECT c.id, c.station, c.epoch, c.own, e.sequence, e.hash FROM chains c
         CROSS JOIN entries e ON e.chain = c.id AND e.sequence = (SELECT max(sequence) FROM entries WHERE chain = c.id) ORDER BY c.own DESC, c.station, c.epoch DESC`,
      ).all();
      return rows.map((row) => {
        const { at, cosigned } = sql<[number], { at: number | null; cosigned: number | null }>(
          'SELECT max(sequence) AS at, max(iif(cosigned = 1, sequence, NULL)) AS cosigned FROM checkpoints WHERE chain = ?',
        ).get(row.id)!;
        const fork = sql<[number], { one: 1 }>('SELECT 1 AS one FROM forks WHERE chain = ? LIMIT 1').get(row.id);
        return {
          head: { station: row.station, epoch: row.epoch, sequence: row.sequence, hash: row.hash },
          entries: row.sequence,
          checkpointAt: at ?? 0,
          ...(cosigned === null ? {} : { cosignedAt: cosigned }),
          fork: fork !== undefined,
          own: row.own === 1,
        };
      });
    },
    quarantined: (): number => sql<[], { count: number }>('SELECT count(*) AS count FROM quarantine').get()!.count,
    /** Lines of this station's chain of today, newest first, below the sequence `before`. */
    lines(before: number | undefined, limit: number): JournalLine[] {
      const { station, epoch } = own();
      const rows = sql<[string, number, number, number], { hash: string; header: Buffer }>(
        `SELECT e.hash, e.header FROM chains c CROSS JOIN entries e ON e.chain = c.id
         WHERE c.station = ? AND c.epoch = ? AND e.sequence < ? ORDER BY e.sequence DESC LIMIT ?`,
      ).all(station, epoch, before ?? Number.MAX_SAFE_INTEGER, limit);
      return rows.map(({ hash, header }) => {
        const { sequence, type, at, actor } = JSON.parse(header.toString('utf8')) as Header;
        return { station, epoch, sequence, type, at, ...(actor === 'station' ? {} : { by: actor }), hash };
      });
    },
  };
}
