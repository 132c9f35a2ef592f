/** The slope at which lines of text stand out most from the ground between them. */

/** Of 17 degrees: a page laid more askew than 15 is laid again. */
const STEEPEST = 0.31;
const COARSE = 0.03;
const FINE = 0.0075;
/** Columns are summed by this many, so that trying a slope costs little. */
const BLOCK = 12;

/** Rows of strokes fall by this much a pixel to the right; 0 where no slope stands out. */
export function findSlope(strokes: Uint8Array, width: number, height: number): number {
  const columns = Math.floor(width / BLOCK);
  const blocks = new Uint16Array(columns * height);
  for (let y = 0; y < height; y++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      const from = y * width + column * BLOCK;
      for (let i = from; i < from + BLOCK; i++) sum += strokes[i]!;
      blocks[column * height + y] = sum;
    }
  }
  const profile = new Float64Array(height);
  const contrast = (slope: number) => contrastAt(blocks, columns, height, slope, profile);
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

/** Sum of the squared steps of the profile along a slope: large where rows of ink and rows of paper part. */
function contrastAt(blocks: Uint16Array, columns: number, height: number, slope: number, profile: Float64Array): number {
  profile.fill(0);
  for (let column = 0; column < columns; column++) {
    const shift = Math.round(slope * BLOCK * (column - columns / 2));
    const from = Math.max(0, -shift);
    const to = Math.min(height, height - shift);
    const base = column * height + shift;
    for (let y = from; y < to; y++) profile[y]! += blocks[base + y]!;
  }
  let sum = 0;
  for (let y = 2; y < height; y++) sum += (profile[y]! - profile[y - 2]!) ** 2;
  return sum;
}
