/** Where the reader's time goes, measured in this process: the reader's own has no clock. */
import type { Stage } from '../../reader/probe.ts';
import { readPage } from '../../reader/read-page.ts';
import { createRecogniser } from '../../reader/recognise.ts';
import { quantile, round } from './figures.ts';

export type Stages = Record<Exclude<Stage, 'rest'>, number>;

/** A machine that does other work as well: of so many readings of a picture the fastest counts. */
const ROUNDS = 3;

/** Medians over the pictures, in milliseconds. */
export async function benchStages(pictures: readonly Uint8Array[]): Promise<Stages> {
  const recognise = await createRecogniser();
  const fastest: Record<Stage, number>[] = [];
  for (const bytes of pictures) {
    const readings: Record<Stage, number>[] = [];
    for (let look = 0; look < ROUNDS; look++) {
      const { probe, times } = stopwatch();
      await readPage(bytes, recognise, probe);
      probe('rest');
      readings.push(times);
    }
    fastest.push(readings.toSorted((a, b) => total(a) - total(b))[0]!);
  }
  const median = (stage: Stage) => round(quantile(fastest.map((times) => times[stage]), 0.5), 2);
  return { decode: median('decode'), detect: median('detect'), rectify: median('rectify'), recognise: median('recognise') };
}

const total = (times: Record<Stage, number>): number => times.decode + times.detect + times.rectify + times.recognise + times.rest;

/** Adds up, for each stage, the time from when it is named until another is. */
function stopwatch() {
  const times: Record<Stage, number> = { decode: 0, detect: 0, rectify: 0, recognise: 0, rest: 0 };
  let stage: Stage = 'rest';
  let since = performance.now();
  const probe = (next: Stage): void => {
    const now = performance.now();
    times[stage] += now - since;
    stage = next;
    since = now;
  };
  return { probe, times };
}
