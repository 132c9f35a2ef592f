/** Signs and keeps checkpoints of chains. */
import { sign, verify } from 'node:crypto';
import { type Checkpoint, checkpointBytes } from '../../core/journal/checkpoint.ts';
import type { Connection } from '../database.ts';
import { privateKey, publicHalf, publicKey } from '../keys/crypto.ts';
import type { OwnChain } from './writer.ts';

export interface Checkpoints {
  /** Signs the chain's present end and keeps the signature. An empty chain has none. */
  sign(chain: Pick<OwnChain, 'id' | 'head'>): Checkpoint | undefined;
  /** Keeps a neighbour's checkpoint after it was verified. */
  keep(chainId: number, checkpoint: Checkpoint): void;
  last(chainId: number): { sequence: number; hash: string; signature: string } | undefined;
  /** Raw Ed25519 public key, hexadecimal. */
  publicKey: string;
}

/** @param seed the station's Ed25519 private key, 32 bytes */
export function createCheckpoints(db: Connection, seed: Uint8Array): Checkpoints {
  const key = privateKey('ed25519', seed);
  const insert = db.prepare('INSERT INTO checkpoints (chain, sequence, hash, signature) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');
  const last = db.prepare<[number], { sequence: number; hash: string; signature: string }>('SELECT sequence, hash, signature FROM checkpoints WHERE chain = ? ORDER BY sequence DESC LIMIT 1');
  const keep = (chainId: number, { sequence, hash, signature }: Checkpoint) => {
    insert.run(chainId, sequence, hash, signature);
  };
  return {
    keep,
    sign({ id, head }) {
      if (head.sequence === 0) return undefined;
      const checkpoint = { ...head, signature: sign(null, checkpointBytes(head), key).toString('hex') };
      keep(id, checkpoint);
      return checkpoint;
    },
    last: (chainId) => last.get(chainId),
    publicKey: publicHalf(key).toString('hex'),
  };
}

export const verifyCheckpoint = ({ signature, ...head }: Checkpoint, publicKeyHex: string): boolean =>
  verify(null, checkpointBytes(head), publicKey('ed25519', Buffer.from(publicKeyHex, 'hex')), Buffer.from(signature, 'hex'));
