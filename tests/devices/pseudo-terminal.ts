import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, rmSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Pseudo-terminals are made by socat; without it these tests are skipped by name. */
export const hasSocat = (() => {
  try {
    execFileSync('socat', ['-V'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** A serial device that can be plugged in at `path`, written to as its reader would, and unplugged. */
export interface PseudoDevice {
  path: string;
  plug(): Promise<void>;
  write(text: string | Uint8Array): void;
  unplug(): Promise<void>;
}

export function pseudoDevice(path: string): PseudoDevice {
  const far = `${path}.far`;
  let socat: ChildProcess | undefined;
  let handle: number | undefined;
  return {
    path,
    async plug() {
      socat = spawn('socat', [`pty,raw,echo=0,link=${path}`, `pty,raw,echo=0,link=${far}`], { stdio: 'ignore' });
      while (!existsSync(path) || !existsSync(far)) await pause(10);
      handle = openSync(far, 'r+');
    },
    write(text) {
      writeSync(handle!, typeof text === 'string' ? Buffer.from(text, 'latin1') : text);
    },
    async unplug() {
      if (handle !== undefined) closeSync(handle);
      handle = undefined;
      const ended = socat && new Promise((resolve) => socat!.once('exit', resolve));
      socat?.kill('SIGKILL');
      await ended;
      socat = undefined;
      for (const link of [path, far]) rmSync(link, { force: true });
    },
  };
}
