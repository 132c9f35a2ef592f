import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boot } from './boot.ts';
import { buildInitramfs } from './initramfs.ts';
import type { Programs } from './programs.ts';
import type { HidResults } from './results.ts';

/** Two to three minutes where two cores are free; four times as long has been seen where they were not. */
const WITHIN_MS = 900_000;

/** Builds the machine, runs it once, leaves nothing behind. Throws where it gives no results. */
export async function runInQemu(programs: Programs, say: (line: string) => void): Promise<HidResults> {
  const folder = mkdtempSync(join(tmpdir(), 'hbm-hid-'));
  try {
    const archive = join(folder, 'initramfs');
    buildInitramfs(archive, programs);
    return (await boot(programs, archive, WITHIN_MS, say)) as HidResults;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
