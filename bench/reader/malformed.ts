/** Malformed files through the reader's own process: it may refuse them, and must neither die nor swell nor hang. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { round } from './figures.ts';
import { drawPlanned } from './pages/draw.ts';
import { malformedFile, soundFiles } from './pages/malformed.ts';
import { planPages } from './pages/plan.ts';
import { startReader } from './reader-under-test.ts';
import { scoreReading } from './score.ts';

export interface MalformedOptions {
  runs: number;
  /** The first file: a run can be split. */
  from?: number;
  /** Where files are kept that the process did not survive. */
  keep?: string | undefined;
  say: (line: string) => void;
}

export interface MalformedFigures {
  runs: number;
  /** Files that ended the process, or that it could not answer. */
  crashes: number;
  /** The slowest answer. */
  maxMs: number;
  /** The most memory that a process held. */
  rssMb: number;
  /** Sound pages that were read between malformed ones, and those of them that were not read right. */
  pagesBetween: number;
  pagesWrong: number;
  crashed: string[];
}

const SOUND_PAGE_EVERY = 50;
/** An answer slower than this is asked for again: on a busy machine the least of three times is the file's own. */
const SLOW_MS = 2_000;
const LOOKS = 3;

export async function benchMalformed({ runs, from = 0, keep, say }: MalformedOptions): Promise<MalformedFigures> {
  const reader = await startReader();
  const sound = await soundFiles();
  const page = await drawPlanned(planPages(1)[0]!);
  const figures: MalformedFigures = { runs, crashes: 0, maxMs: 0, rssMb: 0, pagesBetween: 0, pagesWrong: 0, crashed: [] };
  if (keep !== undefined) mkdirSync(keep, { recursive: true });
  for (let n = from; n < from + runs; n++) {
    const { how, bytes } = await malformedFile(n, sound);
    let answered = await reader.read(bytes);
    for (let look = 1; look < LOOKS && answered.ms > SLOW_MS; look++) {
      const again = await reader.read(bytes);
      if (again.ms < answered.ms) answered = again;
    }
    const { answer, ms } = answered;
    if (ms > figures.maxMs) {
      figures.maxMs = round(ms);
      say(`${n} (${how}): ${figures.maxMs} ms, ${reader.peakMb()} MB`);
    }
    if (!answer.ok && (answer.error === 'readerFailed' || answer.error === 'timeout')) {
      figures.crashes++;
      figures.crashed.push(`${n} (${how}): ${answer.error}`);
      say(figures.crashed.at(-1)!);
      if (keep !== undefined) writeFileSync(join(keep, String(n)), bytes);
    }
    const peak = n % 10 === 9 ? reader.peakMb() : 0;
    if (peak > figures.rssMb) {
      figures.rssMb = peak;
      say(`${n} (${how}): ${peak} MB`);
    }
    if (n % SOUND_PAGE_EVERY === SOUND_PAGE_EVERY - 1) {
      const { answer: between } = await reader.read(page.bytes);
      figures.pagesBetween++;
      if (!between.ok || !scoreReading(between.value, page.zones).exact) figures.pagesWrong++;
    }
    if ((n + 1) % 500 === 0) say(`${n + 1 - from} of ${runs} files`);
  }
  figures.rssMb = Math.max(figures.rssMb, reader.peakMb());
  reader.close();
  return figures;
}
