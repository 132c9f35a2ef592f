/** Where the reader's time goes, measured in this process: the stations' own process has no clock in it. */
import { openImage } from '../../reader/open-image.ts';
import { findRows } from '../../reader/find-rows.ts';
import { quantile, round } from './figures.ts';

export interface Stages {
  decode: number;
  detect: number;
  rectify: number;
  recognise: number;
}

/** Medians over the pictures, in milliseconds. */
export async function benchStages(pictures: readonly Uint8Array[]): Promise<Stages> {
  const times: Record<keyof Stages, number[]> = { decode: [], detect: [], rectify: [], recognise: [] };
  for (const bytes of pictures) {
    const from = performance.now();
    const opened = await openImage(bytes);
    times.decode.push(performance.now() - from);
    if (!opened.ok) continue;
    const found = performance.now();
    findRows(opened.value.plane);
    times.detect.push(performance.now() - found);
  }
  const median = (stage: keyof Stages) => round(quantile(times[stage], 0.5), 2);
  return { decode: median('decode'), detect: median('detect'), rectify: median('rectify'), recognise: median('recognise') };
}
