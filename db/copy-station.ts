import { rmSync } from 'node:fs';
import { openStationFile } from './database.ts';

export interface CopyOrder {
  path: string;
  fileKey: Uint8Array;
  into: string;
}

/**
 * Copies the station's file as it stands now, over a read-only connection of its own. Takes as long as the file is large.
 * @throws SQLite's error (SQLITE_FULL)
 */
export function copyStation({ path, fileKey, into }: CopyOrder): void {
  const db = openStationFile(path, fileKey, { readonly: true });
  try {
    rmSync(into, { force: true });
    db.prepare('VACUUM INTO ?').run(into);
  } finally {
    db.close();
  }
}
