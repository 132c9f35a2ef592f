/**
 * Sums what the frames of a live camera show of one document. A single frame may be blurred, or glare may cover a
 * character; together they say more than each, and never more than one frame may say alone and a little for each further.
 */
import { CELL_CLASSES, type FrameEvidence } from '../../core/document/frame-reading.ts';
import { bestOf, type Cell, normalised } from '../decoding/cell.ts';
import { ALPHABET } from '../recognise.ts';

/** One frame's zone: for each line its cells. */
export type ZoneCells = readonly (readonly Cell[])[];

/** The most by which one frame may put one character above another, as a logarithm: about a thousand to one. */
export const MOST_EVIDENCE = 7;
/** From this lead of the first character over the second a cell is called sure: ten to one. */
const SURE_LEAD = Math.log(10);
/** Some faces print these all but alike: however often it is looked at, such a page says no more of which one it is. */
const TWINS: readonly [number, number] = [ALPHABET.indexOf('0'), ALPHABET.indexOf('O')];
/** Two documents differ in their number and its check digit at the least; one sure cell may be a misreading. */
const MOST_DIFFERING = 1;
/** Frames without this document after which it was taken away. */
const FORGET_AFTER = 4;

/** Adds a frame that shows a zone. One that surely shows another document starts anew. */
export function addFrame(evidence: FrameEvidence | undefined, zone: ZoneCells): FrameEvidence {
  const cells = zone.flat();
  if (!evidence || !isSameDocument(evidence, zone)) return startedWith(zone, cells);
  const sums = evidence.sums.slice();
  const weights = evidence.weights.slice();
  for (const [i, cell] of cells.entries()) add(sums, weights, i, cell);
  return { lengths: evidence.lengths, frames: evidence.frames + 1, missed: 0, sums, weights };
}

/** A frame without a zone: the document may be hidden for a moment, or gone. */
export function missFrame(evidence: FrameEvidence | undefined): FrameEvidence | undefined {
  return evidence && evidence.missed + 1 < FORGET_AFTER ? { ...evidence, missed: evidence.missed + 1 } : undefined;
}

/**
 * The cells that all frames together make. Frames of one document err alike (the same worn print, the same glare), so
 * that n of them count as √n: a cell seen nine times is three times as sure, and not nine.
 */
export function summedCells({ lengths, sums, weights }: FrameEvidence): Cell[][] {
  let from = 0;
  return lengths.map((length) => Array.from({ length }, () => cellAt(sums, weights, from++)));
}

function startedWith(zone: ZoneCells, cells: readonly Cell[]): FrameEvidence {
  const sums = new Float32Array(cells.length * CELL_CLASSES);
  const weights = new Float32Array(cells.length);
  for (const [i, cell] of cells.entries()) add(sums, weights, i, cell);
  return { lengths: zone.map((line) => line.length), frames: 1, missed: 0, sums, weights };
}

function add(sums: Float32Array, weights: Float32Array, i: number, cell: Cell): void {
  const best = bestOf(cell);
  const floor = cell[best]! - MOST_EVIDENCE;
  for (let c = 0; c < CELL_CLASSES; c++) sums[i * CELL_CLASSES + c]! += Math.max(floor, cell[c]!);
  weights[i]! += Math.min(1, lead(cell, best, twinOf(best)) / MOST_EVIDENCE);
}

function cellAt(sums: Float32Array, weights: Float32Array, i: number): Cell {
  const count = Math.max(1, weights[i]!);
  const own = sums.slice(i * CELL_CLASSES, (i + 1) * CELL_CLASSES);
  const scores = own.map((sum) => sum / Math.sqrt(count));
  const [first, second] = own[TWINS[0]]! >= own[TWINS[1]]! ? TWINS : TWINS.toReversed();
  scores[second!] = scores[first!]! - (own[first!]! - own[second!]!) / count;
  return normalised(scores);
}

const twinOf = (c: number): number | undefined => (c === TWINS[0] ? TWINS[1] : c === TWINS[1] ? TWINS[0] : undefined);

/** Same lines, and no more than a misreading between the cells that both are sure of. */
function isSameDocument({ lengths, sums, weights }: FrameEvidence, zone: ZoneCells): boolean {
  if (lengths.length !== zone.length || zone.some((line, i) => line.length !== lengths[i])) return false;
  let differing = 0;
  for (const [i, cell] of zone.flat().entries()) {
    const before = cellAt(sums, weights, i);
    const [best, bestBefore] = [bestOf(cell), bestOf(before)];
    if (best !== bestBefore && lead(cell, best) >= SURE_LEAD && lead(before, bestBefore) >= SURE_LEAD) differing++;
  }
  return differing <= MOST_DIFFERING;
}

/** By how much the best character leads the next, its twin left out where one is named. */
function lead(cell: Cell, best: number, except?: number): number {
  let second = -Infinity;
  for (let c = 0; c < cell.length; c++) if (c !== best && c !== except && cell[c]! > second) second = cell[c]!;
  return cell[best]! - second;
}
