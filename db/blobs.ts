/**
 * Page images and specimens beside the database: each file under its own fresh key, which stands in the payload that names it.
 * A file is on the disk before the commit that names it; one that no entry names is an orphan and is swept.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from './database.ts';
import { syncFolder, writeSynced } from './files.ts';
import type { Random } from './host.ts';
import { seal, sha256, unseal } from './keys/crypto.ts';

export interface Blobs {
  put(bytes: Uint8Array): { id: string; key: string; sha256: string; bytes: number };
  get(blob: { id: string; key: string }): Uint8Array | undefined;
  /** Takes the file away, once no entry names it; one that cannot go now is an orphan and goes with the next start. */
  remove(id: string): void;
  /** Removes files that no entry names. Call when no command is under way. */
  sweepOrphans(): number;
}

export const BLOB_FOLDER = 'blobs';
const NAME = /^[0-9a-f]{32}$/;

export function createBlobs(db: Connection, folder: string, random: Random): Blobs {
  const home = join(folder, BLOB_FOLDER);
  const named = db.prepare<[string], { id: string }>('SELECT id FROM blobs WHERE id = ?');
  return {
    put(bytes) {
      const id = Buffer.from(random.bytes(16)).toString('hex');
      const key = Buffer.from(random.bytes(32));
      if (!existsSync(home)) {
        mkdirSync(home, { mode: 0o700 });
        syncFolder(folder);
      }
      try {
        writeSynced(join(home, id), seal(key, random.bytes(12), bytes, Buffer.from(id)));
      } catch (error) {
        rmSync(join(home, id), { force: true });
        throw error;
      }
      syncFolder(home);
      return { id, key: key.toString('base64'), sha256: sha256(bytes), bytes: bytes.length };
    },
    get({ id, key }) {
      if (!NAME.test(id) || !existsSync(join(home, id))) return undefined;
      return unseal(Buffer.from(key, 'base64'), readFileSync(join(home, id)), Buffer.from(id));
    },
    remove(id) {
      if (NAME.test(id) && named.get(id) === undefined) rmSync(join(home, id), { force: true });
    },
    sweepOrphans() {
      if (!existsSync(home)) return 0;
      const orphans = readdirSync(home).filter((id) => named.get(id) === undefined);
      for (const id of orphans) rmSync(join(home, id), { force: true });
      return orphans.length;
    },
  };
}
