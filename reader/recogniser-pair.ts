/** Two networks, one in this thread and one in a thread of its own: the lines of a zone are read side by side. */
import { Worker } from 'node:worker_threads';
import { type Band, type Columns, createRecogniser, type Recogniser } from './recognise.ts';

export interface BandJob {
  id: number;
  band: Band;
}
export type BandAnswer = { id: number; columns: Columns } | { id: number; failed: true };

/** Without its second thread, whether it has not started yet or has died, this one reads all. */
export async function createRecogniserPair(): Promise<Recogniser> {
  const own = await createRecogniser();
  const waiting = new Map<number, { band: Band; settle: (columns: Columns | Promise<Columns>) => void }>();
  let isOwnBusy = false;
  let isReady = false;
  let nextId = 1;

  const worker = new Worker(new URL('./recognise-worker.ts', import.meta.url));
  const takeBack = (): void => {
    isReady = false;
    for (const [id, { band, settle }] of waiting) {
      waiting.delete(id);
      settle(own(band));
    }
  };
  worker.on('message', (answer: BandAnswer | 'ready') => {
    if (answer === 'ready') {
      isReady = true;
      return;
    }
    const job = waiting.get(answer.id);
    waiting.delete(answer.id);
    job?.settle('failed' in answer ? own(job.band) : answer.columns);
  });
  worker.on('error', takeBack);
  worker.on('exit', takeBack);
  worker.unref();

  return async (band) => {
    if (isOwnBusy && isReady && waiting.size === 0) {
      const id = nextId++;
      return new Promise<Columns>((settle) => {
        waiting.set(id, { band, settle });
        worker.postMessage({ id, band } satisfies BandJob);
      });
    }
    isOwnBusy = true;
    try {
      return await own(band);
    } finally {
      isOwnBusy = false;
    }
  };
}
