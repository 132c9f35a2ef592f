import type { FrameEvidence, FrameReading } from '../../core/document/frame-reading.ts';
import type { PageReading } from '../../core/document/reading.ts';
import { ok, type Result } from '../../core/result.ts';
import { bestOf, type Cell } from '../decoding/cell.ts';
import type { OpenFailure } from '../open-image.ts';
import { readCells } from '../read-page.ts';
import { ALPHABET, type Recogniser } from '../recognise.ts';
import { addFrame, missFrame, summedCells } from './accumulate.ts';

/** From this probability a character counts as read. */
const SURE = 0.95;
/** What is seen but not accepted is never quite sure. */
const ALMOST = 0.95;

/** One frame of a live camera and what the frames before it gave → what they show together. */
export async function readFrame(bytes: Uint8Array, before: FrameEvidence | undefined, recognise: Recogniser): Promise<Result<FrameReading, OpenFailure>> {
  const read = await readCells(bytes, recognise);
  if (!read.ok) return read;
  const { page: own, cells } = read.value;
  const evidence = own.found ? addFrame(before, cells) : missFrame(before);
  const { image, zone } = own;
  if (!evidence) return ok({ image, clarity: 0, sureness: 0 });
  const page = { ...readTogether(summedCells(evidence)), image, ...(zone && { zone }) };
  return ok({ image, clarity: own.found ? clarityOf(cells) : 0, evidence, sureness: page.accepted ? 1 : ALMOST * shareOfSure(page), page, ...(zone && { zone }) });
}

function readTogether(cells: readonly (readonly Cell[])[]): Omit<PageReading, 'image' | 'zone'> {
  const raw = cells.map((line) => line.map((cell) => ALPHABET[bestOf(cell)]).join(''));
  const confidences = cells.map((line) => line.map((cell) => Math.exp(cell[bestOf(cell)]!)));
  return { found: true, raw, lines: raw, substitutions: [], confidences, accepted: confidences.flat().every((confidence) => confidence >= SURE), doubts: [] };
}

function shareOfSure({ confidences }: PageReading): number {
  const all = confidences.flat();
  return all.filter((confidence) => confidence >= SURE).length / all.length;
}

/** Mean probability of the best characters of one frame. */
function clarityOf(cells: readonly (readonly Cell[])[]): number {
  const all = cells.flat();
  return all.reduce((sum, cell) => sum + Math.exp(cell[bestOf(cell)]!), 0) / all.length;
}
