/**
 * Brings SQLite's write-ahead log to the disk. SQLite commits without waiting for it (`synchronous = NORMAL`), and nothing
 * is answered before this has: so commands that arrive together each have their own commit and share one wait.
 */
import { closeSync, fdatasync, fdatasyncSync, openSync } from 'node:fs';
import { promisify } from 'node:util';

export interface LogSync {
  /** Everything committed is on the disk when it returns. */
  now(): void;
  /**
   * For a command whose answer waits for `settled`. One that comes alone is synced at once, which is quickest; those
   * behind it in the same turn of the event loop, or while a sync is under way, are synced together, beside other work.
   */
  soon(): void;
  /** Resolves when everything committed is on the disk; rejects when the disk refuses. */
  settled(): Promise<void>;
  close(): void;
}

export interface SyncCalls {
  wait(file: number): void;
  beside(file: number): Promise<void>;
}

const SYSTEM: SyncCalls = { wait: fdatasyncSync, beside: promisify(fdatasync) };

export function createLogSync(path: string, calls: SyncCalls = SYSTEM): LogSync {
  let file: number | undefined;
  let isSecond = false;
  let running: Promise<void> | undefined;
  /** Begins when the running one ends: what is committed meanwhile may have come too late for that. */
  let following: Promise<void> | undefined;

  const open = (): number => (file ??= openSync(path, 'r+'));
  const now = (): void => {
    calls.wait(open());
  };
  const begin = (): Promise<void> => {
    running = calls.beside(open()).finally(() => (running = undefined));
    // Told to whoever asks whether it is settled.
    running.catch(() => undefined);
    return running;
  };

  return {
    now,
    soon() {
      if (running !== undefined) {
        following ??= running.catch(() => undefined).then(() => {
          following = undefined;
          return begin();
        });
        following.catch(() => undefined);
      } else if (isSecond) {
        void begin();
      } else {
        isSecond = true;
        setImmediate(() => (isSecond = false));
        now();
      }
    },
    settled: () => following ?? running ?? Promise.resolve(),
    close() {
      const opened = file;
      file = undefined;
      if (opened !== undefined) void (running ?? Promise.resolve()).catch(() => undefined).then(() => closeSync(opened));
    },
  };
}
