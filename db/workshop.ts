/** Makes a folder whole or not at all: it is built beside its place and moved there when it is finished. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from './files.ts';
import type { Random } from './host.ts';

/** @param folder absent or empty; what `build` puts into the folder it is given stands there afterwards */
export async function buildFolder<T>(folder: string, random: Random, build: (workshop: string) => Promise<T>): Promise<T> {
  const parent = dirname(folder);
  const prefix = `.${basename(folder)}.unfinished-`;
  mkdirSync(parent, { recursive: true });
  for (const leftover of readdirSync(parent).filter((name) => name.startsWith(prefix))) rmSync(join(parent, leftover), { recursive: true });
  const workshop = join(parent, prefix + random.uuid());
  mkdirSync(workshop, { mode: 0o700 });
  try {
    const value = await build(workshop);
    syncFolder(workshop);
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(workshop, folder);
    syncFolder(parent);
    return value;
  } catch (error) {
    rmSync(workshop, { recursive: true, force: true });
    throw error;
  }
}
