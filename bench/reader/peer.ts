/** Stock Tesseract on the same files: what a program without a reader of its own would use. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import Tesseract from 'tesseract.js';
import type { Truth } from './score.ts';

export interface Peer {
  /** From file bytes to the lines that look like a zone's, in milliseconds; no lines where it cannot open the file. */
  read(bytes: Uint8Array): Promise<{ lines: string[]; ms: number }>;
  close(): Promise<void>;
}

/** tesseract.js with `eng` best_int, LSTM, whole page, everything local; warm after the first picture. */
export async function startTesseract(): Promise<Peer> {
  const langPath = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz'));
  const worker = await Tesseract.createWorker('eng', Tesseract.OEM.LSTM_ONLY, { langPath, cacheMethod: 'none', errorHandler: () => undefined });
  return {
    async read(bytes) {
      const from = performance.now();
      const text = await worker.recognize(Buffer.from(bytes)).then(
        ({ data }) => data.text,
        () => '',
      );
      const lines = zoneLines(text);
      return { lines, ms: performance.now() - from };
    },
    close: async () => void (await worker.terminate()),
  };
}

/** Lines of at least 28 characters without spaces, « as two fillers, most of them letters of a zone. */
export function zoneLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s/g, '').replace(/«/g, '<<').replace(/‹/g, '<'))
    .filter((line) => line.length >= 28 && (line.match(/[A-Z0-9<]/g)?.length ?? 0) / line.length > 0.8);
}

/** Generous: the truth's lines stand among those found, one after the other. */
export const isPeerExact = (found: readonly string[], { lines }: Truth): boolean => found.some((_, from) => lines.every((line, i) => found[from + i] === line));
