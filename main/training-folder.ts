/** Private temporary folders for training, removed at its end and, after a crash, at the next start. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'hbm-training-';

/** The process's id stands in the name, so that a folder whose process is gone is known to be left over. */
export const makeTrainingFolder = (root: string = tmpdir()): string => mkdtempSync(join(root, `${PREFIX}${String(process.pid)}-`));

export const removeTrainingFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

export function sweepTrainingFolders(root: string = tmpdir()): void {
  for (const name of readdirSync(root)) {
    const owner = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    try {
      removeTrainingFolder(join(root, name));
    } catch {
      // Another user's folder on a shared machine.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
