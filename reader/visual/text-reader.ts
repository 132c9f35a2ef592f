import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import Tesseract from 'tesseract.js';
import type { VisualWord } from '../../core/document/visual/visual-reading.ts';
import type { Plane } from '../plane.ts';

export type TextLanguage = 'eng' | 'ara';
export interface TextReader {
  words(plane: Plane): Promise<VisualWord[]>;
  close(): Promise<void>;
}

/**
 * Tesseract, warm, in a thread of its own. Its data lies in this program's own packages: it asks no
 * network, keeps no cache, and loads no dictionary: names and numbers are no words of a language.
 */
export async function createTextReader(language: TextLanguage): Promise<TextReader> {
  const langPath = dirname(createRequire(import.meta.url).resolve(`@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`));
  const worker = await Tesseract.createWorker(
    language,
    Tesseract.OEM.LSTM_ONLY,
    { langPath, cacheMethod: 'none', errorHandler: () => undefined },
    { load_system_dawg: '0', load_freq_dawg: '0', load_number_dawg: '0', load_punc_dawg: '0' },
  );
  await worker.setParameters({ tessedit_pageseg_mode: Tesseract.PSM.SPARSE_TEXT, user_defined_dpi: '254' });
  return {
    async words(plane) {
      const { data: page } = await worker.recognize(toBitmap(plane), {}, { text: false, blocks: true });
      return (page.blocks ?? []).flatMap((block) =>
        block.paragraphs.flatMap((paragraph) =>
          paragraph.lines.flatMap((line) => line.words.map(({ text, confidence, bbox }) => ({ text, confidence: Math.min(1, Math.max(0, confidence / 100)), ...bbox }))),
        ),
      );
    },
    async close() {
      await worker.terminate();
    },
  };
}

/** A bare form that needs no encoding: portable grey map. */
function toBitmap({ data, width, height }: Plane): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data]);
}
