/** Builds a list in a thread of its own: the desk works on meanwhile. */
import { parentPort, workerData } from 'node:worker_threads';
import type { FromLoader, LoadOrder, ToLoader } from './load-order.ts';
import { createLoader } from './loader.ts';

const say = (message: FromLoader): void => parentPort?.postMessage(message);
const loader = createLoader(workerData as LoadOrder, (progress) => say({ kind: 'progress', progress }));

parentPort?.on('message', (message: ToLoader) => {
  if (message.kind === 'piece') say(loader.push(message.bytes));
  else say(message.kind === 'end' ? loader.end() : loader.goOn());
});
