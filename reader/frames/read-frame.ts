import type { FrameEvidence, FrameReading } from '../../core/document/frame-reading.ts';
import type { PageReading } from '../../core/document/reading.ts';
import { ok, type Result } from '../../core/result.ts';
import { bestOf, type Cell } from '../decoding/cell.ts';
import { decodeZone } from '../decoding/decode-zone.ts';
import type { OpenFailure } from '../open-image.ts';
import { readCells } from '../read-page.ts';
import type { Recogniser } from '../recognise.ts';
import { addFrame, missFrame, summedCells } from './accumulate.ts';

/** So many frames must agree before a document may be taken without a person: one may be a chance. */
const LEAST_FRAMES = 3;
/** A character read with this probability counts as read, to say how far the frames have come. */
const SURE = 0.95;
/** A reading that is not accepted is never quite sure. */
const ALMOST = 0.95;

/** One frame of a live camera and what the frames before it gave → what they show together. */
export async function readFrame(bytes: Uint8Array, before: FrameEvidence | undefined, recognise: Recogniser): Promise<Result<FrameReading, OpenFailure>> {
  const read = await readCells(bytes, recognise);
  if (!read.ok) return read;
  const { page: own, cells } = read.value;
  const { image } = own;
  const evidence = own.found ? addFrame(before, cells) : missFrame(before);
  if (!evidence) return ok({ image, clarity: 0, sureness: 0 });
  const zone = own.zone && { zone: own.zone };
  // A line that ends at the wrong place does so in every frame that is summed, or the frames would not agree.
  const cutOff = own.doubts.filter(({ code }) => code === 'line').map(({ line }) => line);
  const page: PageReading = { found: true, ...decodeZone(summedCells(evidence), cutOff), image, ...zone };
  return ok({ image, clarity: own.found ? clarityOf(cells) : 0, evidence, sureness: Math.min(1, evidence.frames / LEAST_FRAMES) * (page.accepted ? 1 : ALMOST * shareOfSure(page)), page, ...zone });
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
