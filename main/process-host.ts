/** Child processes for what holds no keys, where there is no Electron. They inherit nothing but a bare environment. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ChildChannel, ProcessHost } from '../core/process-host.ts';

/** What a child needs to find libraries and temporary space, and nothing that could hold a secret. */
const KEPT = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'SANE_CONFIG_DIR', 'LD_LIBRARY_PATH'];

/**
 * Has the C library give freed memory back at once (glibc; others do not know these names). Left alone it keeps the
 * space of every decoded picture, and the reader's process grows past 400 MB within a hundred pages.
 */
const MEMORY = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '262144', MALLOC_TRIM_THRESHOLD_: '262144' };

/** Pictures make much short-lived rubbish; the engine would answer by keeping a young heap of 60 MB for each thread. */
const ENGINE = ['--max-semi-space-size=4'];

export interface ChildProcessHost extends ProcessHost {
  /** Ends every child; for the end of the program. */
  killAll(): void;
}

export function childProcessHost(): ChildProcessHost {
  const running = new Set<ChildChannel>();
  return {
    start(entry) {
      const channel = startChild(entry);
      running.add(channel);
      channel.onExit(() => running.delete(channel));
      return channel;
    },
    killAll() {
      for (const channel of running) channel.kill();
    },
  };
}

function startChild(entry: URL): ChildChannel {
  const env = { ...MEMORY, ...Object.fromEntries(KEPT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))) };
  // `advanced`: structured clones, so that an image crosses as bytes. Its console goes nowhere: all it sees is personal.
  const child = fork(fileURLToPath(entry), { serialization: 'advanced', env, execArgv: ENGINE, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const exits: (() => void)[] = [];
  let gone = false;
  const end = (): void => {
    if (gone) return;
    gone = true;
    for (const listener of exits.splice(0)) listener();
  };
  child.once('exit', end);
  child.once('error', end);
  return {
    post(message) {
      // A child that dies while it is written to is noticed by its exit.
      if (!gone && child.connected) child.send(message as object, () => undefined);
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit(listener) {
      if (gone) queueMicrotask(listener);
      else exits.push(listener);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
