/** Copies the station's file in a thread of its own: the desk works on meanwhile. */
import { parentPort, workerData } from 'node:worker_threads';
import { type CopyOrder, copyStation } from './copy-station.ts';

/** A code alone crosses back: an error of SQLite loses it on the way between threads. */
export type Copied = { ok: true } | { ok: false; code: string };

const answer = (copied: Copied): void => parentPort?.postMessage(copied);
try {
  copyStation(workerData as CopyOrder);
  answer({ ok: true });
} catch (error) {
  answer({ ok: false, code: String((error as { code?: unknown }).code ?? 'unknown') });
}
