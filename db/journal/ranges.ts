/**
 * Ranges of chains, as stations of a post hand them to each other. A range is taken only where it extends what is
 * here without a gap; the same position with another hash is a fork: both are kept, and neither is ever overwritten.
 */
import { StationId } from '../../core/contract/common.ts';
import type { Checkpoint } from '../../core/journal/checkpoint.ts';
import type { Header, OpenEntry, Position } from '../../core/journal/entry.ts';
import { leafHash } from '../../core/journal/hash.ts';
import { type BadStep, type ChainEnd, verifyStep } from '../../core/journal/seal.ts';
import { lift } from '../../core/journal/upcast.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Connection } from '../database.ts';
import { sha256 } from '../keys/crypto.ts';
import { type Checkpoints, verifyCheckpoint } from './checkpoints.ts';
import type { Rows } from './journal.ts';
import type { QueryReader } from './sqlite-reader.ts';
import type { Durably } from './transaction.ts';
import type { JournalWriter } from './writer.ts';

export interface RangeEntry {
  hash: string;
  bytes: Uint8Array;
  /** Those not erased and not left out; `index` is the place in the header. */
  payloads: { index: number; salt: Uint8Array; sealed: Uint8Array }[];
}
export interface ChainRange {
  station: StationId;
  epoch: number;
  /** Contiguous, in order. */
  entries: RangeEntry[];
  /** Over the last entry of the range. */
  checkpoint: Checkpoint;
}

export type IngestFailure =
  | { code: 'fork'; position: Position }
  | { code: 'badEntry'; position: Position; reason: BadStep }
  | { code: 'gap'; after: number }
  | { code: 'badCheckpoint' }
  /** Somebody extends the chain that this station itself is writing. */
  | { code: 'ownChain' }
  | { code: 'diskFull' };

export interface Ranges {
  /** What this store holds of a chain after `after`; undefined where there is nothing to hand on. */
  take(chain: Pick<Position, 'station' | 'epoch'>, after: number, limit: number): ChainRange | undefined;
  /** @returns how many entries were new */
  ingest(range: ChainRange): Result<{ added: number }, IngestFailure>;
}

interface ChainRow {
  id: number;
  own: number;
  public_key: string;
}

export function createRanges(db: Connection, writer: JournalWriter, checkpoints: Checkpoints, reader: QueryReader, durably: Durably, rows: Rows): Ranges {
  const findChain = db.prepare<[string, number], ChainRow>('SELECT id, own, public_key FROM chains WHERE station = ? AND epoch = ?');
  const addChain = db.prepare<[string, number, string]>('INSERT INTO chains (station, epoch, own, public_key) VALUES (?, ?, 0, ?)');
  const last = db.prepare<[number], { sequence: number; hash: string }>('SELECT sequence, hash FROM entries WHERE chain = ? ORDER BY sequence DESC LIMIT 1');
  const hashAt = db.prepare<[number, number], { hash: string }>('SELECT hash FROM entries WHERE chain = ? AND sequence = ?');
  const some = db.prepare<[number, number, number], { id: number; sequence: number; hash: string; header: Buffer }>('SELECT id, sequence, hash, header FROM entries WHERE chain = ? AND sequence > ? ORDER BY sequence LIMIT ?');
  const payloadsOf = db.prepare<[number], { index: number; salt: Buffer; sealed: Buffer }>('SELECT idx AS "index", salt, sealed FROM payloads WHERE entry = ?');
  const insertEntry = db.prepare('INSERT INTO entries (chain, sequence, hash, type, header) VALUES (?, ?, ?, ?, ?)');
  const insertPayload = db.prepare('INSERT INTO payloads (entry, idx, class, key_id, expires, salt, sealed) VALUES (?, ?, ?, ?, ?, ?, ?)');
  const quarantine = db.prepare('INSERT INTO quarantine (entry, reason) VALUES (?, ?)');
  const addFork = db.prepare('INSERT INTO forks (chain, sequence, hash, header) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');
  const at = (range: ChainRange, sequence: number): Position => ({ station: range.station, epoch: range.epoch, sequence });

  function insert(chainId: number, entry: RangeEntry, header: Header): void {
    const id = insertEntry.run(chainId, header.sequence, entry.hash, header.type, entry.bytes).lastInsertRowid;
    for (const { index, salt, sealed } of entry.payloads) {
      const commitment = header.payloads[index];
      if (commitment !== undefined) insertPayload.run(id, index, commitment.class, commitment.keyId, commitment.expires, salt, sealed);
    }
    const readable = lift({ type: header.type, facts: header.facts, payloads: {} });
    if (!readable.ok) {
      quarantine.run(id, readable.error);
      return;
    }
    const open = reader.findProjected({ station: StationId.parse(header.station), epoch: header.epoch, sequence: header.sequence });
    if (open !== undefined) rows.apply(open satisfies OpenEntry, entry.hash);
  }

  return {
    take({ station, epoch }, after, limit) {
      const chain = findChain.get(station, epoch);
      const found = chain && some.all(chain.id, after, limit);
      const end = found?.at(-1);
      if (chain === undefined || found === undefined || end === undefined) return undefined;
      const head = { station, epoch, sequence: end.sequence, hash: end.hash };
      const kept = db.prepare<[number, number], { signature: string }>('SELECT signature FROM checkpoints WHERE chain = ? AND sequence = ?').get(chain.id, end.sequence);
      const checkpoint = kept ? { ...head, ...kept } : chain.own === 1 ? checkpoints.sign({ id: chain.id, head }) : undefined;
      if (checkpoint === undefined) return undefined;
      return { station, epoch, checkpoint, entries: found.map(({ id, hash, header }) => ({ hash, bytes: header, payloads: payloadsOf.all(id) })) };
    },

    ingest(range) {
      const known = findChain.get(range.station, range.epoch);
      const own = writer.head();
      const isOwn = own.station === range.station && own.epoch === range.epoch;
      const held = known ? last.get(known.id) : undefined;
      let end: ChainEnd = { station: range.station, epoch: range.epoch, sequence: held?.sequence ?? 0, hash: held?.hash ?? '' };
      const fresh: { entry: RangeEntry; header: Header }[] = [];
      let publicKey = known?.public_key;

      for (const entry of range.entries) {
        const sequence = sequenceOf(entry.bytes);
        if (sequence !== undefined && sequence <= (held?.sequence ?? 0) && known !== undefined) {
          const hash = hashAt.get(known.id, sequence)?.hash;
          if (hash === entry.hash) continue;
          if (leafHash(sha256, entry.bytes) !== entry.hash) return fail({ code: 'badEntry', position: at(range, sequence), reason: 'badHash' });
          const kept = durably(() => addFork.run(known.id, sequence, entry.hash, entry.bytes));
          return kept.ok ? fail({ code: 'fork', position: at(range, sequence) }) : kept;
        }
        const step = verifyStep(end, entry, sha256);
        if (!step.ok) return step.error === 'gap' ? fail({ code: 'gap', after: end.sequence }) : fail({ code: 'badEntry', position: at(range, end.sequence + 1), reason: step.error });
        if (end.sequence === 0) publicKey = publicKeyOf(step.value);
        fresh.push({ entry, header: step.value });
        end = { ...end, sequence: step.value.sequence, hash: entry.hash };
      }
      if (isOwn && fresh.length > 0) return fail({ code: 'ownChain' });
      if (fresh.length === 0) return ok({ added: 0 });
      const { signature, ...head } = range.checkpoint;
      if (publicKey === undefined || head.station !== range.station || head.epoch !== range.epoch || head.sequence !== end.sequence || head.hash !== end.hash || !verifyCheckpoint({ ...head, signature }, publicKey)) return fail({ code: 'badCheckpoint' });
      const signedBy = publicKey;
      return durably(() => {
        rows.settle();
        const chainId = known?.id ?? Number(addChain.run(range.station, range.epoch, signedBy).lastInsertRowid);
        for (const { entry, header } of fresh) insert(chainId, entry, header);
        checkpoints.keep(chainId, range.checkpoint);
        return { added: fresh.length };
      });
    },
  };
}

function sequenceOf(bytes: Uint8Array): number | undefined {
  try {
    const { sequence } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { sequence?: unknown };
    return typeof sequence === 'number' ? sequence : undefined;
  } catch {
    return undefined;
  }
}

function publicKeyOf(founding: Header): string | undefined {
  const key = (founding.facts as { publicKey?: unknown } | null)?.publicKey;
  return founding.type === 'station.founded.v1' && typeof key === 'string' && /^[0-9a-f]{64}$/.test(key) ? key : undefined;
}
