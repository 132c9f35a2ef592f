/** Looks at the chains when the store opens: from each chain's last checkpoint, or from the start where all is asked. */
import type { Position } from '../../core/journal/entry.ts';
import { type BadStep, type ChainEnd, verifyStep } from '../../core/journal/seal.ts';
import { leafHash } from '../../core/journal/hash.ts';
import { StationId } from '../../core/contract/common.ts';
import type { Connection } from '../database.ts';
import { sha256 } from '../keys/crypto.ts';
import { verifyCheckpoint } from './checkpoints.ts';

export interface Damage {
  position: Position;
  reason: BadStep | 'badCheckpoint' | 'missing';
}

interface Chain {
  id: number;
  station: string;
  epoch: number;
  public_key: string;
}
const BATCH = 500;

/** @returns the first bad entry of each chain that has one */
export function verifyChains(db: Connection, from: 'checkpoint' | 'start'): Damage[] {
  const chains = db.prepare<[], Chain>('SELECT id, station, epoch, public_key FROM chains ORDER BY station, epoch').all();
  return chains.flatMap((chain) => verifyChain(db, chain, from) ?? []);
}

function verifyChain(db: Connection, chain: Chain, from: 'checkpoint' | 'start'): Damage | undefined {
  const at = (sequence: number, reason: Damage['reason']): Damage => ({ position: { station: StationId.parse(chain.station), epoch: chain.epoch, sequence }, reason });
  const checkpoint = db.prepare<[number], { sequence: number; hash: string; signature: string }>('SELECT sequence, hash, signature FROM checkpoints WHERE chain = ? ORDER BY sequence DESC LIMIT 1').get(chain.id);
  let end: ChainEnd = { station: chain.station, epoch: chain.epoch, sequence: 0, hash: '' };
  if (checkpoint !== undefined) {
    const head = { ...at(checkpoint.sequence, 'badCheckpoint').position, hash: checkpoint.hash };
    if (!verifyCheckpoint({ ...head, signature: checkpoint.signature }, chain.public_key)) return at(checkpoint.sequence, 'badCheckpoint');
    const covered = db.prepare<[number, number], { header: Buffer }>('SELECT header FROM entries WHERE chain = ? AND sequence = ?').get(chain.id, checkpoint.sequence);
    if (covered === undefined) return at(checkpoint.sequence, 'missing');
    if (leafHash(sha256, covered.header) !== checkpoint.hash) return at(checkpoint.sequence, 'badHash');
    if (from === 'checkpoint') end = head;
  }
  const batch = db.prepare<[number, number, number], { sequence: number; hash: string; header: Buffer }>('SELECT sequence, hash, header FROM entries WHERE chain = ? AND sequence > ? ORDER BY sequence LIMIT ?');
  for (let rows = batch.all(chain.id, end.sequence, BATCH); rows.length > 0; rows = batch.all(chain.id, end.sequence, BATCH)) {
    for (const { hash, header } of rows) {
      const step = verifyStep(end, { bytes: header, hash }, sha256);
      if (!step.ok) return at(end.sequence + 1, step.error);
      end = { ...end, sequence: end.sequence + 1, hash };
    }
  }
  return undefined;
}
