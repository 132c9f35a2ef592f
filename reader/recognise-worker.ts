/** The second network's thread: bands in, columns out. */
import { parentPort } from 'node:worker_threads';
import type { BandAnswer, BandJob } from './recogniser-pair.ts';
import { createRecogniser } from './recognise.ts';

const recognise = await createRecogniser();
parentPort?.on('message', ({ id, band }: BandJob) => {
  void recognise(band).then(
    (columns) => parentPort?.postMessage({ id, columns } satisfies BandAnswer, [columns.probabilities.buffer as ArrayBuffer]),
    () => parentPort?.postMessage({ id, failed: true } satisfies BandAnswer),
  );
});
parentPort?.postMessage('ready');
