/** A serial device that can be plugged in at a path and unplugged: a pair of pseudo-terminals, made by socat. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, type ReadStream, rmSync, type WriteStream } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

export interface PluggedTerminal {
  plug(): Promise<void>;
  write(bytes: Uint8Array): void;
  unplug(): Promise<void>;
}

/** `heard` is given what the program at the other end writes. Throws where socat is not installed. */
export function pseudoTerminal(path: string, heard: (bytes: Uint8Array) => void): PluggedTerminal {
  const far = `${path}.device`;
  let socat: ChildProcess | undefined;
  let reading: ReadStream | undefined;
  let writing: WriteStream | undefined;
  return {
    async plug() {
      let failed: Error | undefined;
      socat = spawn('socat', [`pty,raw,echo=0,link=${path}`, `pty,raw,echo=0,link=${far}`], { stdio: 'ignore' });
      socat.once('error', (error) => (failed = error));
      while (!existsSync(path) || !existsSync(far)) {
        await pause(10);
        if (failed) throw failed;
      }
      reading = createReadStream(far).on('error', () => undefined);
      reading.on('data', (bytes) => heard(typeof bytes === 'string' ? Buffer.from(bytes) : bytes));
      writing = createWriteStream(far, { flags: 'r+' }).on('error', () => undefined);
    },
    write: (bytes) => void writing?.write(bytes),
    async unplug() {
      const ended = socat && new Promise((resolve) => socat!.once('exit', resolve));
      // Bytes still on their way are lost, as they are when a plug is pulled.
      socat?.kill('SIGKILL');
      await ended;
      reading?.destroy();
      writing?.destroy();
      for (const link of [path, far]) rmSync(link, { force: true });
    },
  };
}
