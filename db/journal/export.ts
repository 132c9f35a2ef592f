/** Writes the keyless export in pieces, so that the station goes on working meanwhile. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Head, WrittenFile } from '../../core/contract/records.ts';
import { exportCheckpoint, exportEntry, exportOpening } from '../../core/journal/export-format.ts';
import type { Connection } from '../database.ts';
import { syncFolder } from '../files.ts';
import { sha256 } from '../keys/crypto.ts';
import type { Checkpoints } from './checkpoints.ts';

export const EXPORT_FOLDER = 'exports';
const BATCH = 500;
interface ChainRow extends Head {
  id: number;
  own: number;
}

/** @throws the file system's error, for instance ENOSPC; nothing is then left behind */
export async function exportJournal(db: Connection, folder: string, checkpoints: Checkpoints): Promise<WrittenFile> {
  const chains = db
    .prepare<[], ChainRow>(
      `SELECT c.id, c.own, c.station, c.epoch, e.sequence, e.hash FROM chains c
       JOIN entries e ON e.chain = c.id AND e.sequence = (SELECT max(sequence) FROM entries WHERE chain = c.id) ORDER BY c.station, c.epoch`,
    )
    .all();
  const batch = db.prepare<[number, number, number, number], { sequence: number; hash: string; header: Buffer }>(
    'SELECT sequence, hash, header FROM entries WHERE chain = ? AND sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ?',
  );
  const parts = chains.map(({ id, own, station, epoch, sequence, hash }) => {
    const head: Head = { station, epoch, sequence, hash };
    const kept = checkpoints.last(id);
    const checkpoint = own === 1 ? checkpoints.sign({ id, head }) : kept?.sequence === sequence ? { ...head, ...kept } : undefined;
    if (checkpoint === undefined) throw new Error('a chain ends without a checkpoint');
    return { id, head, checkpoint };
  });

  mkdirSync(join(folder, EXPORT_FOLDER), { recursive: true, mode: 0o700 });
  const last = chains.findLast(({ own }) => own === 1) ?? chains.at(-1);
  const path = join(folder, EXPORT_FOLDER, `journal-${last?.station ?? 'empty'}-${String(last?.epoch ?? 0)}-${String(last?.sequence ?? 0)}.hbmj`);
  const file = openSync(`${path}.new`, 'w', 0o600);
  let bytes = 0;
  const write = (text: string) => {
    const piece = Buffer.from(text);
    for (let written = 0; written < piece.length; ) written += writeSync(file, piece, written);
    bytes += piece.length;
  };
  try {
    write(exportOpening(parts.map(({ head }) => head), sha256));
    for (const { id, head, checkpoint } of parts) {
      for (let after = 0; after < head.sequence; after += BATCH) {
        write(batch.all(id, after, head.sequence, BATCH).map(({ hash, header }) => exportEntry(hash, header.toString('utf8'))).join(''));
        await new Promise(setImmediate);
      }
      write(exportCheckpoint(checkpoint));
    }
    fsyncSync(file);
  } catch (error) {
    closeSync(file);
    rmSync(`${path}.new`, { force: true });
    throw error;
  }
  closeSync(file);
  renameSync(`${path}.new`, path);
  syncFolder(join(folder, EXPORT_FOLDER));
  return { path, bytes, entries: chains.reduce((sum, { sequence }) => sum + sequence, 0) };
}
