/** The slope at which lines of text stand out most from the ground between them. */
import { blockSums, profileContrast } from './pixels/pixels.ts';

/** Of 17 degrees: a page laid more askew than 15 is laid again. */
const STEEPEST = 0.31;
const COARSE = 0.03;
const FINE = 0.0075;
/** Columns are summed by this many, so that trying a slope costs little. */
const BLOCK = 12;

/** Rows of strokes fall by this much a pixel to the right; 0 where no slope stands out. */
export function findSlope(strokes: Uint8Array, width: number, height: number): number {
  const columns = Math.floor(width / BLOCK);
  const blocks = blockSums(strokes, width, height, BLOCK);
  const contrast = (slope: number) => profileContrast(blocks, columns, height, slope * BLOCK);
  let best = 0;
  let highest = contrast(0) * 1.02;
  for (let slope = -STEEPEST; slope <= STEEPEST; slope += COARSE) take(slope);
  const coarse = best;
  for (let slope = coarse - COARSE + FINE; slope < coarse + COARSE; slope += FINE) take(slope);
  return best;

  function take(slope: number) {
    const value = contrast(slope);
    if (value > highest) {
      highest = value;
      best = slope;
    }
  }
}
