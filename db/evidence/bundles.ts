/** Signs, seals and writes evidence bundles beside the journal's exports. */
import { sign } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Checkpoint } from '../../core/journal/checkpoint.ts';
import { EVIDENCE_INFO, evidenceManifest, evidenceOpening, type EvidencePart, evidencePlain, evidenceSigned } from '../../core/journal/evidence-format.ts';
import { syncFolder, writeSynced } from '../files.ts';
import type { Host } from '../host.ts';
import { EXPORT_FOLDER } from '../journal/export.ts';
import { privateKey, publicHalf, sha256 } from '../keys/crypto.ts';
import { createSealer } from '../keys/hpke.ts';

export interface SealOrder {
  bundleId: string;
  at: string;
  /** X25519 public key, hexadecimal. */
  recipient: string;
  parts: readonly EvidencePart[];
}

export interface Bundles {
  accepts(publicKey: string): boolean;
  /** @throws the file system's error, for instance ENOSPC; nothing is then left behind */
  seal(order: SealOrder): { path: string; bytes: number; sha256: string };
}

/** @param seed the station's Ed25519 private key, 32 bytes; @param checkpoint signs where the chain stands now */
export function createBundles(folder: string, seed: Uint8Array, { random, software }: Pick<Host, 'random' | 'software'>, checkpoint: () => Checkpoint): Bundles {
  const key = privateKey('ed25519', seed);
  const publicKey = publicHalf(key).toString('hex');
  return {
    accepts(recipient) {
      try {
        createSealer({ aead: 'AES-256-GCM', recipient: Buffer.from(recipient, 'hex'), ephemeral: random.bytes(32), info: EVIDENCE_INFO });
        return true;
      } catch {
        return false;
      }
    },
    seal({ bundleId, at, recipient, parts }) {
      const manifest = evidenceManifest({ bundleId, at, recipient, software, publicKey, checkpoint: checkpoint() }, parts, sha256);
      const plain = evidencePlain(manifest, sign(null, evidenceSigned(manifest), key), parts);
      const sealer = createSealer({ aead: 'AES-256-GCM', recipient: Buffer.from(recipient, 'hex'), ephemeral: random.bytes(32), info: EVIDENCE_INFO });
      const opening = evidenceOpening(recipient, sealer.enc.toString('hex'));
      const file = Buffer.concat([opening, sealer.seal(opening, plain)]);
      return { path: write(join(folder, EXPORT_FOLDER), `evidence-${bundleId}.hbme`, file), bytes: file.length, sha256: sha256(file) };
    },
  };
}

function write(home: string, name: string, bytes: Uint8Array): string {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const path = join(home, name);
  try {
    writeSynced(`${path}.new`, bytes);
  } catch (error) {
    rmSync(`${path}.new`, { force: true });
    throw error;
  }
  renameSync(`${path}.new`, path);
  syncFolder(home);
  return path;
}
