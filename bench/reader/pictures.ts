/** Pictures whose truth is known, read by the reader and by stock Tesseract in turns: a folder's, or drawn stills. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { z } from 'zod';
import { type Measured, percent, quantile, round, toFigures, toTable } from './figures.ts';
import { drawPlanned } from './pages/draw.ts';
import { planPages } from './pages/plan.ts';
import { isPeerExact, startTesseract } from './peer.ts';
import { startReader } from './reader-under-test.ts';
import { scoreReading } from './score.ts';
import { benchStages } from './stages.ts';

/** `truth.json`: what stands in each picture of its folder. */
const TruthFile = z.array(z.looseObject({ file: z.string(), format: z.string(), lines: z.array(z.string()) }));

export interface KnownPicture {
  file: string;
  format: string;
  lines: string[];
  /** Its file; asked for anew each time, so that a large folder is not held in memory. */
  bytes: () => Uint8Array;
}

export function picturesOf(folder: string): KnownPicture[] {
  const truths = TruthFile.parse(JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')));
  return truths.map(({ file, format, lines }) => ({ file, format, lines, bytes: () => readFileSync(join(folder, file)) }));
}

const MEGAPIXEL = 1_000_000;

/** Undamaged pages as JPEGs of one megapixel, as a camera or a scanner at a post gives them. */
export async function drawStills(count: number): Promise<KnownPicture[]> {
  const plans = planPages(PLANNED).filter(({ damage, face }) => damage === 'none' && face === 'OCR-B');
  return Promise.all(
    plans.slice(0, count).map(async (plan) => {
      const { bytes, zones } = await drawPlanned(plan);
      const { width, height } = await sharp(bytes).metadata();
      const still = await sharp(bytes).resize({ width: Math.round(width * Math.sqrt(MEGAPIXEL / (width * height))) }).jpeg({ quality: 90 }).toBuffer();
      return { file: plan.id, format: plan.format, lines: zones[0]!.lines, bytes: () => still };
    }),
  );
}

/** Of so many planned pages enough are undamaged. */
const PLANNED = 2000;

export interface PicturesOptions {
  /** Each picture is timed so often, and the least time counts: for a machine that does other work as well. */
  rounds: number;
  /** Without it Tesseract is left out, which takes ten times as long as the reader. */
  withPeer: boolean;
  say: (line: string) => void;
}

export async function benchPictures(pictures: readonly KnownPicture[], { rounds, withPeer, say }: PicturesOptions) {
  const reader = await startReader();
  const peer = withPeer ? await startTesseract() : undefined;
  const measured: (Measured & { read: readonly string[]; lines: readonly string[] })[] = [];
  const peerTimes: number[] = [];
  let peerExact = 0;
  // The first picture warms Tesseract up; its time is not counted.
  await peer?.read(pictures[0]!.bytes());
  const idle = reader.cpuMs();
  for (const [i, picture] of pictures.entries()) {
    const bytes = picture.bytes();
    let best = await reader.read(bytes);
    for (let round = 1; round < rounds; round++) {
      const again = await reader.read(bytes);
      if (again.ms < best.ms) best = again;
    }
    const reading = best.answer.ok ? best.answer.value : undefined;
    measured.push({ file: picture.file, score: scoreReading(reading, [picture]), ms: best.ms, read: reading?.lines ?? [], lines: picture.lines });
    if (peer) {
      const { lines, ms } = await peer.read(bytes);
      peerTimes.push(ms);
      if (isPeerExact(lines, picture)) peerExact++;
    }
    if ((i + 1) % 10 === 0) say(`${i + 1} of ${pictures.length} pictures`);
  }
  const rssMb = reader.peakMb();
  const cpuMean = round((reader.cpuMs() - idle) / (pictures.length * rounds));
  reader.close();
  await peer?.close();
  const stages = await benchStages(pictures.map(({ bytes }) => bytes()));
  return {
    figures: {
      ...toFigures(measured),
      rssMb,
      stages,
      peers: withPeer ? { tesseract: { exact: peerExact, msMedian: round(quantile(peerTimes, 0.5)) } } : {},
      files: measured.map(({ file, score, ms }) => ({ file, exact: score.exact, accepted: score.accepted, ms: round(ms) })),
    },
    cpuMean,
    failures: measured.filter(({ score }) => !score.exact),
  };
}

export function toPicturesText({ figures, cpuMean, failures }: Awaited<ReturnType<typeof benchPictures>>): string {
  const { images, stages } = figures;
  const { tesseract } = figures.peers;
  return [
    ...failures.flatMap(({ file, score, read, lines }) => [`${file}: ${score.accepted ? 'accepted, wrong' : score.found ? 'found, wrong' : 'not found'}`, ...lines.map((line) => `  is    ${line}`), ...read.map((line) => `  read  ${line}`)]),
    '',
    toTable(['reader', 'exact', 'of', 'exact %', 'median ms'], [
      ['HBM Kiosk', figures.exact, images, percent(figures.exact, images), figures.msMedian],
      ...(tesseract ? [['tesseract.js eng', tesseract.exact, images, percent(tesseract.exact, images), tesseract.msMedian]] : []),
    ]),
    '',
    `Found ${figures.found}, accepted ${figures.accepted}, false reads ${figures.falseReads}, of them ${figures.falseCovered} in a field that a check digit covers`,
    `Characters right: ${percent(figures.characterAccuracy, 1)} %; 90 of 100 pictures within ${figures.msP90} ms; ${cpuMean} ms of processor time a picture; the reader's process held at most ${figures.rssMb} MB`,
    `Stages, median ms: decode ${stages.decode}, detect ${stages.detect}, rectify ${stages.rectify}, recognise ${stages.recognise}`,
  ].join('\n');
}
