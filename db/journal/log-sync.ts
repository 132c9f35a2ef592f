/**
 * Brings SQLite's write-ahead log to the disk. SQLite commits without waiting for it (`synchronous = NORMAL`), and nothing
 * is answered before this has: so commands that arrive together each have their own commit and share one wait.
 */
import { closeSync, fdatasyncSync, openSync } from 'node:fs';

export interface LogSync {
  /** Everything committed is on the disk when it returns. */
  now(): void;
  /** For a command whose answer waits for `settled`: the first in a turn of the event loop is synced at once, those behind it together. */
  soon(): void;
  /** Resolves when everything committed is on the disk; rejects when the disk refuses. */
  settled(): Promise<void>;
  close(): void;
}

export function createLogSync(path: string, sync: (file: number) => void = fdatasyncSync): LogSync {
  let file: number | undefined;
  let isSecond = false;
  let owed: Promise<void> | undefined;

  const now = (): void => {
    file ??= openSync(path, 'r+');
    sync(file);
  };

  return {
    now,
    soon() {
      if (!isSecond) {
        isSecond = true;
        setImmediate(() => (isSecond = false));
        now();
        return;
      }
      owed ??= new Promise<void>((resolve, reject) => {
        setImmediate(() => {
          owed = undefined;
          try {
            resolve(now());
          } catch (error) {
            reject(error as Error);
          }
        });
      });
      // Told to whoever asks whether it is settled.
      owed.catch(() => undefined);
    },
    settled: () => owed ?? Promise.resolve(),
    close() {
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
}
