/** The station's side of the thread that reads a list's file: one question at a time, each with its answer. */
import { rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { FromLoader, LoadOrder, Progress, ToLoader } from './load-order.ts';

export type LoaderAnswer = Exclude<FromLoader, { kind: 'progress' }>;

export interface ListLoading {
  push(bytes: Uint8Array): Promise<LoaderAnswer>;
  end(): Promise<LoaderAnswer>;
  goOn(): Promise<LoaderAnswer>;
  /** Of what comes behind the last piece. */
  progress(): Progress;
  /** Ends the thread; the draft goes with it unless it was taken over. */
  close(keepDraft?: boolean): void;
}

const INTERRUPTED: LoaderAnswer = { kind: 'refused', fault: { code: 'interrupted' } };

export function startLoading(order: LoadOrder): ListLoading {
  const worker = new Worker(new URL('./load-worker.ts', import.meta.url), { workerData: order });
  let progress: Progress = { done: 0, total: 0 };
  let answer: ((message: LoaderAnswer) => void) | undefined;
  let isOver = false;

  const settle = (message: LoaderAnswer): void => {
    answer?.(message);
    answer = undefined;
  };
  const stop = (): void => {
    isOver = true;
    settle(INTERRUPTED);
  };
  worker.on('message', (message: FromLoader) => {
    if (message.kind === 'progress') progress = message.progress;
    else settle(message);
  });
  worker.on('error', stop);
  worker.on('exit', stop);

  const ask = async (message: ToLoader): Promise<LoaderAnswer> => {
    if (isOver || answer !== undefined) return INTERRUPTED;
    return new Promise((resolve) => {
      answer = resolve;
      worker.postMessage(message);
    });
  };

  return {
    push: (bytes) => ask({ kind: 'piece', bytes }),
    end: () => ask({ kind: 'end' }),
    goOn: () => ask({ kind: 'goOn' }),
    progress: () => progress,
    close(keepDraft = false) {
      stop();
      void worker.terminate().then(() => {
        if (!keepDraft) rmSync(order.path, { force: true });
      });
    },
  };
}
